import './section.css';
import type { ComponentChildren } from 'preact';

/** A part of a list under a heading. */
export function Section({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="result-section">
      <h3 class="result-heading">
        {title} {note && <span class="second">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
