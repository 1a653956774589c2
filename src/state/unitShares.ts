import type { Answer } from '../query/engine/answer.ts';

/**
 * How strongly each city or county of an answer is to be tinted, above 0 to 1, by code: by its number
 * of placements, of which possible ones count half. Units that are asked for because they have none
 * are tinted alike. Empty where the answer is not units.
 */
export function unitShares(answer: Answer | null): ReadonlyMap<string, number> {
  if (!answer?.units) return new Map();
  const { query, units } = answer;
  if (query.kind !== 'count')
    return new Map(units.map(({ adcode, certainty }) => [adcode, certainty === 'certain' ? 1 : 0.4]));
  const weights = units.map(
    ({ adcode, certain, possible }) => [adcode, certain.length + possible.length / 2] as const,
  );
  const most = Math.max(1, ...weights.map(([, weight]) => weight));
  return new Map(weights.flatMap(([adcode, weight]) => (weight > 0 ? [[adcode, weight / most]] : [])));
}
