import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../../geodata/schema.ts';
import type { App } from '../../state/app.ts';
import { wordsIn } from '../languages/words.ts';

export const AppContext = createContext<App | null>(null);

/** Numbers and distances as the reader's language writes them. */
export interface Format {
  number(value: number): string;
  /** Kilometres; below 10 with one decimal. */
  distance(km: number): string;
  /** A smallest and a largest distance, one number where they look the same. */
  range(min: number, max: number): string;
}

function createFormat(lang: Language): Format {
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const kilometres = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer', maximumFractionDigits });
  const [fine, coarse] = [kilometres(1), kilometres(0)];
  const distance = (km: number) => (km < 10 ? fine : coarse).format(km);
  return {
    number: (value) => whole.format(value),
    distance,
    range: (min, max) => {
      if (distance(min) === distance(max)) return distance(max);
      return `${whole.format(Math.round(min))}–${coarse.format(max)}`;
    },
  };
}

const FORMATS = { zh: createFormat('zh'), en: createFormat('en') };

/** App and words for a view. Reading `lang` redraws the view when the language changes. */
export function useApp() {
  const app = useContext(AppContext);
  if (!app) throw new Error('A view stands outside AppContext.');
  const lang = app.settings.lang.value;
  return { app, lang, text: wordsIn(lang).text, format: FORMATS[lang] };
}
