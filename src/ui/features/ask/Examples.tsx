import { useApp } from '../../widgets/context.ts';
import { AskHelpButton } from './AskHelpButton.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Questions that work, one click away, and the way to more. */
export function Examples({ heading }: { heading: string }) {
  const { identity } = useApp();
  return (
    <div class="examples">
      <p class="second">{heading}</p>
      <Suggestions of={identity.examples.map((question) => ({ text: question }))} />
      <AskHelpButton />
    </div>
  );
}
