import type { Asked } from './beside.ts';

export type Beside = typeof import('./beside.ts')['beside'];

/**
 * Asks something beside the page, and tells what is found or why nothing is, until something else is
 * asked: calling what is returned ends it.
 */
export function follow<Found>(
  start: (beside: Beside) => Asked<Found>,
  use: (found: Found) => void,
  fail: () => void,
): () => void {
  let isWanted = true;
  let running: Asked<Found> | null = null;
  const find = async () => {
    const { beside } = await import('./beside.ts');
    if (!isWanted) return;
    running = start(beside);
    const found = await running.result;
    if (isWanted && found !== null) use(found);
  };
  find().catch((error: unknown) => {
    console.warn(error);
    if (isWanted) fail();
  });
  return () => {
    isWanted = false;
    running?.cancel();
  };
}
