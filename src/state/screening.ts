import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Division } from '../../geodata/schema.ts';
import type { PointProblem } from '../atlas/points.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Datum } from '../geo/coordinates.ts';
import type { LngLat } from '../geo/units.ts';
import { type Assessment, buildAssessor } from '../query/models/screen/assess.ts';
import {
  type Criterion,
  goalKey,
  MAX_POINTS,
  type ScreenSpec,
  type UnitKind,
} from '../query/models/screen/criterion.ts';
import { decodeScreen, encodeScreen } from '../query/models/screen/encode.ts';
import { PROFILE_IDS, PROFILES, type ProfileId, specOf } from '../query/models/screen/profiles.ts';
import {
  type Ranking,
  rankUnits,
  type ScoreColumn,
  type Stability,
  stabilityOf,
} from '../query/models/screen/rank.ts';
import { rememberingRuler } from '../query/models/screen/ruler.ts';
import { buildUnits, pointUnit, type Unit } from '../query/models/screen/unit.ts';
import type { App } from './app.ts';
import type { Shading } from './map.ts';
import { forgetScreen, readSavedScreens, type SavedScreen, saveScreen } from './savedScreens.ts';
import { atlasWorker, type Job, type LocatedPoints, type UnitsRequest } from './workerDoor.ts';

/** With more units than this nobody is told how each rank moves: it would take longer than a frame. */
const MOST_FOR_STABILITY = 2000;

/** Of many points the map shows the first: more would hide each other, and take time to hand over. */
const MOST_POINTS_DRAWN = 2000;

/** Of the places that a criterion's points come from the map shows the first. */
const MOST_EVIDENCE_DRAWN = 4;

/** The address and the map follow a slider after so long a rest. */
const REST_MS = 150;

const NO_POINTS: Shading['points'] = [];

/** A ranking with all that it was made from: what the reader sees, also while a next one is measured. */
export interface Shown {
  spec: ScreenSpec;
  columns: readonly ScoreColumn[];
  ranking: Ranking;
  stability: Stability | null;
  /** The lowest and the highest sure score, rounded outwards to tenths: the ends of the ramp of colours. */
  low: number;
  top: number;
  /** The points that were ranked; null where counties or cities were. */
  points: LocatedPoints | null;
  /** The counties or cities, in the order of the columns; empty for points. */
  divisions: readonly Division[];
}

export type Screening = ReturnType<typeof createScreening>;

const EXISTING = new WeakMap<App, Screening>();

/** The one screening of a store, made when it is first asked for; it stays while the page is open. */
export function screeningOf(app: App, atlas: Atlas): Screening {
  const screening = EXISTING.get(app) ?? createScreening(app, atlas);
  EXISTING.set(app, screening);
  return screening;
}

function createScreening(app: App, atlas: Atlas) {
  const worker = atlasWorker();
  const ruler = rememberingRuler();
  const initial = untracked(() => app.page.current.value);
  const spec = signal<ScreenSpec>(
    (initial.kind === 'screen' && decodeScreen(initial.code)) || specOf('steel'),
  );
  /** Set when an address could not be read. */
  const badAddress = signal(initial.kind === 'screen' && initial.code !== '' && !decodeScreen(initial.code));
  const points = signal<LocatedPoints | null>(null);
  const problems = signal<readonly PointProblem[]>([]);
  const saved = signal(readSavedScreens());
  const columns = signal<ReadonlyMap<string, ScoreColumn>>(new Map());
  /** From 0 to 1 while something is measured or read, else null. */
  const progress = signal<number | null>(null);
  const failure = signal(false);
  const retries = signal(0);
  const shown = signal<Shown | null>(null);
  let importing: Job | null = null;
  let pointsVersion = 0;

  const divisionsOf = (kind: UnitKind) =>
    kind === 'point'
      ? []
      : buildUnits(atlas, kind, 'area').flatMap(({ division }) => (division ? [division] : []));
  const columnKey = ({ units, from }: ScreenSpec, { goal }: Criterion) =>
    `${units === 'point' ? `point${pointsVersion}` : `${units} ${from}`} ${goalKey(goal)}`;

  /** Follows a job to its end, if no other has taken its place. */
  const watch = (job: Job) => {
    const end = (failed: boolean) => {
      if (job !== measuring && job !== importing) return;
      batch(() => {
        progress.value = null;
        failure.value = failed;
      });
    };
    job.done.then(
      () => end(false),
      () => end(true),
    );
  };

  /** The ranking as soon as every column is there; a weight alone needs no measuring. */
  effect(() => {
    const { value: now } = spec;
    const own = now.units === 'point' ? points.value : null;
    const found = now.criteria.map((criterion) => columns.value.get(columnKey(now, criterion)));
    if (now.criteria.length === 0 || (now.units === 'point' && !own)) {
      shown.value = null;
      return;
    }
    if (!found.every((column) => column !== undefined)) return undefined;
    const ranking = rankUnits(found, now.criteria);
    const ranked = ranking.order.filter((unit) => ranking.outBy[unit] === -1);
    const scoreAt = (at: number) => ranking.sure[ranked.at(at) ?? -1] ?? 0;
    const low = Math.floor(scoreAt(-1) * 10) / 10;
    const next: Shown = {
      spec: now,
      columns: found,
      ranking,
      stability: ranking.order.length <= MOST_FOR_STABILITY ? stabilityOf(found, now.criteria) : null,
      low,
      top: Math.max(low + 0.1, Math.ceil(scoreAt(0) * 10) / 10),
      points: own,
      divisions:
        untracked(() => (shown.value?.spec.units === now.units ? shown.value.divisions : null)) ??
        divisionsOf(now.units),
    };
    if (next.stability) {
      shown.value = next;
      return undefined;
    }
    // Drawn in a task of its own: ranking so many takes its time already.
    const timer = setTimeout(() => {
      shown.value = next;
    });
    return () => clearTimeout(timer);
  });

  /** Names what must be measured; the same as long as only weights and musts change. */
  const wanted = computed(() => {
    const { value: now } = spec;
    const keys = now.criteria.map((criterion) => columnKey(now, criterion));
    return [points.value ? pointsVersion : '', now.units, ...keys].join('\n');
  });
  let measuring: Job | null = null;
  /** Measures what is missing; a change of mind cancels what is under way. */
  effect(() => {
    if (wanted.value === '' || retries.value < 0) return;
    return untracked(() => {
      const { value: now } = spec;
      const own = now.units === 'point' ? points.value : null;
      const goals = new Map(now.criteria.map((criterion) => [columnKey(now, criterion), criterion.goal]));
      const open = [...goals].filter(([key]) => !columns.value.has(key));
      if (open.length === 0 || (now.units === 'point' && !own)) return undefined;
      batch(() => {
        progress.value = 0;
        failure.value = false;
      });
      const units: UnitsRequest =
        now.units === 'point'
          ? { kind: 'point', points: withoutNames(own as LocatedPoints) }
          : { kind: now.units, from: now.from };
      const job = worker.start({ kind: 'measure', units, goals: open.map(([, goal]) => goal) }, (reply) => {
        if (reply.kind === 'progress') progress.value = reply.share;
        const key = reply.kind === 'scores' ? open[reply.goal]?.[0] : undefined;
        if (reply.kind === 'scores' && key) columns.value = new Map([...columns.value, [key, reply.column]]);
      });
      measuring = job;
      watch(job);
      return job.cancel;
    });
  });

  const unitAt = (number: number): Unit | null => {
    const { value: now } = shown;
    if (!now) return null;
    if (now.points) {
      const county = atlas.divisions.get(String(now.points.counties[number])) ?? null;
      return pointUnit(`p${number}`, positionOf(now.points, number), county);
    }
    const code = now.divisions[number]?.adcode;
    return (
      buildUnits(atlas, now.spec.units === 'city' ? 'city' : 'county', now.spec.from).find(
        ({ id }) => id === code,
      ) ?? null
    );
  };
  const numberOf = (id: string | null): number => {
    const { value: now } = shown;
    if (!now || !id) return -1;
    if (now.points)
      return id.startsWith('p') && Number(id.slice(1)) < now.points.names.length ? Number(id.slice(1)) : -1;
    return now.divisions.findIndex(({ adcode }) => adcode === id);
  };
  const openId = computed(() =>
    app.page.current.value.kind === 'screen' ? app.page.current.value.unit : null,
  );
  const opened = computed(() => numberOf(openId.value));
  const explained = computed(() => {
    const { value: now } = shown;
    if (!now || opened.value < 0) return '';
    return [opened.value, ...now.spec.criteria.map((criterion) => columnKey(now.spec, criterion))].join('\n');
  });
  /** What each criterion gives the open unit, and from which places. Weights do not change it. */
  const explanation: ReadonlySignal<readonly Assessment[]> = computed(() => {
    if (explained.value === '') return [];
    return untracked(() => {
      const unit = unitAt(opened.value);
      if (!unit) return [];
      return (shown.value?.spec.criteria ?? []).map(({ goal }) =>
        buildAssessor(atlas, goal, ruler).explain(unit),
      );
    });
  });

  /** What speaks for the open unit, the first of each criterion: all of it would hide the map. */
  const evidence = computed(() => {
    const goals = untracked(() => shown.value?.spec.criteria ?? []);
    const counting = explanation.value.filter((_, at) => goals[at]?.goal.kind !== 'clear');
    const places = counting.flatMap((one) => one.evidence.slice(0, MOST_EVIDENCE_DRAWN));
    return new Set(places.flatMap(({ placements }) => placements));
  });

  const isOpen = computed(() => app.page.current.value.kind === 'screen');
  const shading = computed((): Shading | null => {
    const { value: now } = shown;
    if (!isOpen.value) return null;
    const empty: Shading = {
      level: spec.value.units,
      units: new Map(),
      points: NO_POINTS,
      placements: evidence.value,
    };
    if (!now) return empty;
    const { ranking, low, top } = now;
    const shadeOf = (number: number) =>
      ranking.outBy[number] === -1 ? ((ranking.sure[number] as number) - low) / (top - low) : null;
    if (!now.points) {
      const units = new Map(now.divisions.map(({ adcode }, number) => [adcode, shadeOf(number)]));
      return { ...empty, level: now.spec.units, units };
    }
    const own = now.points;
    const first = ranking.order.slice(0, MOST_POINTS_DRAWN).toReversed();
    return {
      ...empty,
      points: first.map((number) => ({
        id: `p${number}`,
        lngLat: positionOf(own, number),
        shade: shadeOf(number),
      })),
    };
  });
  /** Whether the map still shows an older ranking. */
  const isMapBehind = signal(false);
  effect(() => {
    const next = shading.value;
    const show = () =>
      batch(() => {
        app.map.shade(next);
        isMapBehind.value = false;
      });
    if ((next === null) !== untracked(() => app.map.shading.value === null)) return untracked(show);
    isMapBehind.value = true;
    const timer = setTimeout(show, REST_MS);
    return () => clearTimeout(timer);
  });

  /** The address follows the screening, and the screening an address that somebody opened. */
  let written = '';
  effect(() => {
    const code = encodeScreen(spec.value);
    if (!isOpen.value) return;
    const timer = setTimeout(() => {
      written = code;
      app.page.describeScreen(code);
    }, REST_MS);
    return () => clearTimeout(timer);
  });
  effect(() => {
    const { value: page } = app.page.current;
    if (page.kind !== 'screen' || page.code === '' || page.code === written) return;
    written = page.code;
    const read = decodeScreen(page.code);
    badAddress.value = read === null;
    if (read && encodeScreen(read) !== untracked(() => encodeScreen(spec.value))) spec.value = read;
  });

  const change = (part: Partial<ScreenSpec>) => {
    badAddress.value = false;
    spec.value = { ...spec.value, ...part };
  };
  const setPoints = (next: LocatedPoints | null) => {
    pointsVersion++;
    columns.value = new Map([...columns.value].filter(([key]) => !key.startsWith('point')));
    points.value = next;
  };

  return {
    spec: spec as ReadonlySignal<ScreenSpec>,
    badAddress: badAddress as ReadonlySignal<boolean>,
    points: points as ReadonlySignal<LocatedPoints | null>,
    /** What could not be read of the last table. */
    problems: problems as ReadonlySignal<readonly PointProblem[]>,
    progress: progress as ReadonlySignal<number | null>,
    failure: failure as ReadonlySignal<boolean>,
    shown: shown as ReadonlySignal<Shown | null>,
    saved: saved as ReadonlySignal<readonly SavedScreen[]>,
    /** Whether ranking, map or address do not yet show what was asked for last. */
    isBusy: computed(() => {
      const { value: page } = app.page.current;
      const isAddressBehind = page.kind === 'screen' && page.code !== encodeScreen(spec.value);
      return progress.value !== null || isMapBehind.value || isAddressBehind;
    }),
    /** The number of the unit whose explanation is open, or -1. */
    opened,
    explanation,
    /** The ready-made profile that the criteria are, or null once they were changed. */
    profile: computed((): ProfileId | null => {
      const code = (criteria: ScreenSpec['criteria']) => encodeScreen({ ...spec.value, criteria });
      return PROFILE_IDS.find((id) => code(PROFILES[id]) === code(spec.value.criteria)) ?? null;
    }),
    numberOf,
    idOf: (number: number): string =>
      shown.value?.points ? `p${number}` : (shown.value?.divisions[number]?.adcode ?? ''),
    unitAt,

    takeProfile: (id: ProfileId) => change({ criteria: PROFILES[id] }),
    takeSpec: (next: ScreenSpec) => change(next),
    setUnits(units: UnitKind) {
      batch(() => {
        change({ units });
        app.page.openUnit(null);
      });
    },
    setFrom: (from: ScreenSpec['from']) => change({ from }),
    setCriterion: (at: number, criterion: Criterion) =>
      change({ criteria: spec.value.criteria.map((one, number) => (number === at ? criterion : one)) }),
    addCriterion: (criterion: Criterion) => change({ criteria: [...spec.value.criteria, criterion] }),
    removeCriterion: (at: number) =>
      change({ criteria: spec.value.criteria.filter((_, number) => number !== at) }),

    save(name: string) {
      saved.value = saveScreen({ name, code: encodeScreen(spec.value) });
    },
    forget(name: string) {
      saved.value = forgetScreen(name);
    },

    /** Reads the reader's points and adds them to those there. */
    addPoints(content: string | ArrayBuffer, datum: Datum) {
      importing?.cancel();
      batch(() => {
        progress.value = 0;
        failure.value = false;
      });
      importing = worker.start({ kind: 'read', content, datum }, (reply) => {
        if (reply.kind === 'progress') progress.value = reply.share;
        if (reply.kind !== 'points') return;
        batch(() => {
          const total = (points.value?.names.length ?? 0) + reply.points.names.length;
          const isTooMany = total > MAX_POINTS;
          problems.value = isTooMany
            ? [...reply.problems, { code: 'too-many', limit: MAX_POINTS }]
            : reply.problems;
          if (reply.points.names.length === 0 || isTooMany) return;
          setPoints(joinPoints(points.value, reply.points));
          app.page.openUnit(null);
          change({ units: 'point' });
        });
      });
      watch(importing);
    },
    /** Stops reading and measuring; what is ranked already stays, `retry` goes on. */
    cancel() {
      importing?.cancel();
      measuring?.cancel();
    },
    removePoints() {
      batch(() => {
        setPoints(null);
        problems.value = [];
        app.page.openUnit(null);
        change({ units: 'county' });
      });
    },
    retry() {
      retries.value++;
    },
    /** A table as the bytes of a file that Excel and WPS open. */
    toCsv: async (rows: readonly (readonly (string | number)[])[]): Promise<string> =>
      (await import('../atlas/csv.ts')).toCsv(rows),
  };
}

const positionOf = ({ positions }: LocatedPoints, number: number): LngLat => [
  positions[2 * number] as number,
  positions[2 * number + 1] as number,
];

/** What measuring needs of points: names of many take time to hand over. */
const withoutNames = ({ positions, counties }: LocatedPoints) => ({ positions, counties });

function joinPoints(before: LocatedPoints | null, added: LocatedPoints): LocatedPoints {
  if (!before) return added;
  return {
    names: [...before.names, ...added.names],
    positions: Float64Array.from([...before.positions, ...added.positions]),
    counties: Int32Array.from([...before.counties, ...added.counties]),
  };
}
