import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AtlasWords, Identity } from '../../../geodata/catalogue.ts';
import type { Language } from '../../../geodata/schema.ts';
import type { App } from '../../state/app.ts';
import type { Part, Words } from '../languages/folder.ts';
import { LANGUAGES, wordsIn } from '../languages/words.ts';
import { namesIn } from './names.ts';

export const AppContext = createContext<App | null>(null);

/** Numbers and distances as the reader's language writes them. */
export interface Format {
  number(value: number): string;
  /** Kilometres; below 10 with one decimal. */
  distance(km: number): string;
  /** A smallest and a largest distance, one number where they look the same. */
  range(min: number, max: number): string;
  /** Parts of a whole, of 1. */
  percent(share: number): string;
  /** Names one after the other. */
  list(names: readonly string[]): string;
}

function createFormat(lang: Language): Format {
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const kilometres = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer', maximumFractionDigits });
  const [fine, coarse] = [kilometres(1), kilometres(0)];
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' });
  const distance = (km: number) => (km < 10 ? fine : coarse).format(km);
  return {
    number: (value) => whole.format(value),
    distance,
    range: (min, max) => {
      if (distance(min) === distance(max)) return distance(max);
      return `${whole.format(Math.round(min))}–${coarse.format(max)}`;
    },
    percent: (share) => percent.format(share),
    list: (names) => list.format(names),
  };
}

const FORMATS = Object.fromEntries(LANGUAGES.map((lang) => [lang, createFormat(lang)])) as Record<
  Language,
  Format
>;

/** What the atlas says of itself, in one language. */
export const identityIn = ({ id: _, ...told }: Identity, lang: Language) =>
  Object.fromEntries(Object.entries(told).map(([key, texts]) => [key, texts[lang]])) as {
    readonly [Key in keyof typeof told]: (typeof told)[Key][Language];
  };

export type IdentityIn = ReturnType<typeof identityIn>;

/** Numbers and distances in a language. */
export const formatIn = (lang: Language): Format => FORMATS[lang];

/** App and words for a view. Reading `lang` redraws the view when the language changes. */
export function useApp() {
  const app = useContext(AppContext);
  if (!app) throw new Error('A view stands outside AppContext.');
  const lang = app.settings.lang.value;
  const catalogue = app.atlas.current.value?.catalogue ?? null;
  return {
    app,
    lang,
    text: wordsIn(lang, 'text'),
    format: FORMATS[lang],
    names: namesIn(catalogue, lang),
    identity: identityIn(app.identity, lang),
    /** When plan data and places were last revised; empty before the atlas is there. */
    date: catalogue?.date ?? '',
  };
}

/** The words of a part of the interface; those of a lazy part are loaded with it. */
export const useWords = <P extends Part>(part: P): Words[P] => wordsIn(useApp().lang, part);

/** What the atlas says at length; only for parts that are loaded with it. @throws Error elsewhere */
export function useAtlasWords(): AtlasWords {
  const words = useApp().app.atlas.words.value;
  if (!words) throw new Error('The words of the atlas are not loaded.');
  return words;
}
