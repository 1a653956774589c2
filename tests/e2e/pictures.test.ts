import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, inject, test } from 'vitest';
import { BASELINE, COMPARED, describeEnvironment, ENVIRONMENT_FILE } from '../run/baseline.ts';
import { addressOf, optionsOf, shotName, takePicture } from '../run/states.ts';
import { openApp } from './openApp.ts';

/** How far a pixel's colour may be off before it counts, of 1, and how many such pixels a picture may have. */
const COLOUR_TOLERANCE = 0.1;
const SHARE_TOLERANCE = 0.002;

/** Where pictures that differ are put, with what differs in red. */
const DIFFERENCES = '.cache/pictures';

const pinned = existsSync(ENVIRONMENT_FILE) ? readFileSync(ENVIRONMENT_FILE, 'utf8').trim() : '';
const isPinned = pinned === describeEnvironment(inject('browserVersion'));

// Other browsers and fonts draw other letters: there the pictures are not compared.
test.runIf(isPinned).each(COMPARED.map((shot) => [shotName(shot), shot] as const))(
  'looks as it did: %s',
  async (name, shot) => {
    const app = await openApp(addressOf(shot), optionsOf(shot));
    const now = PNG.sync.read(await takePicture(app, shot));
    const then = PNG.sync.read(readFileSync(join(BASELINE, `${name}.png`)));
    const { width, height } = then;
    expect([now.width, now.height]).toEqual([width, height]);
    const marked = new PNG({ width, height });
    const different = pixelmatch(then.data, now.data, marked.data, width, height, {
      threshold: COLOUR_TOLERANCE,
    });
    if (different > SHARE_TOLERANCE * width * height) {
      mkdirSync(DIFFERENCES, { recursive: true });
      writeFileSync(join(DIFFERENCES, `${name}.png`), PNG.sync.write(now));
      writeFileSync(join(DIFFERENCES, `${name}-different.png`), PNG.sync.write(marked));
    }
    expect(
      different / (width * height),
      `${DIFFERENCES}/${name}-different.png shows what differs; if it is meant, npm run screenshots -- --baseline`,
    ).toBeLessThanOrEqual(SHARE_TOLERANCE);
  },
);
