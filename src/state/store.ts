import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { Language, Placement } from '../../geodata/schema.ts';
import { GROUPS, type GroupId, THEMES, type ThemeId } from '../../geodata/themes.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Bbox, LngLat } from '../geo/units.ts';
import type { Answer } from '../query/engine/answer.ts';
import type { Query } from '../query/engine/query.ts';
import { runQuery } from '../query/engine/run.ts';
import { buildGazetteer, type Gazetteer } from '../query/language/gazetteer.ts';
import type { Note, Problem, Suggestion } from '../query/language/parsed.ts';
import type { TextIndex } from '../query/language/search.ts';
import type { Side } from '../query/models/side.ts';
import { type Asking, createAsking, isLarge } from './asking.ts';
import { type BaseMapState, createBaseMapState } from './baseMap.ts';
import { DEFAULT_FAINT, type FaintPart } from './faint.ts';
import type { Findings, Row } from './findings.ts';
import { MAP_PAGE, type Page } from './page.ts';
import type { SchemeChoice, Settings } from './settings.ts';
import type { SheetOrder, SheetPicture } from './sheet.ts';
import { FIRST_TABLE_VIEW, type TableView } from './tableView.ts';
import { createToolState, type ToolState } from './tools.ts';

type Reader = typeof import('../query/language/reader.ts');

/** Centre in WGS 84, [lng, lat], and MapLibre's zoom level. */
export interface View {
  centre: LngLat;
  zoom: number;
}

/** What the search box was last asked. */
export type Question =
  | { kind: 'none' }
  | { kind: 'query'; query: Query; notes: readonly Note[] }
  | { kind: 'text'; text: string; suggestions: readonly Suggestion[] }
  | { kind: 'problem'; text: string; problem: Problem };

/** What lies under a click: placements first, then the units there. */
export interface Chooser {
  /** Where it was clicked, in pixels from the map's upper left corner. */
  point: { x: number; y: number };
  placements: readonly string[];
  /** Adcodes, county before city. */
  units: readonly string[];
}

/** What a button asks of the map's camera; every request is a new object. */
export type CameraRequest =
  | { kind: 'zoom'; by: number }
  | { kind: 'home' }
  /** West, south, east, north. */
  | { kind: 'bounds'; bbox: Bbox };

/** How a screening colours the map. Shades go from 0 to 1; null is out. */
export interface Shading {
  level: 'county' | 'city' | 'point';
  /** By adcode. */
  units: ReadonlyMap<string, number | null>;
  points: readonly { id: string; lngLat: LngLat; shade: number | null }[];
  /** Ids of the placements that are drawn; no others are. */
  placements: ReadonlySet<string>;
}

/** A unit under the pointer, in pixels from the map's upper left corner. */
export interface PointedUnit {
  id: string;
  x: number;
  y: number;
}

export type { Row };

export interface Store {
  atlas: Signal<Atlas | null>;
  failure: Signal<AtlasError | null>;
  /** How the data was held against the plan's text; fetched when the page about the data is opened. */
  audit: Signal<AuditReport | null>;
  auditFailure: Signal<AtlasError | null>;
  /** Set when the browser cannot draw the map; the list works without it. */
  mapFailed: Signal<boolean>;
  lang: Signal<Language>;
  scheme: Signal<SchemeChoice>;
  systemDark: Signal<boolean>;
  /** Whether the reader's system asks for more contrast. */
  moreContrast: Signal<boolean>;
  lite: Signal<boolean>;
  /** Whether drawing was found slow, and what became of the offer to draw less. */
  slowness: Signal<'unknown' | 'offered' | 'answered'>;
  /** What stands in the search box. */
  typed: Signal<string>;
  question: Signal<Question>;
  hidden: Signal<ReadonlySet<ThemeId>>;
  /** What stays on the map, faint, besides what is meant. */
  faint: Signal<readonly FaintPart[]>;
  /** Id of the placement whose card is open. */
  selection: Signal<string | null>;
  /** Ids of the placements under the pointer or the keyboard's focus. */
  pointed: Signal<readonly string[]>;
  chooser: Signal<Chooser | null>;
  view: Signal<View | null>;
  page: Signal<Page>;
  /** What was last set side by side. */
  compared: Signal<readonly Side[]>;
  table: Signal<TableView>;
  camera: Signal<CameraRequest | null>;
  baseMap: BaseMapState;
  tools: ToolState;
  /** Set while a screening is open. */
  shading: Signal<Shading | null>;
  pointedUnit: Signal<PointedUnit | null>;
  /** The picture of the map that a sheet of paper needs, and what became of it. */
  sheetOrder: Signal<SheetOrder | null>;
  sheetPicture: Signal<SheetPicture | null>;

  dark: ReadonlySignal<boolean>;
  /** What reads words; null until someone turns to the search box. */
  reader: Signal<Reader | null>;
  reading: Signal<'idle' | 'loading' | 'failed'>;
  gazetteer: ReadonlySignal<Gazetteer | null>;
  /** Null as long as nothing reads words, and for a large atlas. */
  textIndex: ReadonlySignal<TextIndex | null>;
  /** Questions that are answered beside the page. */
  asking: Asking;
  /** Of a large atlas the last answer, until the next is there. */
  answer: ReadonlySignal<Answer | null>;
  /** What the question finds, themes switched off included; the whole plan where it has no answer. */
  found: ReadonlySignal<readonly Row[]>;
  /** What the question finds in the visible themes: the list, and what the map does not dim. */
  rows: ReadonlySignal<readonly Row[]>;
  /** What of the rows the map draws: all, but of a large atlas some. */
  drawn: ReadonlySignal<readonly Placement[]>;
  /** All placements of the visible themes, found or not. */
  visible: ReadonlySignal<readonly Placement[]>;
  /** Number of found placements by theme, hidden themes included. */
  counts: ReadonlySignal<ReadonlyMap<ThemeId, number>>;
}

export const themesOf = (group: GroupId): ThemeId[] =>
  THEMES.filter((theme) => theme.group === group).map(({ id }) => id);

type PresentGroup = { id: GroupId; zh: string; en: string; themes: (typeof THEMES)[number][] };

const PRESENT = new WeakMap<Atlas, PresentGroup[]>();

/** Groups and themes that the loaded data has placements for, in the order of the panel. */
export function presentThemes(atlas: Atlas): PresentGroup[] {
  const known = PRESENT.get(atlas);
  if (known) return known;
  const present = new Set([...atlas.placements.values()].map((placement) => placement.theme));
  const groups = GROUPS.map((group) => ({
    ...group,
    themes: THEMES.filter((theme) => theme.group === group.id && present.has(theme.id)),
  })).filter((group) => group.themes.length > 0);
  PRESENT.set(atlas, groups);
  return groups;
}

/** Everything the app knows, as signals. Only `actions` write to it. */
export function createStore(settings: Settings): Store {
  const atlas = signal<Atlas | null>(null);
  const scheme = signal(settings.scheme);
  const systemDark = signal(false);
  const question = signal<Question>({ kind: 'none' });
  const hidden = signal<ReadonlySet<ThemeId>>(new Set());

  const gazetteer = computed(() => (atlas.value ? buildGazetteer(atlas.value) : null));
  const reader = signal<Reader | null>(null);
  const textIndex = computed(() =>
    atlas.value && reader.value && !isLarge(atlas.value) ? reader.value.buildTextIndex(atlas.value) : null,
  );
  const asking = createAsking(atlas, question, hidden);
  /** What a large atlas holds is found beside the page. */
  const fromFindings = <Value>(pick: (findings: Findings) => Value, none: Value, here: () => Value) =>
    computed(() => {
      if (!atlas.value) return none;
      if (!isLarge(atlas.value)) return here();
      return asking.findings.value ? pick(asking.findings.value) : none;
    });
  const all = computed((): readonly Placement[] => [...(atlas.value?.placements.values() ?? [])]);
  const answer = fromFindings<Answer | null>(
    (findings) => findings.answer,
    null,
    () =>
      atlas.value && question.value.kind === 'query' ? runQuery(atlas.value, question.value.query) : null,
  );
  const found = fromFindings<readonly Row[]>(
    (findings) => findings.found,
    [],
    () => {
      if (answer.value) return answer.value.hits.map((hit) => ({ placement: hit.placement, hit }));
      const { value: asked } = question;
      const placements =
        asked.kind === 'text'
          ? ((textIndex.value && reader.value?.searchPlacements(textIndex.value, asked.text)) ?? [])
          : all.value;
      return placements.map((placement) => ({ placement, hit: null }));
    },
  );
  const rows = fromFindings<readonly Row[]>(
    (findings) => findings.rows,
    [],
    () => found.value.filter(({ placement }) => !hidden.value.has(placement.theme)),
  );
  const drawn = fromFindings<readonly Placement[]>(
    (findings) => findings.drawn,
    [],
    () => rows.value.map(({ placement }) => placement),
  );
  const visible = computed(() =>
    hidden.value.size === 0 ? all.value : all.value.filter(({ theme }) => !hidden.value.has(theme)),
  );
  const counts = fromFindings<ReadonlyMap<ThemeId, number>>(
    (findings) => findings.counts,
    new Map(),
    () => {
      const counted = new Map<ThemeId, number>();
      for (const { placement } of found.value)
        counted.set(placement.theme, (counted.get(placement.theme) ?? 0) + 1);
      return counted;
    },
  );

  return {
    atlas,
    failure: signal(null),
    audit: signal(null),
    auditFailure: signal(null),
    mapFailed: signal(false),
    lang: signal(settings.lang),
    scheme,
    systemDark,
    moreContrast: signal(false),
    lite: signal(settings.lite),
    slowness: signal(settings.lite ? 'answered' : 'unknown'),
    typed: signal(''),
    question,
    hidden,
    faint: signal(DEFAULT_FAINT),
    selection: signal(null),
    pointed: signal([]),
    chooser: signal(null),
    view: signal(null),
    page: signal(MAP_PAGE),
    compared: signal([]),
    table: signal(FIRST_TABLE_VIEW),
    camera: signal(null),
    baseMap: createBaseMapState(settings.baseMap, settings.tiandituKey),
    tools: createToolState(settings.datum, settings.angles),
    shading: signal(null),
    pointedUnit: signal(null),
    sheetOrder: signal(null),
    sheetPicture: signal(null),
    dark: computed(() => scheme.value === 'dark' || (scheme.value === 'system' && systemDark.value)),
    reader,
    reading: signal('idle'),
    gazetteer,
    textIndex,
    asking,
    answer,
    found,
    rows,
    drawn,
    visible,
    counts,
  };
}
