import { useWords } from '../../widgets/context.ts';
import { Suggestions } from './Suggestions.tsx';

/** How to ask: the families of questions, each with examples that ask themselves. Loaded when opened. */
export function AskHelp() {
  const text = useWords('askHelp');
  return (
    <>
      <p>{text.lead}</p>
      {Object.entries(text.families).map(([key, { name, hint, examples }]) => (
        <section key={key} class="ask-family">
          <h3>{name}</h3>
          <p class="second">{hint}</p>
          <Suggestions of={examples.map((question) => ({ text: question }))} />
        </section>
      ))}
    </>
  );
}
