import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type AtlasWords, type Catalogue, WRITTEN } from '../catalogue.ts';

const { resolve } = createRequire(import.meta.url);

const SETS = { maki: '@mapbox/maki', temaki: '@rapideditor/temaki' } as const;

/**
 * A path with its numbers to hundredths. One with arcs stays as it is: their flags may run into the next
 * number.
 */
export const roundPath = (path: string): string =>
  /a/i.test(path)
    ? path
    : path.replace(/-?\d*\.\d+/g, (number) => {
        const rounded = String(Number(Number(number).toFixed(2)));
        return number.startsWith('.') || (number.startsWith('-') && rounded === '0')
          ? ` ${rounded}`
          : rounded;
      });

/**
 * The path of a symbol of Maki or Temaki (CC0), in its grid of 15 by 15.
 * @param symbol set and name: `maki/airport`
 * @throws Error where the set has no such symbol
 */
function readGlyph(symbol: string): string {
  const [set = '', name] = symbol.split('/');
  const svg = readFileSync(resolve(`${SETS[set as keyof typeof SETS]}/icons/${name}.svg`), 'utf8');
  return Array.from(svg.matchAll(/<path[^>]*?\sd="([^"]+)"/g), ([, path = '']) =>
    roundPath(path.replace(/&#x[0-9a-f]+;/gi, ' ')),
  ).join(' ');
}

/** An atlas may do without: then words are looked for in its own titles and summaries alone. */
const NO_TERMS = { sentences: {}, spoken: [] };

/**
 * What comes with an atlas besides its statements and places, as it is published.
 * @param root the folder of the atlas
 * @throws Error that names the file, where one does not fit its schema or names what the atlas has not
 */
export function readCatalogue(root: URL): { catalogue: Catalogue; words: AtlasWords } {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(JSON.parse(readFileSync(new URL(name, root), 'utf8')));
    if (result.success) return result.data;
    throw new Error(`${name}: ${z.prettifyError(result.error)}`);
  };
  const has = (name: string): boolean => existsSync(new URL(name, root));
  const { groups, themes, topics } = read('themes.json', WRITTEN.themes);
  const lenses = read('lenses.json', WRITTEN.lenses);
  const profiles = read('profiles.json', WRITTEN.profiles);
  const catalogue: Catalogue = {
    ...read('atlas.json', WRITTEN.atlas),
    groups,
    themes: themes.map(({ id, group, zh, en, symbol }) => ({ id, group, zh, en, glyph: readGlyph(symbol) })),
    lenses: lenses.map(({ name: _, about: __, ...lens }) => lens),
    profiles: profiles.map(({ id, criteria }) => ({ id, criteria })),
  };
  const words: AtlasWords = {
    themes: byId(themes, ({ words, parts }) => (parts ? { words, parts } : { words })),
    topics,
    elsewhere: read('elsewhere.json', WRITTEN.elsewhere),
    sounds: readFileSync(new URL('sounds.txt', root), 'utf8').trim(),
    ...(has('terms.json') ? read('terms.json', WRITTEN.terms) : NO_TERMS),
    formerNames: has('formerNames.json') ? read('formerNames.json', WRITTEN.formerNames) : [],
    variants: has('traditional.txt') ? readFileSync(new URL('traditional.txt', root), 'utf8').trim() : '',
    lenses: byId(lenses, ({ name, about }) => ({ name, about })),
    profiles: byId(profiles, ({ name, whys }) => ({ name, whys })),
    about: read('about.json', WRITTEN.about),
  };
  const missing = missingIn(catalogue, words);
  if (missing.length > 0) throw new Error(`The atlas names what it has not: ${missing.join(', ')}.`);
  return { catalogue, words };
}

const byId = <One extends { id: string }, Value>(list: readonly One[], value: (one: One) => Value) =>
  Object.fromEntries(list.map((one) => [one.id, value(one)]));

/** Ids that stand where a theme or group should, and are none. */
function missingIn({ groups, themes, lenses, profiles, gapsTheme }: Catalogue, words: AtlasWords): string[] {
  const known = { groups: groups.map(({ id }) => id), themes: themes.map(({ id }) => id) };
  const topics = [...words.topics, ...lenses.flatMap(({ what, against }) => [what, against])];
  const used = {
    groups: [...themes.map(({ group }) => group), ...topics.flatMap((topic) => topic.groups)],
    themes: [
      gapsTheme,
      ...topics.flatMap((topic) => topic.themes),
      ...profiles.flatMap(({ criteria }) => criteria.flatMap(({ of }) => of.filter((id) => id !== 'rivers'))),
    ],
  };
  return (['groups', 'themes'] as const).flatMap((kind) =>
    used[kind].filter((id) => !known[kind].includes(id)),
  );
}
