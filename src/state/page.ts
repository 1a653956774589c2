/** What fills the stage: the map, or a page over it. */
export type Page =
  | { readonly kind: 'map' }
  /** Cities by themes. */
  | { readonly kind: 'matrix' }
  /** The account of the data. */
  | { readonly kind: 'data' }
  /** All that the plan gives to one city or county. */
  | { readonly kind: 'unit'; readonly adcode: string };

export const MAP_PAGE: Page = { kind: 'map' };

const ADCODE = /^\d{6}$/;

/** A page in one word for an address: its kind, then what it is about, joined by points. */
export function encodePage(page: Page): string {
  switch (page.kind) {
    case 'unit':
      return `${page.kind}.${page.adcode}`;
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
    default:
      return MAP_PAGE;
  }
}
