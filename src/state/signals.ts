import type { ReadonlySignal } from '@preact/signals';

/** The same signals, typed for reading only: what a slice shows of what its verbs write. */
export const readOnly = <Signals extends Record<string, ReadonlySignal>>(
  signals: Signals,
): { readonly [Name in keyof Signals]: ReadonlySignal<Signals[Name]['value']> } => signals;
