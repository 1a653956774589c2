import { expect, test } from 'vitest';
import { readPage, withDictionary } from '../../geodata/build/dictionary.ts';

test('the data dictionary is what the schemas say: npm run dictionary renews it', () => {
  expect(readPage()).toBe(withDictionary(readPage()));
});
