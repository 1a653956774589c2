import { expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { NO_FILTERS } from '../../src/query/engine/query.ts';
import { areaOf, asRelation, kindOf, nearestTo, withBeyond, withRadius } from '../../src/state/fields.ts';

const CENTRE = { ...areaOf('140100'), part: 'centre' } as const;

test('a relation is taken for what it is chosen as, and keeps its reach as it becomes another', () => {
  for (const kind of ['within', 'band', 'inside'] as const)
    expect(kindOf(asRelation(kind, CENTRE, null))).toBe(kind);
  const usual = asRelation('within', CENTRE, null);
  const circle = usual.kind === 'within' ? withRadius(usual, 30) : null;
  expect(asRelation('band', CENTRE, circle)).toEqual({
    kind: 'within',
    origin: CENTRE,
    radius: km(30),
    beyond: km(15),
  });
  expect(asRelation('within', CENTRE, null)).toMatchObject({ radius: 50, beyond: 0 });
});

test('inside of a centre is inside of its area', () => {
  expect(asRelation('inside', CENTRE, null)).toEqual({ kind: 'inside', origin: areaOf('140100') });
});

test('distances are set in kilometres, the nearest is one', () => {
  const band = asRelation('band', CENTRE, null);
  expect(band.kind === 'within' && withBeyond(band, 0).beyond).toBe(0);
  expect(nearestTo(CENTRE, NO_FILTERS)).toMatchObject({ kind: 'nearest', count: 1, origin: CENTRE });
});
