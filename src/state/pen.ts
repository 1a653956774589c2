/** Safari refuses more than 100 entries in 30 s; the reader's own steps need some of them. */
const MOST_WRITES = 80;
const SPAN_MS = 30_000;

/** A browser that refuses earlier is asked again after so long. */
const REFUSED_MS = 5_000;

/**
 * Writes to the browser's history no more often than it bears.
 * @param resume called once writing is possible again
 * @returns what tells whether it wrote; else `resume` will be called
 */
export function createPen(resume: () => void): (write: () => void) => boolean {
  let written: number[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const rest = (duration: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      resume();
    }, duration);
    return false;
  };

  return (write) => {
    if (timer) return false;
    const now = performance.now();
    written = written.filter((at) => now - at < SPAN_MS);
    const [first] = written;
    if (first !== undefined && written.length >= MOST_WRITES) return rest(first + SPAN_MS - now);
    try {
      write();
    } catch {
      return rest(REFUSED_MS);
    }
    written.push(now);
    return true;
  };
}
