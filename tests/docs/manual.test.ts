/** The manual against the house: what it links to, names and tells to run is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'));
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'geodata', 'layers', 'src', 'tests'].flatMap(inFolder),
].sort();

const read = (path: string): string => readFileSync(path, 'utf8');
const everyMatch = (path: string, pattern: RegExp): string[] =>
  [...read(path).matchAll(pattern)].map(([, found = '']) => found);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(pages)('%s', (page) => {
  test('links to files that are there', () => {
    const targets = everyMatch(page, /\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test('names files and folders that are there', () => {
    const named = everyMatch(page, /`((?:src|layers|geodata|tests|docs|public|\.ci|\.github)\/[\w./-]*)`/g);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('tells to run scripts that package.json has', () => {
    const named = everyMatch(page, /npm run ([\w:-]+)/g);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

test.each([
  'geodata',
  'layers',
  'tests',
  ...readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/${name}`),
])('%s has a README', (room) => {
  expect(pages).toContain(`${room}/README.md`);
});

describe('docs/decisions', () => {
  const decisions = readdirSync('docs/decisions').sort();

  test('are numbered without a gap', () => {
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, at) => at + 1));
  });

  test.each(decisions)('%s has number, date, status, context, decision and what was given up', (name) => {
    const text = read(join('docs/decisions', name));
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    expect(text).toMatch(/^- Date: \d{4}-\d{2}-\d{2}$/m);
    expect(text).toMatch(/^- Status: (accepted|superseded by \[\d+\]\(.+\))$/m);
    expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Given up']);
  });
});
