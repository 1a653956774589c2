import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';

/** How exactly a geometry stands for its place; the data contract defines each word. */
export const PRECISIONS = ['site', 'town', 'county', 'city', 'corridor', 'region'] as const;
export const STATUSES = ['continue', 'new', 'early', 'pilot', 'plan'] as const;
export const PLACE_KINDS = ['province', 'city', 'county', 'town', 'site', 'line', 'region', 'water'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
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
  const boxes = Object.keys(atlas.boxes).map(Number);

  /** An amount that the plan states. `scope` tells what it is the amount of. */
  const Figure = z.strictObject({
    indicator: oneOf(Object.keys(atlas.indicators)),
    value: z.number(),
    unit: oneOf(Object.keys(atlas.units)),
    comparator: z.enum(['>=', '<=', '~', '=']),
    year: z.int().min(2020).max(2050).nullable(),
    scope: z.enum(['placement', 'assignment', 'province']),
  });

  /** One statement of the plan that gives one role to a set of places; as written in `geodata/plan`. */
  const Assignment = z.strictObject({
    id,
    theme,
    title: z.strictObject({ zh: z.string().min(2).max(24), en: z.string().min(2).max(60) }),
    summary: z.strictObject({ zh: z.string().min(8).max(120), en: z.string().min(12).max(320) }),
    /** Codes of cities and counties, or ids of places in `geodata/places`. */
    places: z.array(z.string()).min(1),
    status: z.enum(STATUSES).nullable(),
    section: z.int().min(1).max(atlas.sections.length),
    box: z
      .int()
      .min(Math.min(...boxes))
      .max(Math.max(...boxes))
      .nullable(),
    /** An exact phrase of the plan by which a reader finds the statement. */
    locator: z.string().min(6).max(30),
    figures: z.array(Figure),
    /** Places beyond the region that the assignment links to. */
    outside: z.array(Bilingual),
    /** Assignments that state the same thing elsewhere in the plan; counted once. */
    same_as: z.array(id),
  });

  /**
   * A place finer than a county, a line, a region or a water body; the properties of a Feature in
   * `geodata/places`. A place known only to a county or city has no geometry of its own: it *is* the
   * first of `counties` or `cities`. `precision: null` is a place that nobody could locate.
   */
  const Place = z.strictObject({
    id,
    name_zh: z.string().min(1),
    name_en: z.string().min(1),
    /** Other names in use, in either language, by which questions may mean the place. */
    also: z.array(z.string().min(2)).min(1).optional(),
    kind: z.enum(['town', 'site', 'line', 'region', 'water']),
    precision: z.enum(PRECISIONS).nullable(),
    cities: z.array(adcode),
    counties: z.array(adcode),
    /** Where the geometry comes from, in words a reader can follow. */
    source_zh: z.string().min(4),
    source_en: z.string().min(4),
    note_zh: z.string().nullable(),
    note_en: z.string().nullable(),
  });

  /** One assignment at one place: the unit that is drawn, found, counted and exported. */
  const Placement = z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
    assignment: id,
    theme,
    group: oneOf(atlas.groups.map((one) => one.id)),
    title_zh: z.string(),
    title_en: z.string(),
    summary_zh: z.string(),
    summary_en: z.string(),
    place: z.string(),
    place_zh: z.string(),
    place_en: z.string(),
    place_kind: z.enum(PLACE_KINDS),
    cities: z.array(adcode),
    counties: z.array(adcode),
    precision: z.enum(PRECISIONS).nullable(),
    status: z.enum(STATUSES).nullable(),
    section: z.int(),
    box: z.int().nullable(),
    locator: z.string(),
    figures: z.array(Figure),
    outside: z.array(Bilingual),
    same_as: z.array(id),
  });

  /** The province, a city or a county, as in `geodata/divisions.json`. */
  const Division = z.strictObject({
    adcode,
    level: z.enum(['province', 'city', 'county']),
    name_zh: z.string(),
    short_zh: z.string(),
    name_en: z.string(),
    /** The city a county belongs to. */
    city: adcode.nullable(),
    /** West, south, east, north. */
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    /** Seat of government, [lng, lat]. */
    seat: z.tuple([z.number(), z.number()]),
    area_km2: z.number().positive(),
  });

  return { Figure, Assignment, Place, Placement, Division };
}

type Schemas = ReturnType<typeof schemasOf>;

export type Figure = z.infer<Schemas['Figure']>;
export type Assignment = z.infer<Schemas['Assignment']>;
export type Place = z.infer<Schemas['Place']>;
export type Placement = z.infer<Schemas['Placement']>;
export type Division = z.infer<Schemas['Division']>;

export type Precision = (typeof PRECISIONS)[number];
export type Status = (typeof STATUSES)[number];

/** The languages of data and app. */
export type Language = 'zh' | 'en';
