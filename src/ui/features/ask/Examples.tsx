import { useApp } from '../../widgets/context.ts';
import { AskHelpButton } from './AskHelpButton.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Questions that work, one click away, and the way to more. */
export function Examples({ heading }: { heading: string }) {
  const { text } = useApp();
  return (
    <div class="examples">
      <p class="second">{heading}</p>
      <Suggestions of={text.exampleQuestions.map((question) => ({ text: question }))} />
      <AskHelpButton />
    </div>
  );
}
