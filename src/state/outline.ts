import type { Catalogue } from '../../geodata/catalogue.ts';
import { type ListPart, outlineOf } from '../query/models/outline.ts';
import { type Row, shareOf } from './found.ts';

export { flatListOf } from '../query/models/outline.ts';
export { thingsOf } from '../query/models/statements.ts';

/** The parts of a list of rows, the largest first, the surest of each first. */
export const partsOf = (rows: readonly Row[], catalogue: Catalogue): readonly ListPart<Row>[] =>
  outlineOf(rows, catalogue, shareOf);
