import './page.css';
import { Link, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MAP_PAGE } from '../../state/page.ts';
import { CopyButton } from './CopyButton.tsx';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { PrintPageButton } from './PrintPageButton.tsx';

/**
 * A page of text over the map: title, printing, the way back. The title takes the focus whenever `about`,
 * what the page tells of, changes; a card that is closed gives it back to where it was.
 */
export function PageFrame(props: {
  title: string;
  about: string;
  class: string;
  /** Beside the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { app, text, date, identity } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [props.about]);
  const lastFocus = useRef<EventTarget | null>(null);
  const isCardOpen = app.selection.selected.value !== null;
  useEffect(() => {
    if (!isCardOpen && lastFocus.current instanceof HTMLElement)
      lastFocus.current.focus({ preventScroll: true });
  }, [isCardOpen]);
  return (
    <div
      class={`page ${props.class}`}
      onFocusIn={({ target }) => {
        lastFocus.current = target;
      }}
    >
      <header class="page-header">
        <h1 id="page-title" ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        {props.aside}
        <CopyButton icon={Link} value={() => location.href} label={text.copyLink} />
        <PrintPageButton class="secondary page-print" label={text.print} />
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable by keyboard */}
      <section class="page-scroll" ref={scroll} tabIndex={0} aria-labelledby="page-title">
        <div class="page-text">{props.children}</div>
      </section>
      <p class="page-foot">
        {identity.title} · {text.dataDate(date)} · {text.sketchNotice}
      </p>
    </div>
  );
}
