import type { Catalogue, ThemeId, Topic } from '../../../geodata/catalogue.ts';
import type { Division } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { type Km, km } from '../../geo/units.ts';
import type { Answer, Certainty } from '../engine/answer.ts';

/** Two kinds of assignments that may bear on each other where they meet. */
export type Lens = {
  readonly id: string;
  /** Themes of what is held against the others. */
  readonly what: readonly ThemeId[];
  /** Themes of what it may meet. */
  readonly against: readonly ThemeId[];
  /** Of the others only rivers, lakes and springs: places that are waters. */
  readonly onlyWaters: boolean;
  /** Whether being in the same city counts as meeting, however far apart. */
  readonly sameCity: boolean;
  /** The distance to begin with. */
  readonly radius: Km;
};

const themesIn = ({ themes, groups }: Topic, catalogue: Catalogue): ThemeId[] => [
  ...themes,
  ...catalogue.themes.filter(({ group }) => groups.includes(group)).map(({ id }) => id),
];

const LENSES = new WeakMap<Catalogue, readonly Lens[]>();

/** The lenses of an atlas, in their order, made once; the words for them come with its words. */
export function lensesOf({ catalogue }: Pick<Atlas, 'catalogue'>): readonly Lens[] {
  const known =
    LENSES.get(catalogue) ??
    catalogue.lenses.map((lens) => ({
      ...lens,
      what: themesIn(lens.what, catalogue),
      against: themesIn(lens.against, catalogue),
      radius: km(lens.radius),
    }));
  LENSES.set(catalogue, known);
  return known;
}

/** A city or county that the theme leaves out; `possible` where something may lie within the distance. */
export type Gap = { readonly unit: Division; readonly certainty: Certainty };

/**
 * What the answer to `gapQuestion` says: certain where nothing may lie that near, possible where nothing
 * certainly does.
 */
export function gapsIn(atlas: Atlas, { units }: Answer): Gap[] {
  return (units ?? []).flatMap(({ adcode, certainty }) => {
    const unit = atlas.divisions.get(adcode);
    return unit ? [{ unit, certainty }] : [];
  });
}
