import type { Catalogue } from '../../geodata/catalogue.ts';
import { km } from '../geo/units.ts';
import type { Lead } from '../query/language/parsed.ts';
import { encodeScreen } from '../query/models/screen/encode.ts';
import type { Page } from './page.ts';

/** What a theme is worth in a screening that a question leads to: full up to 30 km, nothing from 120 km on. */
const NEAR = { full: km(30), none: km(120) };

/** The page that a question leads to, filled in with what it tells. */
export function pageOf(lead: Lead, catalogue: Catalogue): Page {
  switch (lead.kind) {
    case 'compare':
      return { kind: 'compare', sides: lead.adcodes.map((adcode) => ({ kind: 'unit', adcode })) };
    case 'screen': {
      const criteria = lead.themes.map((theme) => ({
        goal: { kind: 'near', of: [theme], ...NEAR } as const,
        weight: 50,
        must: false,
      }));
      const code = criteria.length > 0 ? encodeScreen({ units: 'county', from: 'area', criteria }) : '';
      return { kind: 'screen', code, unit: null };
    }
    case 'check': {
      const asked = (sides: { readonly themes: readonly string[] }) =>
        sides.themes.some((theme) => (lead.themes as readonly string[]).includes(theme));
      const score = ({ what, against }: Catalogue['lenses'][number]) =>
        Number(asked(what)) + Number(asked(against));
      const [best] = catalogue.lenses.toSorted((a, b) => score(b) - score(a));
      return { kind: 'lens', id: best?.id ?? 'gaps', radius: lead.radius, theme: null };
    }
    case 'data':
      return { kind: 'data' };
  }
}
