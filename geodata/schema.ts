import { z } from 'zod';
import { Bilingual, type Catalogue } from './catalogue.ts';

/**
 * How exactly a geometry stands for its place: the spot itself within 2 km, the township within 5 km, only the
 * county, only the city, a schematic line, a region as the union of its units or as a schematic outline.
 */
export const PRECISIONS = ['site', 'town', 'county', 'city', 'corridor', 'region'] as const;
export const STATUSES = ['continue', 'new', 'early', 'pilot', 'plan'] as const;
export const PLACE_KINDS = ['province', 'city', 'county', 'town', 'site', 'line', 'region', 'water'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const oneOf = (known: readonly string[]) => z.enum(known as [string, ...string[]]);

/** What the schemas take from an atlas: the ids and codes that its records may name. */
export type Vocabulary = Pick<
  Catalogue,
  'codePattern' | 'groups' | 'themes' | 'indicators' | 'units' | 'sections' | 'boxes'
>;

/** The schemas of an atlas's records: they hold each reference against what the atlas knows. */
export function schemasOf(atlas: Vocabulary) {
  const adcode = z.string().regex(new RegExp(`^(?:${atlas.codePattern})$`), 'a code of a division');
  const theme = oneOf(atlas.themes.map((one) => one.id));
  const status = z.enum(STATUSES);
  const precision = z.enum(PRECISIONS);
  const boxes = Object.keys(atlas.boxes).map(Number);

  const Figure = z
    .strictObject({
      indicator: oneOf(Object.keys(atlas.indicators)).describe('What it measures; `atlas.json` names them.'),
      value: z.number().describe('The number as the plan gives it, in the unit beside it.'),
      unit: oneOf(Object.keys(atlas.units)),
      comparator: z.enum(['>=', '<=', '~', '=']).describe('At least, at most, about, exactly.'),
      year: z.int().min(2020).max(2050).nullable().describe('For which year, where the plan says so.'),
      scope: z
        .enum(['placement', 'assignment', 'province'])
        .describe('What it is the amount of: each place, all places together, the whole province.'),
    })
    .describe('An amount that the plan states.');

  const Assignment = z
    .strictObject({
      id: id.describe('Stays as it is once published: links rely on it.'),
      theme: theme.describe(
        'One theme of `themes.json`; its group decides in which file the assignment stands.',
      ),
      title: z
        .strictObject({ zh: z.string().min(2).max(24), en: z.string().min(2).max(60) })
        .describe('In our own words.'),
      summary: z
        .strictObject({ zh: z.string().min(8).max(120), en: z.string().min(12).max(320) })
        .describe('In our own words, never more than the plan says; no sentence of it is copied.'),
      places: z
        .array(z.string())
        .min(1)
        .describe('Codes of cities and counties, or ids of places in `geodata/places`.'),
      status: status.nullable().describe('How far along; null where the plan does not say.'),
      section: z.int().min(1).max(atlas.sections.length).describe('The section (节) of the plan.'),
      box: z
        .int()
        .min(Math.min(...boxes))
        .max(Math.max(...boxes))
        .nullable()
        .describe('The box (专栏) of the plan, where it stands in one.'),
      locator: z
        .string()
        .min(6)
        .max(30)
        .describe('An exact phrase of the plan by which a reader finds the statement.'),
      figures: z.array(Figure).describe('Amounts that the plan states.'),
      outside: z.array(Bilingual).describe('Places beyond the region that the assignment links to.'),
      same_as: z
        .array(id)
        .describe('Assignments that state the same thing elsewhere in the plan; counted once.'),
    })
    .describe('One statement of the plan that gives one role to a set of places.');

  const Place = z
    .strictObject({
      id: id.describe('Stays as it is once published.'),
      name_zh: z.string().min(1),
      name_en: z.string().min(1),
      also: z
        .array(z.string().min(2))
        .min(1)
        .optional()
        .describe('Other names in use, in either language, by which questions may mean the place.'),
      kind: z.enum(['town', 'site', 'line', 'region', 'water']),
      precision: precision
        .nullable()
        .describe(
          'How exactly the geometry stands for the place; null for a place that nobody could locate.',
        ),
      cities: z.array(adcode).describe('The cities it lies in.'),
      counties: z.array(adcode).describe('The counties it lies in; empty where only the city is known.'),
      source_zh: z.string().min(4).describe('Where the geometry comes from, in words a reader can follow.'),
      source_en: z.string().min(4),
      note_zh: z.string().nullable().describe('What a reader should know about the position or the name.'),
      note_en: z.string().nullable(),
    })
    .describe(
      'A place finer than a county, a line, a region or a water body. A place known only to a county or city has no geometry of its own: it *is* the first of `counties` or `cities`.',
    );

  const Placement = z
    .strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9-]+@[a-z0-9-]+$/)
        .describe('`<assignment>@<place>`.'),
      assignment: id,
      theme,
      group: oneOf(atlas.groups.map((one) => one.id)),
      title_zh: z.string(),
      title_en: z.string(),
      summary_zh: z.string(),
      summary_en: z.string(),
      place: z.string().describe('The code of a city or county, or the id of a place.'),
      place_zh: z.string(),
      place_en: z.string(),
      place_kind: z.enum(PLACE_KINDS),
      cities: z.array(adcode),
      counties: z.array(adcode),
      precision: precision
        .nullable()
        .describe('`county` and `city`: the point is the seat of government; null: no geometry.'),
      status: status.nullable(),
      section: z.int(),
      box: z.int().nullable(),
      locator: z.string(),
      figures: z.array(Figure),
      outside: z.array(Bilingual),
      same_as: z.array(id),
    })
    .describe(
      'One assignment at one place: what is drawn, found, counted and exported. All fields are flat, so that a GIS and a spreadsheet read them.',
    );

  const Division = z
    .strictObject({
      adcode: adcode.describe('As in GB/T 2260.'),
      level: z.enum(['province', 'city', 'county']),
      name_zh: z.string(),
      short_zh: z.string().describe('Without the word for its kind, where more than one syllable is left.'),
      name_en: z.string(),
      city: adcode.nullable().describe('The city a county belongs to.'),
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).describe('West, south, east, north.'),
      seat: z.tuple([z.number(), z.number()]).describe('Seat of government, [lng, lat].'),
      area_km2: z.number().positive().describe('On the ellipsoid, of the shape before it was simplified.'),
    })
    .describe('The province, a city or a county.');

  return { Figure, Assignment, Place, Placement, Division };
}

type Schemas = ReturnType<typeof schemasOf>;

export type Figure = z.infer<Schemas['Figure']>;
/** The plan states something in a section; a data set beside the plan has none. */
type Stated<One extends { section: number }> = Omit<One, 'section'> & { section: number | null };

export type Assignment = z.infer<Schemas['Assignment']>;
/** An assignment, or what a data set beside the plan says. */
export type Statement = Stated<Assignment>;
/** A place as it is written, with where its position comes from. */
export type WrittenPlace = z.infer<Schemas['Place']>;
/** A place as the app knows it from the start: where its position comes from is a file of its own. */
export type Place = Omit<WrittenPlace, 'source_zh' | 'source_en' | 'note_zh' | 'note_en'>;
/** Where a place's position comes from, and what a reader should know about it. */
export type Provenance = { readonly source: Bilingual; readonly note: Bilingual | null };
export type Placement = Stated<z.infer<Schemas['Placement']>>;
export type Division = z.infer<Schemas['Division']>;

export type Precision = (typeof PRECISIONS)[number];
export type Status = (typeof STATUSES)[number];

/** The languages of data and app. */
export type Language = 'zh' | 'en';
