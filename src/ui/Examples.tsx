import type { Wording } from '../query/parsed.ts';
import { AskHelpButton } from './AskHelpButton.tsx';
import { useApp } from './context.ts';

/** Questions that work, one click away, and the way to more. */
export function Examples({ heading }: { heading: string }) {
  const { actions, text } = useApp();
  return (
    <div class="examples">
      <p class="second">{heading}</p>
      <ul class="example-list">
        {text.exampleQuestions.map((question) => (
          <li key={question}>
            <button type="button" class="example" onClick={() => actions.ask(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
      <AskHelpButton />
    </div>
  );
}

/** Questions that may have been meant. */
export function Suggestions({ of }: { of: readonly Wording[] }) {
  const { actions } = useApp();
  return (
    <ul class="example-list">
      {of.map(({ text }) => (
        <li key={text}>
          <button type="button" class="example" onClick={() => actions.ask(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
