import type { Language } from '../../geodata/schema.ts';
import { ANGLE_FORMATS, type AngleFormat, DATUMS, type Datum } from '../geo/coordinates.ts';
import { BASE_MAP_IDS, type BaseMapId } from './baseMap.ts';

export type SchemeChoice = 'system' | 'light' | 'dark';

/** What this browser remembers between visits. */
export interface Settings {
  lang: Language;
  scheme: SchemeChoice;
  /** Whether the map is drawn with less on it, for machines that draw slowly. */
  lite: boolean;
  baseMap: BaseMapId;
  /** The reader's own key: it stays in this browser and is sent to Tianditu alone. */
  tiandituKey: string;
  /** What coordinates are shown in, and how. */
  datum: Datum;
  angles: AngleFormat;
}

const KEY = 'sanjin-settings';

const browserLanguage = (): Language =>
  navigator.languages.some((language) => language.startsWith('zh')) || navigator.languages.length === 0
    ? 'zh'
    : 'en';

/** The remembered settings; where there are none, or storage is closed, what the browser asks for. */
export function readSettings(): Settings {
  let stored: Partial<Settings> = {};
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
  } catch {
    // Storage can be closed or hold rubbish: the browser's own settings do.
  }
  return {
    lang: stored.lang === 'zh' || stored.lang === 'en' ? stored.lang : browserLanguage(),
    scheme: stored.scheme === 'light' || stored.scheme === 'dark' ? stored.scheme : 'system',
    lite: stored.lite === true,
    baseMap: BASE_MAP_IDS.find((id) => id === stored.baseMap) ?? 'none',
    tiandituKey: typeof stored.tiandituKey === 'string' ? stored.tiandituKey : '',
    datum: DATUMS.find((datum) => datum === stored.datum) ?? 'WGS84',
    angles: ANGLE_FORMATS.find((format) => format === stored.angles) ?? 'decimal',
  };
}

/** Remembers the settings where the browser allows it. */
export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A closed storage costs only the memory of the choice.
  }
}
