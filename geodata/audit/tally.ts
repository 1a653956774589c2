import type { Catalogue } from '../catalogue.ts';

/** Numbers of a section or a box. A name or figure is held by a record, or excluded with a reason. */
export interface Counts {
  assignments: number;
  placements: number;
  mentions: number;
  covered: number;
  excluded: number;
  figures: number;
  figures_held: number;
  figures_excluded: number;
}

interface Row extends Counts {
  title_zh: string;
  title_en: string;
}

export interface SectionRow extends Row {
  section: number;
  boxes: (Row & { box: number })[];
}

const blank = (): Counts => ({
  assignments: 0,
  placements: 0,
  mentions: 0,
  covered: 0,
  excluded: 0,
  figures: 0,
  figures_held: 0,
  figures_excluded: 0,
});

/** Counts by section, by box and in all; what a box holds counts in its section too. */
export class Tally {
  readonly totals = blank();
  readonly sections: SectionRow[];
  readonly #titles: Catalogue['boxes'];

  /** @param catalogue has the titles of sections and boxes */
  constructor({ sections, boxes }: Pick<Catalogue, 'sections' | 'boxes'>) {
    this.#titles = boxes;
    this.sections = sections.map(({ zh, en }, index) => ({
      section: index + 1,
      title_zh: zh,
      title_en: en,
      ...blank(),
      boxes: [],
    }));
  }

  add(section: number, box: number | null, more: Partial<Counts>): void {
    const row = this.sections[section - 1];
    if (!row) throw new Error(`The plan has no section ${section}.`);
    const rows: Counts[] = [this.totals, row, ...(box === null ? [] : [this.#box(row, box)])];
    for (const target of rows) {
      for (const key of Object.keys(more) as (keyof Counts)[]) target[key] += more[key] ?? 0;
    }
  }

  #box(row: SectionRow, box: number): Counts {
    const known = row.boxes.find((one) => one.box === box);
    if (known) return known;
    const title = this.#titles[box];
    if (!title) throw new Error(`Box ${box} has no title.`);
    const added = { box, title_zh: title.zh, title_en: title.en, ...blank() };
    row.boxes.push(added);
    return added;
  }
}
