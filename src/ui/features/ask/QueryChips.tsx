import type { ComponentType } from 'preact';
import type { Query } from '../../../query/engine/query.ts';
import { asRelation } from '../../../state/fields.ts';
import { filtersOf, queryOf } from '../../../state/filters.ts';
import { PlaceChip } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import { HereChip, SightChip } from './WhereChips.tsx';
import '../../widgets/chips.css';

const ONE_PLACE: Later<ComponentType> = {
  code: async () => (await import('./OnePlace.tsx')).OnePlace,
  words: [],
};
const MORE_PARTS: Later<ComponentType> = {
  code: async () => (await import('./MoreParts.tsx')).MoreParts,
  words: [],
};

/** The question as fields: every part can be changed or taken away, and is asked anew then. */
export function QueryChips() {
  const { app } = useApp();
  const words = useWords('question');
  if (!app.atlas.current.value) return null;
  const query = queryOf(app.question.asked.value);
  const hasPlace = query !== null && query.kind !== 'listed';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of chips
    <div class="chips" role="group" aria-label={words.parts}>
      <QuestionParts query={query} />
      <FilterChips />
      {!hasPlace && <HereChip />}
    </div>
  );
}

function QuestionParts({ query }: { query: Query | null }) {
  switch (query?.kind) {
    case undefined:
    case 'listed':
      return <NoPlace />;
    case 'within':
    case 'inside':
    case 'nearest':
      return <Lazy key="one" of={ONE_PLACE} />;
    case 'together':
    case 'count':
    case 'units':
    case 'common':
    case 'passed':
    case 'related':
    case 'apart':
    case 'sections':
      return <Lazy key="more" of={MORE_PARTS} />;
  }
}

function NoPlace() {
  const { app, text } = useApp();
  const filters = filtersOf(app.question.asked.value);
  return (
    <>
      <PlaceChip
        name={text.place}
        origin={null}
        onChange={(origin) => app.question.run({ ...asRelation('within', origin, null), filters })}
      />
      <SightChip />
    </>
  );
}
