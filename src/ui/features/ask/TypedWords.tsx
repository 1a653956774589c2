import type { Understood } from '../../../query/language/understood.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Status } from '../../widgets/Status.tsx';
import './typedWords.css';

/** How the words typed so far will be understood, one chip a word; told once typing rests. */
export function TypedWords() {
  const { app, text } = useApp();
  const words = useWords('typing');
  const understood = app.question.understood.value;
  const say = ({ word, as }: Understood) => `${words.as[as]}${text.space}${word}`;
  return (
    <>
      {understood.length > 0 && (
        <ul class="typed-words" aria-label={words.label}>
          {understood.map((one, at) => (
            <li key={`${at} ${one.word}`} class={`typed-word typed-${one.as}`}>
              <span class="typed-as">{words.as[one.as]}</span> {one.word}
            </li>
          ))}
        </ul>
      )}
      <Status words={understood.length > 0 ? words.told(understood.map(say)) : ''} />
    </>
  );
}
