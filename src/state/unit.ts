import { effect } from '@preact/signals';
import type { UnitContents } from '../query/models/unit.ts';
import type { Awaitable } from '../service/awaitable.ts';
import type { AtlasSlice } from './atlas.ts';
import type { PageSlice } from './page.ts';
import { createResource } from './resource.ts';

/** The page of a city or county. */
export function createUnit({ current, service }: AtlasSlice, page: PageSlice) {
  /** What the open page tells; nothing for what is no city or county. */
  const contents = createResource((signal): Awaitable<UnitContents> | null => {
    const { value: open } = page.current;
    if (open.kind !== 'unit' || !service.value) return null;
    const unit = current.value?.divisions.get(open.adcode);
    return unit && unit.level !== 'province' ? service.value.contents(unit.adcode, signal) : null;
  });
  // Asked for while the page itself is fetched.
  effect(() => void contents.isStale);
  return { contents };
}
