/** Nothing of the atlas that is shipped stands in the app or its drawing: another one opens with the same code. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';

const ROOT = new URL('../../', import.meta.url);

/** The text of every file of a folder, with its path. */
const filesOf = (folder: string): [path: string, text: string][] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .map((name) => [`${folder}${name}`, readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8')]);

const files = [...filesOf('src/'), ...filesOf('layers/')];
const { catalogue, divisions, places } = readSource();

/** Ids that are words of the code, too: a kind of place and source of the map; what a district is called. */
const WORDS_OF_CODE = ['water', 'irrigation'];

/** Every name that is long enough to be told from a word, with what comes before and after it in a text. */
const names = [
  ...divisions.flatMap(({ name_zh, short_zh, name_en }) => [
    name_zh,
    short_zh,
    name_en.replace(/ (District|County|City)$/, ''),
  ]),
  ...places.flatMap(({ properties: { name_zh, name_en, also } }) => [name_zh, name_en, ...(also ?? [])]),
  ...Object.values(catalogue.title),
  ...Object.values(catalogue.region),
  'Sanjin',
].filter((name) => name.length > 1);

const isLatin = (name: string): boolean => /^[\x20-\u024f\u2019–]+$/.test(name);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (name: string): RegExp =>
  isLatin(name) ? new RegExp(`\\b${escaped(name)}\\b`, 'i') : new RegExp(escaped(name));

/** The lines that hold a pattern, with their places. */
const linesWith = (pattern: RegExp): string[] =>
  files.flatMap(([path, text]) =>
    pattern.test(text)
      ? text
          .split('\n')
          .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : []))
      : [],
  );

test('no name of a division or place, and not the atlas’s own', () => {
  expect(files.length).toBeGreaterThan(200);
  const whole = files.map(([, text]) => text.toLowerCase()).join('\n');
  const held = [...new Set(names)].filter((name) => whole.includes(name.toLowerCase()));
  expect(held.flatMap((name) => linesWith(patternOf(name)))).toEqual([]);
});

test('no code of a division', () => {
  expect(linesWith(new RegExp(`\\b${catalogue.codePattern}\\b`))).toEqual([]);
});

test('no theme or group', () => {
  const ids = [...catalogue.themes, ...catalogue.groups].map(({ id }) => id);
  const quoted = ids
    .filter((id) => !WORDS_OF_CODE.includes(id))
    .flatMap((id) => linesWith(new RegExp(`(['"\`])${id}\\1|group-${id}\\b`)));
  expect(quoted).toEqual([]);
});
