import type { Catalogue, GroupId, IndicatorId, ThemeId, UnitId } from '../../../geodata/catalogue.ts';
import type { Division, Language, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';

/** What the themes, groups and figures of an atlas are called in one language; ids for what it has not. */
export interface Names {
  theme(id: ThemeId): string;
  group(id: GroupId): string;
  /** The group that a theme belongs to; empty for none. */
  groupOf(id: ThemeId): GroupId;
  /** SVG path of a theme's symbol. */
  glyph(id: ThemeId): string;
  indicator(id: IndicatorId): string;
  /** The unit that the language counts an amount in, and what values are multiplied by for it. */
  unit(id: UnitId): { name: string; factor: number };
}

const NAMES = new WeakMap<Catalogue, Map<Language, Names>>();

/** Made once for an atlas and language. @param catalogue null before the atlas is there */
export function namesIn(catalogue: Catalogue | null, lang: Language): Names {
  if (!catalogue) return createNames(null, lang);
  const known = NAMES.get(catalogue) ?? new Map<Language, Names>();
  NAMES.set(catalogue, known);
  const names = known.get(lang) ?? createNames(catalogue, lang);
  known.set(lang, names);
  return names;
}

function createNames(catalogue: Catalogue | null, lang: Language): Names {
  const themes = new Map(catalogue?.themes.map((theme) => [theme.id, theme]));
  const groups = new Map(catalogue?.groups.map((group) => [group.id, group]));
  return {
    theme: (id) => themes.get(id)?.[lang] ?? id,
    group: (id) => groups.get(id)?.[lang] ?? id,
    groupOf: (id) => themes.get(id)?.group ?? '',
    glyph: (id) => themes.get(id)?.glyph ?? '',
    indicator: (id) => catalogue?.indicators[id]?.[lang] ?? id,
    unit(id) {
      const unit = catalogue?.units[id];
      const factors: Partial<Record<`${Language}Factor`, number>> = unit ?? {};
      return { name: unit?.[lang] ?? id, factor: factors[`${lang}Factor`] ?? 1 };
    },
  };
}

export const titleOf = (placement: Placement, lang: Language): string => placement[`title_${lang}`];

export const placeName = (placement: Placement, lang: Language): string => placement[`place_${lang}`];

export const divisionName = (division: Division | undefined, lang: Language): string =>
  division?.[`name_${lang}`] ?? '';

/** As short as the language has it. */
export function shortName(division: Division, lang: Language): string {
  const short: Partial<Record<`short_${Language}`, string>> = division;
  return short[`short_${lang}`] ?? division[`name_${lang}`];
}

/**
 * Where a placement is, for one line, in parts: the place's own name unless the title says it already, and
 * the county or city it lies in.
 */
export function whereName(placement: Placement, atlas: Atlas, lang: Language): string[] {
  const { counties, cities, place } = placement;
  const [unit] = counties.length === 1 ? counties : cities.length === 1 ? cities : [];
  const unitName = divisionName(atlas.divisions.get(unit ?? ''), lang);
  const own = atlas.divisions.has(place) ? '' : placeName(placement, lang);
  const isSaid = titleOf(placement, lang).includes(own) || own.includes(titleOf(placement, lang));
  return [isSaid ? '' : own, unitName].filter(Boolean);
}
