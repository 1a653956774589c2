import type { Note, Wording } from '../../../query/language/parsed.ts';
import { type Format, useApp, useWords } from '../../widgets/context.ts';
import type { Names } from '../../widgets/names.ts';
import type { AskText } from './askText.ts';

/** How the question was read, where words were missing, had two meanings or none; with other questions. */
export function Notes({ of: notes }: { of: readonly Note[] }) {
  const {
    app,
    format,
    names,
    text: { space },
  } = useApp();
  const words = useWords('ask');
  const say = noteSayer({ text: words, format, names, space });
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

/** What the sentences of notes are made of. */
interface Saying {
  text: AskText;
  format: Format;
  names: Names;
  /** Between a sentence and the next. */
  space: string;
}

/** Returns what tells of a note: what it says, and the questions it leads to. */
export function noteSayer({ text, format, names, space }: Saying) {
  return (note: Note): { sentence: string; others?: readonly Wording[] } => {
    switch (note.code) {
      case 'default-radius':
        return { sentence: text.defaultRadius[note.cue](format.distance(note.radius)) };
      case 'default-count':
        return { sentence: text.defaultCount(format.number(note.count)) };
      case 'former-name':
        return { sentence: text.formerName(note.word, note.today) };
      case 'default-level':
        return { sentence: text.defaultLevel[note.level] };
      case 'default-comparator':
        return { sentence: text.defaultComparator(note.word) };
      case 'from-edge':
        return { sentence: text.fromEdge(note.word), others: note.others };
      case 'wider-topic': {
        const themes = format.list(note.themes.map((id) => names.theme(id)));
        return { sentence: text.widerTopic(note.word, themes), others: note.others };
      }
      case 'one-is-enough':
        return { sentence: text.oneIsEnough, others: note.others };
      case 'not-understood': {
        const { word, others } = note;
        const sentence = text.notUnderstood(word);
        if (others.length === 0) return { sentence };
        return { sentence: `${sentence}${space}${text.notUnderstoodTry}`, others };
      }
    }
  };
}
