import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Placement } from '../../geodata/schema.ts';
import { buildUnderlay } from '../../layers/basemap.ts';
import { paletteOf, withMoreContrast } from '../../layers/palette.ts';
import type { SourceData } from '../../layers/sources.ts';
import type { Look } from '../../layers/spec.ts';
import type { Atlas } from '../geo/atlas.ts';
import { originsOf } from '../query/engine/query.ts';
import type { App } from '../state/app.ts';
import { shareOf, spread } from '../state/found.ts';
import { unitShares } from '../state/unitShares.ts';
import { badgeSize } from './drawImage.ts';
import { type Found, followerFor, foundIn } from './found.ts';
import type { Sight } from './sight.ts';
import { buildBadges } from './sources/badges.ts';
import { buildLines, buildRegions } from './sources/extents.ts';
import { findFocus, gatherExtents, indexSymbols } from './sources/focus.ts';
import { buildMarks } from './sources/marks.ts';
import { buildMasks } from './sources/masks.ts';
import type { Shown } from './sources/shown.ts';
import { buildSpots, buildStacks } from './sources/spots.ts';
import { buildCandidates, buildScores, buildTints } from './sources/tints.ts';

const EMPTY: { type: 'FeatureCollection'; features: never[] } = { type: 'FeatureCollection', features: [] };

/** All that the style depends on besides its data. */
export const lookOf = ({ settings, baseMap }: App, atlas: ReadonlySignal<Atlas>): ReadonlySignal<Look> =>
  computed(() => {
    const { catalogue } = atlas.value;
    const tones = paletteOf(settings.dark.value ? 'dark' : 'light', catalogue.groups);
    const palette = settings.moreContrast.value ? withMoreContrast(tones) : tones;
    const [shown, attempt, lang] = [baseMap.shown.value, baseMap.attempt.value, settings.lang.value];
    const underlay = shown && buildUnderlay(shown, attempt, palette, lang);
    return {
      palette,
      groups: catalogue.groups.map(({ id }) => id),
      lang,
      lite: settings.lite.value,
      underlay,
    };
  });

/** What is meant and what stays for orientation; on a shaded map only what the open unit's score rests on. */
function shownIn(app: App, atlas: ReadonlySignal<Atlas>, found: Found): ReadonlySignal<Shown> {
  const surroundings = computed(() => spread([...atlas.value.placements.values()]));
  const evidence = computed(() => app.map.shading.value?.placements ?? null);
  const faint = computed((): readonly Placement[] => {
    if (evidence.value) return [];
    const parts = app.themes.faint.value;
    const { rows } = found.value;
    if (rows.length === atlas.value.placements.size) return [];
    const rest = new Set(surroundings.value);
    for (const { placement } of rows) rest.delete(placement);
    return [...rest].filter(({ theme }) =>
      parts.includes(app.themes.hidden.value.has(theme) ? 'hidden' : 'unfound'),
    );
  });
  const shown = computed((): readonly Placement[] => {
    const ids = evidence.value;
    return ids ? app.question.visible.value.filter(({ id }) => ids.has(id)) : found.value.drawn;
  });
  const weights = computed((): ReadonlyMap<string, number> => {
    if (evidence.value) return new Map();
    const shares = found.value.rows.flatMap((row): [string, number][] => {
      const share = shareOf(row);
      return share === null ? [] : [[row.placement.id, share]];
    });
    return new Map(shares);
  });
  return computed(() => ({
    atlas: atlas.value,
    lang: app.settings.lang.value,
    shown: shown.value,
    faint: faint.value,
    weights: weights.value,
  }));
}

/** What tints whole units: a screening, else the question and the one theme that is left. */
const tintsIn = (app: App, atlas: ReadonlySignal<Atlas>, found: Found): ReadonlySignal<SourceData['tints']> =>
  computed(() => {
    if (app.map.shading.value) return buildScores(atlas.value, app.map.shading.value);
    const visible = app.question.visible.value;
    const { rows, answer, question } = found.value;
    const origins = question?.kind === 'query' ? originsOf(question.query) : [];
    return buildTints(atlas.value, {
      ofOneTheme: visible.every(({ theme }) => theme === visible[0]?.theme)
        ? rows.map(({ placement }) => placement)
        : [],
      shares: unitShares(answer),
      origins: origins.flatMap((origin) => (origin.kind === 'division' ? [origin.adcode] : [])),
    });
  });

/** What is in focus: what is pointed at, what is open, and the unit or point whose score is explained. */
function focusIn(app: App, atlas: ReadonlySignal<Atlas>, spots: ReadonlySignal<SourceData['spots']>) {
  const whole = computed(() => gatherExtents(atlas.value));
  const symbols = computed(() => indexSymbols(spots.value));
  const wanted = computed(() => {
    const { pointed, selected } = app.selection;
    const page = app.page.current.value;
    return {
      placements: selected.value ? [...pointed.value, selected.value] : pointed.value,
      unit: page.kind === 'screen' ? page.unit : null,
    };
  });
  const focus = computed(() => {
    const { placements, unit } = wanted.value;
    if (placements.length === 0 && !unit) return { targets: [], marks: EMPTY };
    return findFocus({
      atlas: atlas.value,
      lang: app.settings.lang.value,
      extents: whole.value,
      symbols: symbols.value,
      placements,
      unit,
      point: app.map.shading.value?.points.find(({ id }) => id === unit) ?? null,
    });
  });
  /** The first picture does without what only a focus shows, unless there is one. */
  const isReady = signal(false);
  const getReady = () => {
    isReady.value = true;
  };
  effect(() => {
    const { placements, unit } = wanted.value;
    if (placements.length > 0 || unit) getReady();
  });
  return {
    focus,
    extents: computed((): SourceData['extents'] => (isReady.value ? whole.value.data : EMPTY)),
    getReady,
  };
}

export type Scene = ReturnType<typeof createScene>;

/** What the map should show, as signals over the store and what is in sight. */
export function createScene(app: App, atlas: ReadonlySignal<Atlas>, sight: Sight) {
  const nextStep = followerFor([...atlas.peek().placements.values()]);
  /** What the store has found, and so what the camera should show: the list is there already. */
  const sought = nextStep(foundIn(app.question));
  const found = nextStep(sought);
  const shown = shownIn(app, atlas, found);
  const [zoom, frame] = [nextStep(sight.zoom), nextStep(sight.frame)];
  const stacks = computed(() => buildStacks(shown.value, zoom.value, sight.compact.value));
  const spots = computed(() => buildSpots(stacks.value, { ...shown.value, zoom: zoom.value }));
  const badgeInput = nextStep(
    computed(() => ({
      shown: shown.value,
      input: { stacks: stacks.value, zoom: zoom.value, frame: frame.value, badgeSize },
    })),
  );
  const badges = computed(() => {
    const { shown, input } = badgeInput.value;
    return buildBadges(shown, { ...input, compact: sight.compact.value || app.settings.lite.value });
  });
  const masks = computed(() => buildMasks(frame.value));
  const lines = computed(() => buildLines(shown.value));
  const regions = computed(() => buildRegions(shown.value));
  const tints = tintsIn(app, atlas, found);
  const points = computed(() => app.map.shading.value?.points);
  const candidates = computed(() => (points.value ? buildCandidates(points.value) : EMPTY));
  const marks = computed(() => buildMarks(atlas.value, app.shortlist.shown.value ?? []));
  const { outlines } = app.question;
  const ring = computed((): SourceData['ring'] => {
    const geometries = outlines.value ?? [];
    // What is in sight needs no outline.
    if (geometries.length === 0 || app.sight.isFollowed.value) return EMPTY;
    return {
      type: 'FeatureCollection',
      features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
    };
  });
  const { focus, extents, getReady } = focusIn(app, atlas, spots);
  return {
    look: lookOf(app, atlas),
    sought,
    shown,
    outlines,
    focus: computed(() => focus.value.targets),
    /** Holds ready what a focus shows: before the pointer comes to something. */
    getReady,
    /** What the moving sources should hold. */
    data: computed(() => ({
      spots: spots.value,
      badges: badges.value,
      marks: marks.value,
      masks: masks.value,
      lines: lines.value,
      regions: regions.value,
      tints: tints.value,
      extents: extents.value,
      focus: focus.value.marks,
      ring: ring.value,
      candidates: candidates.value,
    })),
  };
}
