import type { Language } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import { type Row, shareOf } from '../../../state/found.ts';
import { COLUMN_IDS, type ColumnId } from '../../../state/tableView.ts';
import { amountOf } from '../../widgets/amount.ts';
import type { Format } from '../../widgets/context.ts';
import type { CellValue } from '../../widgets/csv.ts';
import { divisionName, type Names, placeName, titleOf } from '../../widgets/names.ts';
import type { Text } from '../../widgets/text.ts';
import type { TableText } from './tableText.ts';

export interface TableColumn {
  id: ColumnId;
  header: string;
  value: (row: Row) => CellValue;
}

/** Everything that a column's words come from. */
export interface ColumnWords {
  atlas: Atlas;
  lang: Language;
  words: TableText;
  text: Text;
  format: Format;
  names: Names;
}

/** The columns that say something of at least one row, in their order. */
export function columnsFor(rows: readonly Row[], context: ColumnWords): TableColumn[] {
  // Where a question measures, what lies inside is at distance 0; where none does, 0 says nothing.
  const isMeasured = rows.some(({ hit }) => hit && hit.distance.max > 0);
  const asksShare = rows.some((row) => shareOf(row) !== null);
  const value = valuesIn(context, isMeasured, asksShare);
  return COLUMN_IDS.map((id) => ({ id, header: context.words.column[id], value: value[id] })).filter(
    (column) => column.id === 'title' || rows.some((row) => column.value(row) !== undefined),
  );
}

function valuesIn(
  { atlas, lang, words, text, format, names }: ColumnWords,
  isMeasured: boolean,
  asksShare: boolean,
): Record<ColumnId, (row: Row) => CellValue> {
  const join = (parts: readonly string[]) => format.list(parts) || undefined;
  const units = (codes: readonly string[]) =>
    join(codes.map((code) => divisionName(atlas.divisions.get(code), lang)));
  // What is certain fulfils the question with all its area, where that is asked.
  const percentOf = (row: Row) => {
    const share = shareOf(row) ?? (asksShare && row.hit ? 1 : null);
    return share === null ? undefined : Math.round(100 * share);
  };
  /** One decimal, as far as distances are known. */
  const tenths = (distance: number) => Math.round(distance * 10) / 10;
  return {
    title: ({ placement }) => titleOf(placement, lang),
    theme: ({ placement }) => names.theme(placement.theme),
    group: ({ placement }) => names.group(placement.group),
    place: ({ placement }) => placeName(placement, lang),
    cities: ({ placement }) => units(placement.cities),
    counties: ({ placement }) => units(placement.counties),
    certainty: ({ hit }) => (hit && words[hit.certainty]) || undefined,
    share: percentOf,
    nearest: ({ hit }) => (hit && isMeasured ? tenths(hit.distance.min) : undefined),
    farthest: ({ hit }) => (hit && isMeasured ? tenths(hit.distance.max) : undefined),
    precision: ({ placement }) =>
      placement.precision ? text.precision[placement.precision] : words.unlocated,
    status: ({ placement }) => (placement.status ? text.status[placement.status] : undefined),
    figures: ({ placement }) =>
      join(
        placement.figures.map((figure) =>
          [
            names.indicator(figure.indicator),
            text.comparator[figure.comparator],
            amountOf(figure, names, format),
            figure.year && `(${text.year(figure.year)})`,
            `[${text.figureScope[figure.scope]}]`,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ),
    section: ({ placement }) => placement.section ?? undefined,
    box: ({ placement }) => placement.box ?? undefined,
    summary: ({ placement }) => placement[`summary_${lang}`],
    locator: ({ placement }) => placement.locator || undefined,
    id: ({ placement }) => placement.id,
  };
}
