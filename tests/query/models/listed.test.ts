import { expect, test } from 'vitest';
import { decodeListed, encodeListed, type Listed, MOST_LISTED } from '../../../src/query/models/listed.ts';
import { realAtlas } from '../realAtlas.ts';

const POINT: Listed = { kind: 'point', lngLat: [112.5, 37.25], name: '甲地块 1' };

test('a list is read as it was written, every placement of the atlas too', () => {
  const { placements, divisions } = realAtlas();
  const all = [
    ...[...placements.keys()].map((id): Listed => ({ kind: 'placement', id })),
    ...[...divisions.keys()].map((adcode): Listed => ({ kind: 'unit', adcode })),
    POINT,
  ];
  for (let at = 0; at < all.length; at += MOST_LISTED) {
    const some = all.slice(at, at + MOST_LISTED);
    const code = encodeListed(some);
    expect(encodeURIComponent(code).replace(/%40/g, '@')).toBe(code);
    expect(decodeListed(code)).toEqual(some);
    // What mail programs and chats pass on whole.
    expect(code.length).toBeLessThan(2_000);
  }
});

test('what is no item is left out, and nothing comes twice', () => {
  expect(decodeListed('')).toEqual([]);
  expect(decodeListed('u.140100~nonsense~x.200*37~x.112~u.140100~p.<b>')).toEqual([
    { kind: 'unit', adcode: '140100' },
  ]);
  expect(decodeListed('x.112.5*37.25~x.112.5*37.25!hut')).toHaveLength(1);
});

test('a long list or name is cut', () => {
  const many = Array.from({ length: 60 }, (_, at): Listed => ({ kind: 'unit', adcode: String(140100 + at) }));
  expect(decodeListed(encodeListed(many))).toHaveLength(MOST_LISTED);
  const [long] = decodeListed(encodeListed([{ ...POINT, name: 'a'.repeat(100) }]));
  expect(long).toEqual({ ...POINT, name: 'a'.repeat(16) });
});
