import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';
import { Suggestions } from './Suggestions.tsx';

/** How to ask: the families of questions, each with examples that ask themselves. Loaded when opened. */
export function AskHelp() {
  const { lang } = useApp();
  const text = useWords('askHelp');
  const { help } = useAtlasWords().about;
  return (
    <>
      <p>{text.lead}</p>
      {Object.entries(text.families).map(([key, { name, hint }]) => (
        <section key={key} class="ask-family">
          <h3>{name}</h3>
          <p class="second">{hint}</p>
          <Suggestions of={(help[key]?.[lang] ?? []).map((question) => ({ text: question }))} />
        </section>
      ))}
    </>
  );
}
