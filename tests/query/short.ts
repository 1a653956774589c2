import { encodeQuery } from '../../src/query/codec/encode.ts';
import type { Lead, Note, Parsed, Problem } from '../../src/query/language/parsed.ts';

/**
 * What became of a question, in one line: the query as in an address with its notes; `!` and the problem;
 * `"` and the words to search for.
 */
export function inShort(parsed: Parsed): string {
  switch (parsed.kind) {
    case 'query':
      return [encodeQuery(parsed.query), ...parsed.notes.map(noteInShort)].join(' ');
    case 'page':
      return pageInShort(parsed.lead);
    case 'problem':
      return `! ${problemInShort(parsed.problem)}`;
    case 'text':
      return `" ${parsed.text}`;
  }
}

/** `> compare 140100 140200`: the page and what it is filled in with. */
const pageInShort = ({ kind, ...about }: Lead): string =>
  [
    '>',
    kind,
    ...Object.values(about)
      .flat()
      .filter((value) => value !== null),
  ].join(' ');

/** `~50` a default radius, `#1` a default number, `?word` not understood; others by name. */
function noteInShort(note: Note): string {
  switch (note.code) {
    case 'default-radius':
      return note.cue === 'near' ? `~${note.radius}` : `~${note.radius}:${note.cue}`;
    case 'default-count':
      return `#${note.count}`;
    case 'former-name':
      return `former:${note.word}`;
    case 'default-level':
      return `level:${note.level}`;
    case 'default-comparator':
      return `least:${note.word}`;
    case 'from-edge':
      return `edge:${note.word}`;
    case 'wider-topic':
      return `wider:${note.word}`;
    case 'one-is-enough':
      return 'one-is-enough';
    case 'not-understood':
      return `?${note.word}`;
  }
}

function problemInShort(problem: Problem): string {
  const reason = problem.code === 'beyond-plan' ? [problem.reason] : [];
  return [problem.code, ...reason, ...('word' in problem ? [problem.word] : [])].join(' ');
}
