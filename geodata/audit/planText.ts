const DIGITS = '零一二三四五六七八九';

/** Reads a Chinese numeral from 1 to 99: 五 -> 5, 二十一 -> 21. Returns NaN for anything else. */
export function readChineseNumber(text: string): number {
  const match = /^(?:([二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The plan's text, cut at its headings. */
export interface PlanText {
  /** Text of each section 1-70, boxes included. */
  sections: Map<number, string>;
  /** Text of each box 2-22: from its heading to the next heading. */
  boxes: Map<number, string>;
}

/**
 * Cuts the plan at its section and box headings, after the table of contents.
 * Section 20 stands in the text under the mistaken heading 第二十章.
 */
export function splitPlan(text: string): PlanText {
  const sections = new Map<number, string>();
  const boxes = new Map<number, string>();
  let section = 0;
  let box = 0;
  const lines = text.split('\n');
  const body = lines.findLastIndex((line) => /^#+.*第一章/.test(line));
  for (const line of lines.slice(body)) {
    if (line.startsWith('#')) {
      const heading = line.replace(/[#*\s]/g, '');
      const sectionNumber = /^第([一二三四五六七八九十]+)节/.exec(heading)?.[1];
      const boxNumber = /^专栏(\d+)/.exec(heading)?.[1];
      if (sectionNumber) section = readChineseNumber(sectionNumber);
      else if (heading.startsWith('第二十章激发科技创新体制机制活力')) section = 20;
      box = boxNumber ? Number(boxNumber) : 0;
    }
    sections.set(section, `${sections.get(section) ?? ''}${line}\n`);
    if (box) boxes.set(box, `${boxes.get(box) ?? ''}${line}\n`);
  }
  return { sections, boxes };
}
