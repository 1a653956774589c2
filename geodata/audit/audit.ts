import type { Source } from '../build/readPlan.ts';
import type { ThemeId } from '../catalogue.ts';
import type { Assignment, Precision } from '../schema.ts';
import { type Amount, amountOf, findAmounts } from './amounts.ts';
import type { Exclusion, ReasonId } from './exclusions.ts';
import { IMPLIED, listNames, type Mention, mentionFinder, namesOf } from './names.ts';
import { lineAt, type Paragraph, type PlanText } from './planText.ts';
import { type Counts, type SectionRow, Tally } from './tally.ts';

export interface Coverage {
  sections: SectionRow[];
  totals: Counts & {
    /** Assignments when what the plan says twice is counted once. */
    statements: number;
    precision: Record<Precision | 'unlocated', number>;
    theme: Record<ThemeId, { assignments: number; placements: number }>;
    exclusions: Partial<Record<ReasonId, number>>;
  };
}

export interface Audit {
  coverage: Coverage;
  /** What nothing explains, each with its place in the text or the data. Empty when all is well. */
  problems: string[];
}

/** An assignment whose locator stands in a paragraph, from one sentence of it to another. */
interface Located {
  assignment: Assignment;
  paragraph: Paragraph;
  from: number;
  to: number;
}

/** Holds the data against the plan's text. */
export function audit(plan: PlanText, source: Source, exclusions: readonly Exclusion[]): Audit {
  return new Auditor(plan, source, exclusions).run();
}

class Auditor {
  readonly #plan: PlanText;
  readonly #source: Source;
  readonly #problems: string[];
  readonly #tally: Tally;
  readonly #excluder: Excluder;
  readonly #located: readonly Located[];
  readonly #findMentions: (text: string) => Mention[];
  readonly #covers: (place: string, mention: Mention) => boolean;

  constructor(plan: PlanText, source: Source, exclusions: readonly Exclusion[]) {
    this.#plan = plan;
    this.#source = source;
    this.#problems = [...source.problems];
    this.#tally = new Tally(source.catalogue);
    this.#excluder = new Excluder(exclusions);
    this.#located = source.assignments.flatMap((assignment) => locate(assignment, plan));
    this.#findMentions = mentionFinder(listNames(source));
    this.#covers = coverageBy(source);
  }

  run(): Audit {
    const { assignments } = this.#source;
    for (const paragraph of this.#plan.paragraphs) {
      this.#tally.add(paragraph.section, paragraph.box, {});
      const here = this.#located.filter((one) => one.paragraph === paragraph);
      this.#checkNames(paragraph, here);
      this.#checkFigures(paragraph, here);
    }
    for (const assignment of assignments) this.#checkRecord(assignment);
    for (const { section, text } of this.#excluder.idle()) {
      this.#problems.push(`idle exclusion in section ${section}: “${text}”`);
    }
    const totals = {
      ...this.#tally.totals,
      statements: countStatements(assignments),
      precision: countPrecisions(this.#source),
      theme: countThemes(this.#source),
      exclusions: this.#excluder.counts,
    };
    return { coverage: { sections: this.#tally.sections, totals }, problems: this.#problems };
  }

  /** In a sentence, a name may stand as often as records of that sentence cover it. */
  #checkNames(paragraph: Paragraph, here: readonly Located[]): void {
    const { text, section, box } = paragraph;
    for (const group of groupByNameAndSentence(text, this.#findMentions(text))) {
      const [first] = group;
      const records = here.filter(
        ({ assignment, from, to }) =>
          from <= first.sentence &&
          first.sentence <= to &&
          assignment.places.some((place) => this.#covers(place, first)),
      );
      const isCovered = group.length <= records.length;
      let free = records.length;
      for (const { name, at } of group) {
        const exclusion = this.#excluder.at('place', paragraph, at, name.length);
        const outcome = this.#excluder.settle(exclusion, isCovered)
          ? 'excluded'
          : free-- > 0
            ? 'covered'
            : null;
        if (exclusion && isCovered) this.#problems.push(needless(exclusion, name));
        if (!outcome) this.#problems.push(`no record for ${name}: ${around(paragraph, at, name.length)}`);
        this.#tally.add(section, box, { mentions: 1, ...(outcome ? { [outcome]: 1 } : {}) });
      }
    }
  }

  #checkFigures(paragraph: Paragraph, here: readonly Located[]): void {
    const held = here.flatMap(({ assignment }) => assignment.figures.map(amountOf));
    for (const amount of findAmounts(paragraph.text)) {
      const { text, at } = amount;
      const isHeld = held.some((figure) => isSame(figure, amount));
      const exclusion = this.#excluder.at('figure', paragraph, at, text.length);
      const outcome = this.#excluder.settle(exclusion, isHeld)
        ? 'figures_excluded'
        : isHeld
          ? 'figures_held'
          : null;
      if (exclusion && isHeld) this.#problems.push(needless(exclusion, text));
      if (!outcome) this.#problems.push(`no record holds ${text}: ${around(paragraph, at, text.length)}`);
      this.#tally.add(paragraph.section, paragraph.box, { figures: 1, ...(outcome ? { [outcome]: 1 } : {}) });
    }
  }

  /** The other way round: what a record says must stand in the paragraph that its locator leads to. */
  #checkRecord(assignment: Assignment): void {
    const { id, section, box, places, figures } = assignment;
    this.#tally.add(section, box, { assignments: 1, placements: places.length });
    const paragraphs = this.#located
      .filter((one) => one.assignment === assignment)
      .map((one) => one.paragraph);
    if (paragraphs.length === 0) {
      this.#problems.push(`${id}: ${misplaced(assignment, this.#plan)}`);
      return;
    }
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    const mentions = this.#findMentions(text);
    const implied = Object.entries(IMPLIED).flatMap(([words, ids]) => (text.includes(words) ? ids : []));
    const isNamed = (place: string): boolean =>
      implied.includes(place) || mentions.some((mention) => this.#covers(place, mention));
    for (const place of places.filter((one) => !isNamed(one))) {
      this.#problems.push(`${id}: the paragraph of the locator does not name ${place}`);
    }
    const amounts = findAmounts(text);
    for (const figure of figures) {
      if (!amounts.some((amount) => isSame(amountOf(figure), amount))) {
        this.#problems.push(`${id}: the paragraph of the locator has no ${figure.value} ${figure.unit}`);
      }
    }
  }
}

const needless = ({ text }: Exclusion, what: string): string =>
  `needless exclusion “${text}”: a record covers ${what}`;

const sentenceAt = (text: string, at: number): number => (text.slice(0, at).match(/[。；]/g) ?? []).length;

function findAll(text: string, phrase: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
}

/** Where an assignment's locator stands, within its section and box. */
function locate(assignment: Assignment, { paragraphs }: PlanText): Located[] {
  const { section, box, locator } = assignment;
  return paragraphs
    .filter((paragraph) => paragraph.section === section && paragraph.box === box)
    .flatMap((paragraph) =>
      findAll(paragraph.text, locator).map((at) => ({
        assignment,
        paragraph,
        from: sentenceAt(paragraph.text, at),
        to: sentenceAt(paragraph.text, at + locator.length - 1),
      })),
    );
}

/** What is wrong with a locator that is not where its assignment says. */
function misplaced({ section, box, locator }: Assignment, { paragraphs }: PlanText): string {
  const found = paragraphs.filter(({ text }) => text.includes(locator));
  if (found.length === 0) return `the locator “${locator}” is not in the text`;
  const real = found.map((one) => labelOf(one.section, one.box)).join('; ');
  return `the locator “${locator}” is not in ${labelOf(section, box)} but in ${real}`;
}

const labelOf = (section: number, box: number | null): string =>
  `section ${section}${box === null ? '' : `, box ${box}`}`;

function around(paragraph: Paragraph, at: number, length: number): string {
  const { text, section, box } = paragraph;
  const words = text.slice(Math.max(0, at - 12), at + length + 12);
  return `line ${lineAt(paragraph, at)}, ${labelOf(section, box)}: …${words}…`;
}

type InSentence = Mention & { sentence: number };

function groupByNameAndSentence(text: string, mentions: Mention[]): [InSentence, ...InSentence[]][] {
  const groups = new Map<string, [InSentence, ...InSentence[]]>();
  for (const mention of mentions) {
    const found = { ...mention, sentence: sentenceAt(text, mention.at) };
    const key = `${found.name} ${found.sentence}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()];
}

/**
 * Tells whether a placement's place covers a name: it is what the name means; it is a spot in it, or lies
 * wholly in the city or county named; or it is a line or region that bears the city's or county's name.
 */
function coverageBy({ divisions, places }: Source): (place: string, mention: Mention) => boolean {
  const cityOf = new Map(divisions.map(({ adcode, city }) => [adcode, city]));
  const placeOf = new Map(places.map((place) => [place.properties.id, place]));
  return (id, { name, ids }) => {
    if (ids.includes(id)) return true;
    const city = cityOf.get(id);
    if (city) return ids.includes(city);
    const place = placeOf.get(id);
    if (!place || !ids.some((one) => cityOf.has(one))) return false;
    const { kind, cities, counties } = place.properties;
    const isWithin = kind === 'site' || kind === 'town' || cities.length === 1;
    return (
      namesOf(place).some((own) => own.includes(name)) ||
      (isWithin && [...cities, ...counties].some((code) => ids.includes(code)))
    );
  };
}

class Excluder {
  readonly counts: Partial<Record<ReasonId, number>> = {};
  readonly #used = new Set<Exclusion>();
  readonly #list: readonly Exclusion[];

  constructor(list: readonly Exclusion[]) {
    this.#list = list;
  }

  /** The exclusion whose phrase stands around these characters of a paragraph. */
  at(kind: Exclusion['kind'], paragraph: Paragraph, at: number, length: number): Exclusion | undefined {
    const found = this.#list.find(
      (one) =>
        one.kind === kind &&
        one.section === paragraph.section &&
        one.box === paragraph.box &&
        findAll(paragraph.text, one.text).some(
          (start) => start <= at && at + length <= start + one.text.length,
        ),
    );
    if (found) this.#used.add(found);
    return found;
  }

  /** Counts an exclusion, if there is one and it is needed; says whether it is. */
  settle(exclusion: Exclusion | undefined, isHeld: boolean): boolean {
    if (!exclusion || isHeld) return false;
    this.counts[exclusion.reason] = (this.counts[exclusion.reason] ?? 0) + 1;
    return true;
  }

  /** Exclusions that exclude nothing. */
  idle(): Exclusion[] {
    return this.#list.filter((one) => !this.#used.has(one));
  }
}

const isSame = (a: Pick<Amount, 'value' | 'base'>, b: Pick<Amount, 'value' | 'base'>): boolean =>
  a.base === b.base && Math.abs(a.value - b.value) <= 1e-9 * Math.abs(a.value);

/** Counts assignments, those joined by `same_as` as one. */
function countStatements(assignments: readonly Assignment[]): number {
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    byId.get(id)?.same_as.forEach(follow);
  };
  return assignments.filter(({ id }) => {
    const isNew = !seen.has(id);
    follow(id);
    return isNew;
  }).length;
}

function countPrecisions({ assignments, divisions, places }: Source): Coverage['totals']['precision'] {
  const counts = { site: 0, town: 0, county: 0, city: 0, corridor: 0, region: 0, unlocated: 0 };
  const known = new Map<string, Precision | null>([
    ...divisions.map(({ adcode, city }) => [adcode, city ? 'county' : 'city'] as const),
    ...places.map(({ properties }) => [properties.id, properties.precision] as const),
  ]);
  for (const place of assignments.flatMap((assignment) => assignment.places)) {
    counts[known.get(place) ?? 'unlocated'] += 1;
  }
  return counts;
}

function countThemes({ assignments, catalogue }: Source): Coverage['totals']['theme'] {
  const counts = catalogue.themes.map(({ id }) => {
    const own = assignments.filter(({ theme }) => theme === id);
    const placements = own.reduce((sum, { places }) => sum + places.length, 0);
    return [id, { assignments: own.length, placements }];
  });
  return Object.fromEntries(counts);
}
