import { computed, effect, signal } from '@preact/signals';
import { km } from '../geo/units.ts';
import type { Answer } from '../query/engine/answer.ts';
import type { Meeting } from '../query/models/lens.ts';
import type { Awaitable } from '../service/awaitable.ts';
import type { AtlasService, MetFound } from '../service/service.ts';
import type { AtlasSlice } from './atlas.ts';
import type { PageSlice } from './page.ts';
import { createResource, type Resource } from './resource.ts';
import { readOnly } from './signals.ts';

export type { MetFound };

/** How far around a theme is looked for, in kilometres, unless the page says otherwise. */
export const GAPS_RADIUS = 30;

/** The checks: where assignments meet, and where a theme is missing. */
export function createLens({ current, service }: AtlasSlice, page: PageSlice) {
  /** Whether what is known only to a whole city is listed, too. */
  const withCityWide = signal(false);
  const open = computed(() => (page.current.value.kind === 'lens' ? page.current.value : null));
  const ofMeetings = <T>(
    ask: (answers: AtlasService, ...asked: Parameters<AtlasService['meetings']>) => Awaitable<T>,
  ): Resource<T> =>
    createResource((signal) => {
      if (!open.value || open.value.id === 'gaps' || !service.value) return null;
      const { id, radius } = open.value;
      return ask(service.value, id, radius === null ? null : km(radius), withCityWide.value, signal);
    });
  /** What is met, and how often, on the open page. */
  const meetings = ofMeetings<MetFound>((answers, ...asked) => answers.meetings(...asked));
  /** The counties without the theme, on the open page. */
  const gaps = createResource((signal): Awaitable<Answer> | null => {
    if (open.value?.id !== 'gaps' || !service.value || !current.value) return null;
    const { theme, radius } = open.value;
    const { gapsTheme } = current.value.catalogue;
    return service.value.gaps('county', theme ?? gapsTheme, km(radius ?? GAPS_RADIUS), signal);
  });
  // Asked for while the page itself is fetched.
  effect(() => void [meetings.isStale, gaps.isStale]);

  return {
    ...readOnly({ withCityWide }),
    meetings,
    gaps,

    /** The meetings with one placement, by its id. */
    meetingsWith: (against: string): Resource<readonly Meeting[]> =>
      ofMeetings((answers, ...asked) => answers.meetingsWith(against, ...asked)),

    listCityWide(isWanted: boolean) {
      withCityWide.value = isWanted;
    },
  };
}
