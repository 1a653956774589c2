const KNOWN = new Map<string, ReadonlyMap<string, string>>();

/** A text with simplified characters for traditional ones, by pairs as `AtlasWords` holds them; as long as it was. */
export function simplified(text: string, pairs: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  let known = KNOWN.get(pairs);
  if (!known) {
    const letters = [...pairs];
    known = new Map(letters.flatMap((from, at) => (at % 2 === 0 ? [[from, letters[at + 1] ?? from]] : [])));
    KNOWN.set(pairs, known);
  }
  return [...text].map((letter) => known.get(letter) ?? letter).join('');
}
