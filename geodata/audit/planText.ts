const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese numeral from 1 to 99: 五 -> 5, 二十一 -> 21. Returns NaN for anything else. */
export function readChineseNumber(text: string): number {
  const match = /^(?:([二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A paragraph of the body, put together again where a page break cut it. */
export interface Paragraph {
  text: string;
  section: number;
  box: number | null;
  /** Where each line of the file begins in `text`, and its number in the file (from 1). */
  lines: { at: number; line: number }[];
}

/** The plan's text, cut at its headings. */
export interface PlanText {
  /** Text of each section 1-70, boxes included, line by line as in the file. */
  sections: Map<number, string>;
  /** Text of each box 2-22, from its heading to the end of its last item. */
  boxes: Map<number, string>;
  paragraphs: Paragraph[];
}

/**
 * Cuts the plan at its section and box headings, after the table of contents.
 * - The introduction of a chapter goes with the chapter's first section.
 * - Section 20 stands in the text under the mistaken heading 第二十章.
 * - Each item of a box begins with words in bold type; the first paragraph that does not is body again.
 * - Box 1 is corrupt in the source and left out, like the link to the source at the end.
 */
export function splitPlan(text: string): PlanText {
  const paragraphs: Paragraph[] = [];
  let section = 0;
  let box: number | null = null;
  let open = false;
  const lines = text.split('\n');
  const body = lines.findLastIndex((line) => /^#+.*第一章/.test(line));
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (index < body || line === '' || line.startsWith('[http')) continue;
    const heading = /^(#|\*\*专栏)/.test(line) ? line.replace(/[#*\s]/g, '') : null;
    if (heading !== null) {
      const sectionNumber = /^第([一二三四五六七八九十]+)节/.exec(heading)?.[1];
      const boxNumber = /^专栏(\d+)/.exec(heading)?.[1];
      if (sectionNumber) section = readChineseNumber(sectionNumber);
      else if (/^第[一二三四五六七八九十]+章/.test(heading)) section += 1;
      box = boxNumber ? Number(boxNumber) : null;
    }
    if (box === 1) continue;
    const last = paragraphs.at(-1);
    if (heading === null && open && last) {
      last.lines.push({ at: last.text.length, line: index + 1 });
      last.text += line;
    } else {
      if (heading === null && !line.startsWith('**')) box = null;
      paragraphs.push({ text: line, section, box, lines: [{ at: 0, line: index + 1 }] });
    }
    open = heading === null && !/[。！？；：”]$/.test(line);
  }

  const sections = new Map<number, string>();
  const boxes = new Map<number, string>();
  const append = (map: Map<number, string>, key: number, more: string) =>
    map.set(key, `${map.get(key) ?? ''}${more}\n`);
  for (const paragraph of paragraphs) {
    const byLine = paragraph.lines
      .map(({ at }, i) => paragraph.text.slice(at, paragraph.lines[i + 1]?.at))
      .join('\n');
    append(sections, paragraph.section, byLine);
    if (paragraph.box !== null) append(boxes, paragraph.box, byLine);
  }
  return { sections, boxes, paragraphs };
}

/** The number, in the file, of the line in which the character at `at` of a paragraph stands. */
export function lineAt({ lines }: Paragraph, at: number): number {
  return lines.findLast((line) => line.at <= at)?.line ?? 0;
}
