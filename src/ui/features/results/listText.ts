import type { Thing } from '../../../query/models/statements.ts';
import { type Row, shareOf } from '../../../state/found.ts';
import { partsOf } from '../../../state/outline.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName, titleOf, whereName } from '../../widgets/names.ts';

/** Writes a list as plain text, in the groups that the page shows, certain above possible. */
export function useListText() {
  const { app, lang, text, format, names } = useApp();
  const words = useWords('question');
  const atlas = app.atlas.current.value;
  return (rows: readonly Row[]): string => {
    if (!atlas) return '';
    const lineOf = ([row]: Thing<Row>): string => {
      const share = shareOf(row);
      const { placement } = row;
      const parts = [
        titleOf(placement, lang),
        names.theme(placement.theme),
        ...whereName(placement, atlas, lang),
        ...(placement.status ? [text.status[placement.status]] : []),
        ...(share === null ? [] : [words.areaShare(format.percent(share))]),
      ];
      return `- ${parts.join(' · ')}`;
    };
    const listed = (some: readonly Row[]) =>
      partsOf(some, atlas.catalogue).flatMap(({ id, by, count, things, cities }) => [
        `${names[by](id)} ${format.number(count)}`,
        ...things.map(lineOf),
        ...cities.flatMap((city) => [
          `  ${words.ofWholeCity(divisionName(atlas.divisions.get(city.adcode), lang))}`,
          ...city.things.map((thing) => `  ${lineOf(thing)}`),
        ]),
      ]);
    const certain = rows.filter(({ hit }) => hit?.certainty !== 'possible');
    const possible = rows.filter(({ hit }) => hit?.certainty === 'possible');
    return [
      ...(possible.length > 0 && certain.length > 0 ? [text.certain] : []),
      ...listed(certain),
      ...(possible.length > 0 ? ['', text.possible] : []),
      ...listed(possible),
    ].join('\n');
  };
}
