import type { Division, Language, Placement } from '../../../geodata/schema.ts';
import { GROUPS, THEMES, type ThemeId } from '../../../geodata/themes.ts';
import type { Atlas } from '../../geo/atlas.ts';

const THEME_BY_ID = new Map(THEMES.map((theme) => [theme.id as string, theme]));
const GROUP_BY_ID = new Map(GROUPS.map((group) => [group.id as string, group]));

export const themeName = (id: ThemeId, lang: Language): string => THEME_BY_ID.get(id)?.[lang] ?? id;
export const groupName = (id: string, lang: Language): string => GROUP_BY_ID.get(id)?.[lang] ?? id;

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
