import type { Wording } from '../../../query/language/parsed.ts';
import { useApp } from '../../widgets/context.ts';
import '../../widgets/examples.css';

/** Questions, each one click away. */
export function Suggestions({ of }: { of: readonly Wording[] }) {
  const { app } = useApp();
  return (
    <ul class="example-list">
      {of.map(({ text }) => (
        <li key={text}>
          <button type="button" class="example" onClick={() => app.question.ask(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
