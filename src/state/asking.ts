import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { AskedQuestion, Findings, Result } from './findings.ts';
import { follow } from './follow.ts';

/** With more placements than this an atlas is asked beside the page: here it would keep the page waiting. */
const MANY = 10_000;

export const isLarge = ({ placements }: Pick<Atlas, 'placements'>): boolean => placements.size > MANY;

/** Questions to a large atlas, on their way. */
export interface Asking {
  /** Whether the question of now is being answered, or could not be. A small atlas rests. */
  readonly state: Signal<'rest' | 'busy' | 'failed'>;
  /** The last that was found; it stays while the next is looked for. Null for a small atlas. */
  readonly findings: ReadonlySignal<Findings | null>;
  /** A change asks again. */
  readonly retries: Signal<number>;
}

/**
 * Asks every question to a large atlas beside the page, and makes what comes back ready for list and map
 * in slices. A newer question cancels the older.
 */
export function createAsking(
  atlas: ReadonlySignal<Atlas | null>,
  question: ReadonlySignal<AskedQuestion>,
  hidden: ReadonlySignal<ReadonlySet<ThemeId>>,
): Asking {
  const state = signal<'rest' | 'busy' | 'failed'>('rest');
  const findings = signal<Findings | null>(null);
  const retries = signal(0);
  const result = signal<Result | null>(null);
  const fail = () => {
    state.value = 'failed';
  };

  effect(() => {
    const [ground, asked] = [atlas.value, question.value, retries.value] as const;
    if (!ground || !isLarge(ground)) return undefined;
    state.value = 'busy';
    return follow(
      (beside) => beside.find(ground, asked),
      (found) => {
        result.value = found;
      },
      fail,
    );
  });
  effect(() => {
    const [found, switchedOff] = [result.value, hidden.value];
    if (!found) return undefined;
    return follow(
      (beside) => beside.sift(found, switchedOff),
      (sifted) =>
        batch(() => {
          findings.value = sifted;
          if (sifted.question === question.peek()) state.value = 'rest';
        }),
      fail,
    );
  });
  return { state, findings, retries };
}
