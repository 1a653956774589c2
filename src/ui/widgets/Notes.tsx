import type { Note, Wording } from '../../query/language/parsed.ts';
import { useAskText } from './askText.ts';
import { useApp } from './context.ts';
import { themeName } from './names.ts';

/** How the question was read, where words were missing, had two meanings or none; with other questions. */
export function Notes({ of: notes }: { of: readonly Note[] }) {
  const { app } = useApp();
  const say = useNoteSentences();
  return notes.map((note) => {
    const { sentence, others = [] } = say(note);
    return (
      <p key={JSON.stringify(note)} class="note">
        {sentence}
        {others.map(({ text }) => (
          <button key={text} type="button" class="link note-other" onClick={() => app.question.ask(text)}>
            {text}
          </button>
        ))}
      </p>
    );
  });
}

/** What a note says, and the questions it leads to. */
export function useNoteSentences() {
  const { lang, format } = useApp();
  const text = useAskText();
  return (note: Note): { sentence: string; others?: readonly Wording[] } => {
    switch (note.code) {
      case 'default-radius':
        return { sentence: text.defaultRadius[note.cue](format.distance(note.radius)) };
      case 'default-count':
        return { sentence: text.defaultCount(format.number(note.count)) };
      case 'default-level':
        return { sentence: text.defaultLevel[note.level] };
      case 'default-comparator':
        return { sentence: text.defaultComparator(note.word) };
      case 'from-edge':
        return { sentence: text.fromEdge(note.word), others: [note.other] };
      case 'wider-topic': {
        const themes = note.themes.map((id) => themeName(id, lang)).join(lang === 'zh' ? '、' : ', ');
        return { sentence: text.widerTopic(note.word, themes), others: [note.other] };
      }
      case 'one-is-enough':
        return { sentence: text.oneIsEnough, others: [note.other] };
      case 'not-understood': {
        const { word, others } = note;
        const sentence = text.notUnderstood(word);
        if (others.length === 0) return { sentence };
        return { sentence: `${sentence}${lang === 'zh' ? '' : ' '}${text.notUnderstoodTry}`, others };
      }
    }
  };
}
