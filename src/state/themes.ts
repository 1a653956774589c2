import { type ReadonlySignal, signal } from '@preact/signals';
import type { Group, GroupId, Theme, ThemeId } from '../../geodata/catalogue.ts';
import type { Atlas } from '../geo/atlas.ts';
import { DEFAULT_FAINT, type FaintPart } from './faint.ts';
import { readOnly } from './signals.ts';

export const themesOf = ({ catalogue }: Atlas, group: GroupId): ThemeId[] =>
  catalogue.themes.flatMap((theme) => (theme.group === group ? theme.id : []));

type PresentGroup = Group & { themes: Theme[] };

const PRESENT = new WeakMap<Atlas, PresentGroup[]>();

/** Groups and themes that the loaded data has placements for, in the order of the panel. */
export function presentThemes(atlas: Atlas): PresentGroup[] {
  const known = PRESENT.get(atlas);
  if (known) return known;
  const present = new Set([...atlas.placements.values()].map((placement) => placement.theme));
  const groups = atlas.catalogue.groups
    .map((group) => ({
      ...group,
      themes: atlas.catalogue.themes.filter((theme) => theme.group === group.id && present.has(theme.id)),
    }))
    .filter((group) => group.themes.length > 0);
  PRESENT.set(atlas, groups);
  return groups;
}

export type ThemesSlice = ReturnType<typeof createThemes>;

/** Which themes are switched off, and what is drawn faintly. */
export function createThemes(atlas: ReadonlySignal<Atlas | null>) {
  const hidden = signal<ReadonlySet<ThemeId>>(new Set());
  /** What stays on the map, faint, besides what is meant. */
  const faint = signal<readonly FaintPart[]>(DEFAULT_FAINT);

  const all = () => atlas.value?.catalogue.themes ?? [];
  const hideThemes = (ids: Iterable<ThemeId>) => {
    hidden.value = new Set(ids);
  };

  return {
    ...readOnly({ hidden, faint }),

    toggleTheme(id: ThemeId) {
      const next = new Set(hidden.value);
      if (!next.delete(id)) next.add(id);
      hideThemes(next);
    },

    /** Shows all themes of a group, or hides them when all are shown. */
    toggleGroup(group: GroupId) {
      const ids = atlas.value ? themesOf(atlas.value, group) : [];
      const next = new Set(hidden.value);
      const allShown = ids.every((id) => !next.has(id));
      for (const id of ids) {
        if (allShown) next.add(id);
        else next.delete(id);
      }
      hideThemes(next);
    },

    /** Leaves only the given themes switched on; once more shows everything again. */
    isolate(ids: readonly ThemeId[]) {
      const others = all().flatMap(({ id }) => (ids.includes(id) ? [] : id));
      const alreadyAlone =
        others.every((id) => hidden.value.has(id)) && ids.every((id) => !hidden.value.has(id));
      hideThemes(alreadyAlone ? [] : others);
    },

    showAllThemes() {
      hideThemes([]);
    },

    hideAllThemes() {
      hideThemes(all().map(({ id }) => id));
    },

    /** Switches off these themes and no others. */
    hideThemes,

    /** Keeps a part of what is not meant on the map, faint, or takes it off. */
    toggleFaint(part: FaintPart) {
      faint.value = faint.value.includes(part)
        ? faint.value.filter((other) => other !== part)
        : [...faint.value, part];
    },

    /** Keeps these parts and no others. */
    keepFaint(parts: readonly FaintPart[]) {
      faint.value = parts;
    },
  };
}
