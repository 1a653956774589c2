import { batch, computed, signal } from '@preact/signals';
import type { Language } from '../../geodata/schema.ts';
import { ANGLE_FORMATS, type AngleFormat, DATUMS, type Datum } from '../geo/datums.ts';
import { BASE_MAP_IDS, type BaseMapId } from './baseMap.ts';
import { readOnly } from './signals.ts';
import { keep, readKept } from './storage.ts';

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

/** Where this browser keeps the settings for an atlas. */
const keyOf = (atlasId: string): string => `${atlasId}-settings`;

const browserLanguage = (): Language =>
  navigator.languages.some((language) => language.startsWith('zh')) || navigator.languages.length === 0
    ? 'zh'
    : 'en';

/** The settings remembered for an atlas; without any, or where storage is closed, what the browser asks for. */
export function readSettings(atlasId: string): Settings {
  const stored = (readKept(keyOf(atlasId)) ?? {}) as Partial<Settings>;
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

/**
 * What keeps the settings for the next visit.
 * @param read the settings as they are
 */
export function createMemory(atlasId: string, read: () => Settings) {
  /** Whether the browser's storage took them when they last changed. */
  const isKept = signal(true);

  return {
    ...readOnly({ isKept }),

    remember() {
      isKept.value = keep(keyOf(atlasId), read());
    },
  };
}

/**
 * The reader's language and the look of the page.
 * @param remember keeps all settings for the next visit
 */
export function createSettings(initial: Settings, remember: () => void) {
  const lang = signal(initial.lang);
  const scheme = signal(initial.scheme);
  const systemDark = signal(false);
  /** Whether the reader's system asks for more contrast. */
  const moreContrast = signal(false);
  const lite = signal(initial.lite);
  /** Whether drawing was found slow, and what became of the offer to draw less. */
  const slowness = signal<'unknown' | 'offered' | 'answered'>(initial.lite ? 'answered' : 'unknown');

  return {
    ...readOnly({ lang, scheme, systemDark, moreContrast, lite, slowness }),
    dark: computed(() => scheme.value === 'dark' || (scheme.value === 'system' && systemDark.value)),

    setLanguage(language: Language) {
      lang.value = language;
      remember();
    },

    /** Shows the language of a link, which is not the reader's choice for the next visit. */
    showLanguage(language: Language) {
      lang.value = language;
    },

    setScheme(choice: SchemeChoice) {
      scheme.value = choice;
      remember();
    },

    setSystemDark(isDark: boolean) {
      systemDark.value = isDark;
    },

    setMoreContrast(isWanted: boolean) {
      moreContrast.value = isWanted;
    },

    /** Draws less on the map, or all again. */
    setLite(isLite: boolean) {
      batch(() => {
        lite.value = isLite;
        slowness.value = 'answered';
      });
      remember();
    },

    /** Offers once to draw less. */
    reportSlowness() {
      if (slowness.value === 'unknown') slowness.value = 'offered';
    },
  };
}
