import { computed, type ReadonlySignal } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Answer } from '../query/engine/answer.ts';
import { runQuery } from '../query/engine/run.ts';
import type { Question } from './asked.ts';
import { type Asking, isLarge } from './asking.ts';
import type { Findings, Row } from './findings.ts';
import type { Reading } from './reading.ts';

interface Sources {
  atlas: ReadonlySignal<Atlas | null>;
  asked: ReadonlySignal<Question>;
  hidden: ReadonlySignal<ReadonlySet<ThemeId>>;
  reading: Reading;
  asking: Asking;
}

/** What the question finds, for list, legend and map. */
export function createFound({ atlas, asked, hidden, reading, asking }: Sources) {
  /** What a large atlas holds is found beside the page. */
  const fromFindings = <Value>(pick: (findings: Findings) => Value, none: Value, here: () => Value) =>
    computed(() => {
      if (!atlas.value) return none;
      if (!isLarge(atlas.value)) return here();
      return asking.findings.value ? pick(asking.findings.value) : none;
    });
  const all = computed((): readonly Placement[] => [...(atlas.value?.placements.values() ?? [])]);
  /** Of a large atlas the last answer, until the next is there. */
  const answer = fromFindings<Answer | null>(
    (findings) => findings.answer,
    null,
    () => (atlas.value && asked.value.kind === 'query' ? runQuery(atlas.value, asked.value.query) : null),
  );
  /** What the question finds, themes switched off included; the whole plan where it has no answer. */
  const found = fromFindings<readonly Row[]>(
    (findings) => findings.found,
    [],
    () => {
      if (answer.value) return answer.value.hits.map((hit) => ({ placement: hit.placement, hit }));
      const { value: question } = asked;
      const { reader, textIndex } = reading;
      const placements =
        question.kind === 'text'
          ? ((textIndex.value && reader.value?.searchPlacements(textIndex.value, question.text)) ?? [])
          : all.value;
      return placements.map((placement) => ({ placement, hit: null }));
    },
  );
  /** What the question finds in the visible themes: the list, and what the map does not dim. */
  const rows = fromFindings<readonly Row[]>(
    (findings) => findings.rows,
    [],
    () => found.value.filter(({ placement }) => !hidden.value.has(placement.theme)),
  );
  return {
    answer,
    found,
    rows,
    /** What of the rows the map draws: all, but of a large atlas some. */
    drawn: fromFindings<readonly Placement[]>(
      (findings) => findings.drawn,
      [],
      () => rows.value.map(({ placement }) => placement),
    ),
    /** All placements of the visible themes, found or not. */
    visible: computed(() =>
      hidden.value.size === 0 ? all.value : all.value.filter(({ theme }) => !hidden.value.has(theme)),
    ),
    /** Number of found placements by theme, hidden themes included. */
    counts: fromFindings<ReadonlyMap<ThemeId, number>>(
      (findings) => findings.counts,
      new Map(),
      () => {
        const counted = new Map<ThemeId, number>();
        for (const { placement } of found.value)
          counted.set(placement.theme, (counted.get(placement.theme) ?? 0) + 1);
        return counted;
      },
    ),
  };
}
