import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../vite.config.ts';
import { isOurs, START_DATA, scriptsAtStart } from '../run/sizes.ts';
import { openApp } from './openApp.ts';

const published = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join('dist', path)).isFile(),
);

test('every file is served with the content security policy', { tags: 'shipped' }, async () => {
  for (const path of ['', ...published]) {
    const answer = await fetch(inject('appUrl') + path);
    await answer.body?.cancel();
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('content-security-policy'), path).toBe(CONTENT_SECURITY_POLICY);
  }
});

test('a file that is not there is not the page in disguise', { tags: 'shipped' }, async () => {
  const answer = await fetch(`${inject('appUrl')}data/no-such-file.json`);
  expect(answer.status).toBe(404);
});

test('the policy allows nothing inline, nothing evaluated, and no other hosts but those of base maps', {
  tags: 'shipped',
}, () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|http:/);
  const others = CONTENT_SECURITY_POLICY.split('; ').filter((directive) => directive.includes('https:'));
  expect(others).toEqual([
    "connect-src 'self' https://tiles.mapterhorn.com https://tiles.openfreemap.org " +
      'https://tile.openstreetmap.org https://t0.tianditu.gov.cn',
  ]);
});

test('static hosts are told the same policy', { tags: 'shipped' }, () => {
  const lines = readFileSync('dist/_headers', 'utf8').split('\n');
  expect(lines[0]).toBe('/*');
  expect(lines.map((line) => line.trim())).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}`);
});

test('the first sight loads the scripts and data that the size budgets count, and no more', {
  tags: 'shipped',
}, async () => {
  const app = await openApp();
  const loaded = app.loadedPaths();
  const scripts = loaded.filter((path) => path.endsWith('.js') && isOurs(path));
  expect(scripts.sort()).toEqual(scriptsAtStart().filter(isOurs).sort());
  const uncounted = loaded.filter((path) => path.startsWith('data/') && !START_DATA.includes(path));
  expect(uncounted).toEqual([]);
});
