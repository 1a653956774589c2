import { computed, effect } from '@preact/signals';
import type { Division } from '../../geodata/schema.ts';
import type { UnitContents } from '../query/models/unit.ts';
import type { Awaitable } from '../service/awaitable.ts';
import type { AtlasSlice } from './atlas.ts';
import type { PageSlice } from './page.ts';
import { createResource } from './resource.ts';

/** The page of a city or county. */
export function createUnit({ current, service, unitsOf }: AtlasSlice, page: PageSlice) {
  /** The unit on the open page; null for what is no city or county. */
  const unit = computed((): Division | null => {
    const { value: open } = page.current;
    const found = open.kind === 'unit' ? current.value?.divisions.get(open.adcode) : undefined;
    return found && found.level !== 'province' ? found : null;
  });
  /** What the open page tells; nothing for what is no city or county. */
  const contents = createResource((signal): Awaitable<UnitContents> | null => {
    return unit.value && service.value ? service.value.contents(unit.value.adcode, signal) : null;
  });
  // Asked for while the page itself is fetched.
  effect(() => void contents.isStale);
  return {
    contents,
    unit,
    /** The units of its level before and after it, in the order of the atlas. */
    beside: computed((): { readonly before: Division | null; readonly after: Division | null } => {
      const all = unit.value ? unitsOf(unit.value.level) : [];
      const at = all.findIndex(({ adcode }) => adcode === unit.value?.adcode);
      return { before: all[at - 1] ?? null, after: all[at + 1] ?? null };
    }),
  };
}
