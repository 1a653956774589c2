import type { Language } from '../../../geodata/schema.ts';

/** What rows are sorted by: of every row a word or number, or nothing; the greatest first where `desc`. */
export type SortKeys = {
  readonly values: readonly (string | number | undefined)[];
  readonly desc: boolean;
};

/**
 * The positions of rows in the order of their keys, of which the first decides: words as the language
 * sorts them, numbers by size, what is empty always last. Rows with equal keys keep their order.
 * @param keys of equally many rows, at least one
 */
export function orderBy(keys: readonly SortKeys[], lang: Language): Uint32Array {
  const collator = new Intl.Collator(lang, { numeric: true });
  const compare = (a: number, b: number) => {
    for (const { values, desc } of keys) {
      const [one, other] = [values[a], values[b]];
      if (one === undefined && other === undefined) continue;
      if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : collator.compare(String(one), String(other));
      if (order !== 0) return desc ? -order : order;
    }
    return a - b;
  };
  return Uint32Array.from(keys[0]?.values ?? [], (_, row) => row).sort(compare);
}
