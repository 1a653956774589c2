import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { km } from '../geo/units.ts';
import type { Answer } from '../query/engine/answer.ts';
import { divisionOf } from '../query/engine/query.ts';
import type { Meeting } from '../query/models/lens.ts';
import { gapsIn, lensesOf } from '../query/models/lenses.ts';
import type { Awaitable } from '../service/awaitable.ts';
import type { AtlasService, MetFound } from '../service/service.ts';
import type { Question } from './asked.ts';
import type { AtlasSlice } from './atlas.ts';
import { queryOf } from './filters.ts';
import type { PageSlice } from './page.ts';
import { createResource, type Resource } from './resource.ts';
import { readOnly } from './signals.ts';

export type { MetFound };

/** How far around a theme is looked for, unless the page says otherwise. */
const GAPS_RADIUS = km(30);

/** The checks: where assignments meet, and where a theme is missing. */
export function createLens(
  { current, service }: AtlasSlice,
  page: PageSlice,
  asked: ReadonlySignal<Question>,
) {
  /** Whether all is listed that meets, wherever it is, though the question is about one place. */
  const isEverywhere = signal(false);
  /** The city or county that the question is about; null where it is about none, or several. */
  const place = computed(() => {
    const query = queryOf(asked.value);
    const unit = current.value?.divisions.get((query && divisionOf(query)) ?? '');
    return unit && unit.level !== 'province' ? unit : null;
  });
  /** Whether what is known only to a whole city is listed, too. */
  const withCityWide = signal(false);
  const open = computed(() => (page.current.value.kind === 'lens' ? page.current.value : null));
  /** The lens of the open page; null for gaps. */
  const lens = computed(() =>
    current.value ? (lensesOf(current.value).find(({ id }) => id === open.value?.id) ?? null) : null,
  );
  /** How far the open page looks. */
  const radius = computed(() => {
    const asked = open.value?.radius ?? null;
    return asked === null ? (lens.value?.radius ?? GAPS_RADIUS) : km(asked);
  });
  /** The theme whose gaps the open page shows; empty where it shows none. */
  const theme = computed(() =>
    open.value?.id === 'gaps' ? (open.value.theme ?? current.value?.catalogue.gapsTheme ?? '') : '',
  );
  const ofMeetings = <T>(
    ask: (answers: AtlasService, ...asked: Parameters<AtlasService['meetings']>) => Awaitable<T>,
  ): Resource<T> =>
    createResource((signal) => {
      if (!open.value || open.value.id === 'gaps' || !service.value) return null;
      const asked = open.value.radius;
      const unit = isEverywhere.value ? null : (place.value?.adcode ?? null);
      return ask(
        service.value,
        open.value.id,
        asked === null ? null : km(asked),
        withCityWide.value,
        unit,
        signal,
      );
    });
  /** What is met, and how often, on the open page. */
  const meetings = ofMeetings<MetFound>((answers, ...asked) => answers.meetings(...asked));
  /** The counties without the theme, on the open page. */
  const gaps = createResource((signal): Awaitable<Answer> | null => {
    if (open.value?.id !== 'gaps' || !service.value || !current.value) return null;
    return service.value.gaps('county', theme.value, radius.value, signal);
  });
  // Asked for while the page itself is fetched.
  effect(() => void [meetings.isStale, gaps.isStale]);

  return {
    ...readOnly({ withCityWide, isEverywhere }),
    place,
    lens,
    radius,
    theme,
    meetings,
    gaps,
    /** The counties that the theme leaves out, as the last answer has them. */
    gapUnits: computed(() => (current.value && gaps.value ? gapsIn(current.value, gaps.value) : [])),

    /** The meetings with one placement, by its id. */
    meetingsWith: (against: string): Resource<readonly Meeting[]> =>
      ofMeetings((answers, ...asked) => answers.meetingsWith(against, ...asked)),

    /** Lists what meets wherever it is, or only in the place that the question is about. */
    listEverywhere(isWanted: boolean) {
      isEverywhere.value = isWanted;
    },

    listCityWide(isWanted: boolean) {
      withCityWide.value = isWanted;
    },
  };
}
