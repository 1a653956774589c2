import { batch, computed, type ReadonlySignal, untracked } from '@preact/signals';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { growBbox } from '../../geo/bbox.ts';
import { km } from '../../geo/units.ts';
import type { UnitKind } from '../../query/models/screen/criterion.ts';
import { encodeScreen } from '../../query/models/screen/encode.ts';
import type { MapState } from '../map.ts';
import type { PageSlice } from '../page.ts';
import { createCriteria } from './criteria.ts';
import { createExplaining } from './explaining.ts';
import { followAddress } from './followAddress.ts';
import { createJobs } from './jobs.ts';
import { createMeasuring } from './measuring.ts';
import { createOwnPoints } from './points.ts';
import { createRanking } from './ranking.ts';
import { createSaved } from './saved.ts';
import type { Scorer } from './scorer.ts';
import { shadeMap } from './shading.ts';

/** How much around a unit the map shows with it. */
const AROUND_UNIT = km(8);

export type Screening = ReturnType<typeof createScreening>;

export interface ScreeningNeeds {
  atlas: ReadonlySignal<Atlas | null>;
  page: PageSlice;
  map: MapState;
}

/**
 * Counties, cities or the reader's points, ranked by criteria.
 * @param catalogue has the themes that criteria may ask for, and ready-made profiles
 */
export function createScreening({ atlas, page, map }: ScreeningNeeds, scorer: Scorer, catalogue: Catalogue) {
  const screen = computed(() => (page.current.value.kind === 'screen' ? page.current.value : null));
  const isOpen = computed(() => screen.value !== null);
  const openId = computed(() => screen.value?.unit ?? null);

  const criteria = createCriteria(
    untracked(() => screen.value?.code ?? ''),
    catalogue,
  );
  const { spec, change, readAddress, ...criteriaVerbs } = criteria;
  const setUnits = (units: UnitKind) =>
    batch(() => {
      change({ units });
      page.openUnit(null);
    });
  const jobs = createJobs();
  const { cancelReading, ...own } = createOwnPoints({ jobs, scorer, rank: setUnits });
  const { points } = own;
  const measuring = createMeasuring({ spec, points, jobs, scorer });
  const shown = createRanking({ atlas, spec, points, measuring });
  const { evidence, ...explaining } = createExplaining({
    atlas,
    shown,
    openId,
    columnKey: measuring.columnKey,
  });
  const isMapBehind = shadeMap({ isOpen, spec, shown, evidence, map });
  followAddress(page, isOpen, criteria);
  const { saved, isSavedKept, save, forget } = createSaved(catalogue);

  return {
    spec,
    ...criteriaVerbs,
    setUnits,
    ...own,
    progress: jobs.progress,
    failure: jobs.failure,
    shown,
    ...explaining,
    /** Shows a unit on the map, with some of what lies around it. */
    showUnit(number: number) {
      const unit = explaining.unitAt(number);
      if (unit)
        map.moveCamera({ kind: 'bounds', bbox: growBbox((unit.area ?? unit.origin).bbox, AROUND_UNIT) });
    },
    /** Whether ranking, map or address do not yet show what was asked for last. */
    isBusy: computed(() => {
      const isAddressBehind = screen.value !== null && screen.value.code !== encodeScreen(spec.value);
      return jobs.progress.value !== null || isMapBehind.value || isAddressBehind;
    }),
    saved,
    isSavedKept,

    /** Saves what is asked for under a name. */
    save: (name: string) => save({ name, code: encodeScreen(spec.value) }),
    forget,

    /** Stops reading and measuring; what is ranked already stays, `retry` goes on. */
    cancel() {
      cancelReading();
      measuring.cancelMeasuring();
    },
    retry: measuring.retry,
  };
}
