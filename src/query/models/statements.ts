import type { Placement } from '../../../geodata/schema.ts';

/** What the plan puts somewhere, once, with every row that states it; the first row stands for it. */
export type Thing<Row> = readonly [Row, ...Row[]];

/**
 * Rows that state the same of one place, each once: what an assignment says and one that states the same
 * elsewhere in the plan is one thing. Things keep the order of their first rows.
 */
export function thingsOf<Row extends { readonly placement: Placement }>(
  rows: readonly Row[],
): readonly Thing<Row>[] {
  const things: [Row, ...Row[]][] = [];
  const byName = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const { assignment, same_as, place } = row.placement;
    const names = [assignment, ...same_as].map((name) => `${name}@${place}`);
    const known = names.map((name) => byName.get(name)).find((thing) => thing !== undefined);
    const thing: [Row, ...Row[]] = known ?? [row];
    if (known) known.push(row);
    else things.push(thing);
    for (const name of names) byName.set(name, thing);
  }
  return things;
}
