import type { Compared } from '../../../query/models/side.ts';
import { areaText, lengthText, measureArea } from '../../../state/measures.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName } from '../../widgets/names.ts';

/** What each side is called: areas by their names, or numbered among the areas. */
export function useSideNames(): (sides: readonly Compared[]) => string[] {
  const { lang, format } = useApp();
  const words = useWords('compare');
  return (sides) =>
    sides.map((side, at) => {
      if (side.kind === 'unit') return divisionName(side.unit, lang);
      const number = sides.slice(0, at + 1).filter(({ kind }) => kind === 'area').length;
      return side.name || words.area(format.number(number));
    });
}

/** How large an area is, or how far it reaches. */
export function useAreaSize(): (side: Extract<Compared, { kind: 'area' }>) => string {
  const { lang } = useApp();
  const words = useWords('compare');
  return ({ relation }) => {
    const { origin } = relation;
    if (relation.kind === 'within') {
      const length = lengthText(relation.radius, lang);
      return origin.kind === 'point' ? words.circle(length) : words.around(length);
    }
    return origin.kind === 'drawn' ? areaText(measureArea(origin.positions).area, lang) : '';
  };
}
