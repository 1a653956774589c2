/** What fills the stage: the map, or a page over it. */
export type Page =
  | { readonly kind: 'map' }
  /** Cities by themes. */
  | { readonly kind: 'matrix' }
  /** The account of the data. */
  | { readonly kind: 'data' }
  /** All that the plan gives to one city or county. */
  | { readonly kind: 'unit'; readonly adcode: string }
  /** Cities or counties side by side. */
  | { readonly kind: 'compare'; readonly adcodes: readonly string[] };

export const MAP_PAGE: Page = { kind: 'map' };

/** How many cities or counties are set side by side at most. */
export const MOST_COMPARED = 4;

const ADCODE = /^\d{6}$/;

/** A page in one word for an address: its kind, then what it is about, joined by points. */
export function encodePage(page: Page): string {
  switch (page.kind) {
    case 'unit':
      return `${page.kind}.${page.adcode}`;
    case 'compare':
      return [page.kind, ...page.adcodes].join('.');
    default:
      return page.kind;
  }
}

/** Reads what `encodePage` wrote; the map for anything else. */
export function decodePage(code: string | null): Page {
  const [kind, ...about] = (code ?? '').split('.');
  const [adcode = ''] = about;
  switch (kind) {
    case 'matrix':
    case 'data':
      return { kind };
    case 'unit':
      return ADCODE.test(adcode) ? { kind, adcode } : MAP_PAGE;
    case 'compare':
      return {
        kind,
        adcodes: [...new Set(about)].filter((part) => ADCODE.test(part)).slice(0, MOST_COMPARED),
      };
    default:
      return MAP_PAGE;
  }
}
