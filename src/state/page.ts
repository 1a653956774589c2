import { batch, signal } from '@preact/signals';
import type { Catalogue, ThemeId } from '../../geodata/catalogue.ts';
import { decodeListed, encodeListed, type Listed } from '../query/models/listed.ts';
import { decodeSides, encodeSides, type Side } from '../query/models/side.ts';
import type { Selection } from './selection.ts';
import { readOnly } from './signals.ts';

/** What fills the stage: the map, or a page over it. */
export type Page =
  | { readonly kind: 'map' }
  /** Cities by themes. */
  | { readonly kind: 'matrix' }
  /** The account of the data. */
  | { readonly kind: 'data' }
  /** All that the plan gives to one city or county. */
  | { readonly kind: 'unit'; readonly adcode: string }
  /** Cities, counties and drawn areas side by side. */
  | { readonly kind: 'compare'; readonly sides: readonly Side[] }
  /**
   * Counties, cities or points ranked by criteria: in the panel, with the map shaded. `code` is the
   * screening as `encodeScreen` writes it, empty for the last one or a first proposal; `unit` the
   * adcode or point whose explanation is open.
   */
  | { readonly kind: 'screen'; readonly code: string; readonly unit: string | null }
  /** What a reader has put on a list: in the panel, with marks on the map. */
  | { readonly kind: 'shortlist'; readonly items: readonly Listed[] }
  /** Where assignments meet, or, for `gaps`, where a theme is missing. */
  | {
      readonly kind: 'lens';
      /** Of the lens, or `gaps`. */
      readonly id: string;
      /** Whole kilometres; null for what the check begins with. */
      readonly radius: number | null;
      readonly theme: ThemeId | null;
    };

/** The check for what is missing; the others are the lenses of the atlas. */
export const GAPS = 'gaps';

/** The checks, in their order. */
export const checksOf = ({ lenses }: Catalogue): readonly string[] => [...lenses.map(({ id }) => id), GAPS];

export const MAP_PAGE: Page = { kind: 'map' };

/** A point of the reader, by its place among them. */
const POINT = /^p\d+$/;
const KILOMETRES = /^\d{1,3}$/;

/**
 * A page in one word for an address: its kind, then what it is about, joined by points. The reader's
 * own points are not in the address, so neither is an open one.
 */
export function encodePage(page: Page): string {
  switch (page.kind) {
    case 'unit':
      return `${page.kind}.${page.adcode}`;
    case 'compare':
      return page.sides.length > 0 ? `${page.kind}.${encodeSides(page.sides)}` : page.kind;
    case 'screen': {
      const unit = page.unit && !POINT.test(page.unit) ? `@${page.unit}` : '';
      return page.code || unit ? `${page.kind}.${page.code}${unit}` : page.kind;
    }
    case 'shortlist':
      return page.items.length > 0 ? `${page.kind}.${encodeListed(page.items)}` : page.kind;
    case 'lens':
      return [page.kind, page.id, page.radius ?? '', page.theme ?? ''].join('.').replace(/\.+$/, '');
    default:
      return page.kind;
  }
}

/**
 * Names what the browser's way back leads to: every page, unit and explanation is a step of its own, but
 * not every change of a screening's criteria or of a list.
 */
export function stepOf(page: Page): string {
  if (page.kind === 'shortlist') return page.kind;
  return encodePage(page.kind === 'screen' ? { ...page, code: '' } : page);
}

/** Reads what `encodePage` wrote; null for anything else. */
export function readPage(code: string, catalogue: Catalogue): Page | null {
  const isAdcode = (text: string) => new RegExp(`^(?:${catalogue.codePattern})$`).test(text);
  const [kind, about = ''] = code.split(/\.(.*)/s);
  switch (kind) {
    case 'map':
    case 'matrix':
    case 'data':
      return about === '' ? { kind } : null;
    case 'unit':
      return isAdcode(about) ? { kind, adcode: about } : null;
    case 'compare':
      return { kind, sides: decodeSides(about, catalogue) };
    case 'screen': {
      const [screening = '', unit = ''] = about.split('@');
      return { kind, code: screening, unit: isAdcode(unit) ? unit : null };
    }
    case 'shortlist':
      return { kind, items: decodeListed(about) };
    case 'lens':
      return readLens(about, catalogue);
    default:
      return null;
  }
}

function readLens(about: string, catalogue: Catalogue): Page | null {
  const [lens, radius = '', theme = ''] = about.split('.');
  const checks = checksOf(catalogue);
  const [id] = checks.filter((one) => one === (lens || checks[0]));
  const [known] = catalogue.themes.filter((one) => one.id === theme);
  if (!id || (radius !== '' && !KILOMETRES.test(radius)) || (theme !== '' && !known)) return null;
  return { kind: 'lens', id, radius: radius === '' ? null : Number(radius), theme: known?.id ?? null };
}

export type PageSlice = ReturnType<typeof createPage>;

/** The page that is open; what lay over the map makes way for it. */
export function createPage(selection: Selection) {
  const current = signal<Page>(MAP_PAGE);

  return {
    ...readOnly({ current }),

    openPage(page: Page) {
      batch(() => {
        if (page.kind !== 'map') selection.uncoverMap();
        current.value = page;
      });
    },

    /** Opens the explanation of a unit of the screening, or closes it. */
    openUnit(unit: string | null) {
      if (current.value.kind === 'screen') current.value = { ...current.value, unit };
    },

    /** Lets the open list hold other things. */
    describeList(items: readonly Listed[]) {
      if (current.value.kind === 'shortlist') current.value = { ...current.value, items };
    },

    /** Lets the address tell what the open screening asks for; `code` as `encodeScreen` writes it. */
    describeScreen(code: string) {
      const { value: page } = current;
      if (page.kind === 'screen' && page.code !== code) current.value = { ...page, code };
    },
  };
}
