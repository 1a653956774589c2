// What the tests import as `vitest` while mutants are tried: it notes what a file declares and runs nothing.
export { expect } from 'vitest';

export interface Declared {
  name: string;
  run: () => unknown;
}

type Body = (...row: unknown[]) => unknown;

/** The tests of the file that is being evaluated. */
export const declared: Declared[] = [];

export const test = withEach((name, run) => declared.push({ name, run }));
export const describe = withEach((_, run) => run());

/** Before or after the body may stand options, such as a timeout, that are of no use here. */
function withEach(declare: (name: string, run: Body) => unknown) {
  const bodyOf = (rest: unknown[]) => rest.find((one) => typeof one === 'function') as Body;
  const each =
    (rows: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      for (const row of rows) declare(name, () => bodyOf(rest)(...(Array.isArray(row) ? row : [row])));
    };
  return Object.assign((name: string, ...rest: unknown[]) => declare(name, bodyOf(rest)), { each });
}
