/** What fills the stage: the map, or a page over it. */
export type Page =
  | { readonly kind: 'map' }
  /** Cities by themes. */
  | { readonly kind: 'matrix' }
  /** The account of the data. */
  | { readonly kind: 'data' };

export const MAP_PAGE: Page = { kind: 'map' };

/** A page in one word for an address. */
export function encodePage(page: Page): string {
  return page.kind;
}

/** Reads what `encodePage` wrote; the map for anything else. */
export function decodePage(code: string | null): Page {
  const [kind] = (code ?? '').split('.');
  switch (kind) {
    case 'matrix':
    case 'data':
      return { kind };
    default:
      return MAP_PAGE;
  }
}
