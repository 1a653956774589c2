import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import { encodeScreen } from '../../query/models/screen/encode.ts';
import type { PageSlice } from '../page.ts';
import type { Criteria } from './criteria.ts';
import { REST } from './shading.ts';

/** Keeps page and criteria telling the same: the address follows the criteria, and they an opened address. */
export function followAddress(
  page: PageSlice,
  isOpen: ReadonlySignal<boolean>,
  { spec, readAddress }: Criteria,
): void {
  let written = '';
  effect(() => {
    const code = encodeScreen(spec.value);
    if (!isOpen.value) return undefined;
    const timer = setTimeout(() => {
      written = code;
      page.describeScreen(code);
    }, REST);
    return () => clearTimeout(timer);
  });
  effect(() => {
    const { value: open } = page.current;
    if (open.kind !== 'screen' || open.code === '' || open.code === written) return;
    written = open.code;
    untracked(() => readAddress(open.code));
  });
}
