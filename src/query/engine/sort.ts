import type { Steps } from './steps.ts';

/** So many are sorted, or merged, in a step. */
const STEP = 400;

/** Sorts as `toSorted` does, step by step: short runs, which are merged two by two. */
export function* sortInSteps<One>(
  list: readonly One[],
  compare: (a: One, b: One) => number,
): Steps<readonly One[]> {
  let runs: One[][] = [];
  for (let at = 0; at < list.length; at += STEP) {
    runs.push(list.slice(at, at + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: One[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Of equal ones those of `a` come first. */
function* merge<One>(
  a: readonly One[],
  b: readonly One[],
  compare: (a: One, b: One) => number,
): Steps<One[]> {
  const merged: One[] = [];
  let [nextA, nextB] = [0, 0];
  while (nextA < a.length && nextB < b.length) {
    const isAFirst = compare(a[nextA] as One, b[nextB] as One) <= 0;
    merged.push((isAFirst ? a[nextA++] : b[nextB++]) as One);
    if (merged.length % STEP === 0) yield;
  }
  return merged.concat(a.slice(nextA), b.slice(nextB));
}
