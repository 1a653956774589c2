import type { Answer } from '../../../query/engine/answer.ts';
import type { Relaxation } from '../../../query/engine/relax.ts';
import { activeFilters } from '../../../state/filters.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { useOriginName } from '../../widgets/originName.ts';
import { useFilterName } from '../filters/filterName.ts';
import './emptyAnswer.css';

/** Says that nothing fits, and which single condition, given up, would bring how much. */
export function EmptyAnswer({ answer }: { answer: Answer }) {
  const { app, text, format } = useApp();
  const words = useWords('answer');
  const originName = useOriginName();
  const filterName = useFilterName();
  const relaxations = app.question.relaxations.value ?? [];
  const { query } = answer;
  const labelOf = ({ relaxed, count }: Relaxation): string => {
    const brought = format.number(count);
    switch (relaxed.kind) {
      case 'filter':
        return words.relaxFilter(words.filterName[relaxed.filter], brought);
      case 'radius':
        return words.relaxRadius(format.distance(relaxed.radius), brought);
      case 'beyond':
        return words.relaxBeyond(brought);
      case 'part': {
        const part = query.kind === 'together' ? query.parts[relaxed.part] : undefined;
        const condition = query.kind === 'units' ? query.conditions[relaxed.part] : undefined;
        const filters = condition ? activeFilters(condition.filters).map(filterName) : [];
        return words.relaxPart(part ? originName(part.relation.origin) : text.clauses(filters), brought);
      }
    }
  };
  return (
    <div class="empty">
      <p>{answer.units ? words.emptyUnits : answer.themes ? words.emptyThemes : words.emptyAnswer}</p>
      {relaxations.length > 0 && (
        <>
          <p class="second">{words.relaxLead}</p>
          {relaxations.map((relaxation) => (
            <button
              key={JSON.stringify(relaxation.relaxed)}
              type="button"
              class="secondary"
              onClick={() => app.question.run(relaxation.query)}
            >
              {labelOf(relaxation)}
            </button>
          ))}
        </>
      )}
    </div>
  );
}
