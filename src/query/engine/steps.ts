/** A calculation that stands still after every step; its result comes with the last. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all the steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Takes steps for `sliceMs` milliseconds at a time, and rests in between; gives up, with null, where a
 * rest says so.
 * @param rest resolves to whether to go on
 */
export async function finishInSlices<Result>(
  steps: Steps<Result>,
  sliceMs: number,
  rest: () => Promise<boolean>,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    if (!(await rest())) return null;
  }
}
