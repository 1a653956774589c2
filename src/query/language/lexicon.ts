import { keyOf } from '../engine/fold.ts';

/** A set of names and words, found where they begin in a text. */
export type Lexicon<Meaning> = { readonly root: Node<Meaning> };

/** An entry found: it ends before `end`. */
export type Match<Meaning> = { readonly end: number; readonly meaning: Meaning };

type Node<Meaning> = { readonly next: Map<string, Node<Meaning>>; meaning?: Meaning };

/** Builds a lexicon; the last of several meanings of a word stands. Empty words are left out. */
export function buildLexicon<Meaning>(entries: Iterable<readonly [word: string, Meaning]>): Lexicon<Meaning> {
  const root: Node<Meaning> = { next: new Map() };
  for (const [word, meaning] of entries) {
    let node = root;
    for (const letter of keyOf(word)) {
      const next: Node<Meaning> = node.next.get(letter) ?? { next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    if (node !== root) node.meaning = meaning;
  }
  return { root };
}

/**
 * Every entry that begins at `start` of a folded text, shortest first. Spaces and punctuation
 * inside do not matter, so that "Lü shan" and "Lüshan" are one, but between figures: 9904.03 is not
 * the code 990403. Words in letters are whole words.
 */
export function matchesAt<Meaning>(
  { root }: Lexicon<Meaning>,
  chars: string,
  start: number,
): Match<Meaning>[] {
  const matches: Match<Meaning>[] = [];
  if (start > 0 && joins(chars, start)) return matches;
  let node = root;
  for (let at = start; at < chars.length; at++) {
    const letter = String.fromCodePoint(chars.codePointAt(at) as number);
    const next = node.next.get(letter);
    if (!next) {
      if (at > start && !/[\p{L}\p{N}]/u.test(letter) && !isInNumber(chars, at)) continue;
      break;
    }
    node = next;
    at += letter.length - 1;
    const end = at + 1;
    if (node.meaning !== undefined && !joins(chars, end)) matches.push({ end, meaning: node.meaning });
  }
  return matches;
}

const isInNumber = (chars: string, at: number): boolean =>
  /\d/.test(chars[at - 1] ?? '') && /\d/.test(chars[at + 1] ?? '');

/** Whether a position is in the middle of a word or number in Latin letters and figures. */
function joins(chars: string, at: number): boolean {
  const latin = /[a-z0-9]/;
  return latin.test(chars[at - 1] ?? '') && latin.test(chars[at] ?? '');
}
