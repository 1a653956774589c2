/** Text made comparable, and for every character of it the place it came from. */
export type Folded = {
  readonly chars: string;
  /** `from[i]` is where `chars[i]` began in the text; `from[chars.length]` is the text's length. */
  readonly from: readonly number[];
};

/** Full width to half, capitals to small, letters without their accents. Keeps track of positions. */
export function foldWithPositions(text: string): Folded {
  let chars = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i++) from.push(at);
    chars += plain;
    at += letter.length;
  }
  return { chars, from: [...from, text.length] };
}

/** Text that only capitals can be taken from: most names are such. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** Radicals that text copied from a PDF holds in place of the characters that look like them; NFKD has no more. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  (
    '⺠民 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑长 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ' +
    '⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙'
  )
    .split(' ')
    .map(([radical = '', ...character]) => [radical, character.join('')]),
);

/**
 * Full width to half, capitals to small, letters without their accents, radicals and compatibility forms
 * as the characters they stand for.
 */
export const fold = (text: string): string =>
  (PLAIN.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS.get(radical) ?? radical)
  ).toLowerCase();

/** Folded, and only letters and figures: the form in which names are compared. */
export const keyOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether text is written with Chinese characters at least in part. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
