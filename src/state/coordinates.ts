import { type CoordinateProblem, formatCoordinates, readPosition } from '../geo/coordinates.ts';
import { fromDatum, toDatum } from '../geo/datum.ts';
import type { AngleFormat, Datum } from '../geo/datums.ts';
import type { Bbox, LngLat } from '../geo/units.ts';
import { questionOf } from '../query/models/drawn.ts';
import type { App } from './app.ts';

export { ANGLE_FORMATS, DATUMS } from '../geo/datums.ts';

/** A place given in WGS 84, written in a datum. */
export const writeCoordinates = (place: LngLat, datum: Datum, format: AngleFormat): string =>
  formatCoordinates(toDatum(place, datum), datum, format);

/** What a reader should know about coordinates that are refused: a word, or the place as it was read. */
export const problemText = (problem: CoordinateProblem, datum: Datum, format: AngleFormat): string => {
  if ('word' in problem) return problem.word;
  return 'lngLat' in problem ? formatCoordinates(problem.lngLat, datum, format) : '';
};

/** Reads coordinates, in the datum that they name or else the given one; the place is in WGS 84. */
export function readCoordinates(
  text: string,
  bounds: Bbox,
  datum: Datum,
): { readonly place: LngLat } | { readonly problem: CoordinateProblem } {
  const read = readPosition(text, bounds);
  if (read.kind === 'problem') return { problem: read.problem };
  return { place: fromDatum(read.lngLat, read.datum ?? datum) };
}

/** Asks what is near a place, and goes on reading its coordinates. */
export function askAt({ question, tools }: Pick<App, 'question' | 'tools'>, place: LngLat): void {
  const query = questionOf('point', [place]);
  if (!query) return;
  question.run(query);
  tools.readCoordinates(place);
}
