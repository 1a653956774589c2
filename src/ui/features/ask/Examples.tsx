import { useApp } from '../../widgets/context.ts';
import { AskHelpButton } from './AskHelpButton.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Questions that work, by what the reader is at, one click away, and the way to more. */
export function Examples({ heading }: { heading: string }) {
  const { identity } = useApp();
  return (
    <div class="examples">
      <p class="second">{heading}</p>
      <dl class="example-readers">
        {identity.examples.map(({ reader, questions }) => (
          <div key={reader}>
            <dt class="second">{reader}</dt>
            <dd>
              <Suggestions of={questions.map((text) => ({ text }))} />
            </dd>
          </div>
        ))}
      </dl>
      <AskHelpButton />
    </div>
  );
}
