import { expect, test } from 'vitest';
import { thingsOf } from '../../../src/query/models/statements.ts';
import { placement } from '../fixture.ts';

const row = (assignment: string, place: string, ...same_as: string[]) => ({
  placement: placement(assignment, { id: `${assignment}@${place}`, place, same_as }),
});
const told = (...rows: ReturnType<typeof row>[]) =>
  thingsOf(rows).map((thing) => thing.map(({ placement: { assignment } }) => assignment).join(' '));

test('what two assignments state of one place is one thing, whichever of them says so', () => {
  expect(told(row('a', 'x', 'b'), row('c', 'x'), row('b', 'x'))).toEqual(['a b', 'c']);
  expect(told(row('a', 'x'), row('b', 'x', 'a'))).toEqual(['a b']);
  expect(told(row('a', 'x', 'b', 'c'), row('b', 'x', 'a'), row('c', 'x', 'a'))).toEqual(['a b c']);
});

test('what they state of other places is another', () => {
  expect(told(row('a', 'x', 'b'), row('b', 'y', 'a'), row('a', 'y', 'b'))).toEqual(['a', 'b a']);
});
