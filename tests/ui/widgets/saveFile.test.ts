import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printPage, saveFile } from '../../../src/ui/widgets/saveFile.ts';

const clicked: { download: string }[] = [];
const print = vi.fn();

beforeEach(() => {
  clicked.length = 0;
  print.mockReset();
  vi.stubGlobal('print', print);
  vi.stubGlobal('document', {
    createElement: () => {
      const link = { href: '', download: '', click: () => void clicked.push(link) };
      return link;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The page stands in a frame that says this of itself; undefined: in its own window. */
function within(frame?: { sandbox: readonly string[] | null } | 'foreign' | 'hidden'): void {
  const page: Record<string, unknown> = {};
  page['parent'] = frame ? {} : page;
  if (frame === 'hidden') page['frameElement'] = null;
  else if (frame === 'foreign')
    Object.defineProperty(page, 'frameElement', {
      get: () => {
        throw new DOMException('Blocked a frame with another origin.', 'SecurityError');
      },
    });
  else if (frame)
    page['frameElement'] = {
      hasAttribute: () => frame.sandbox !== null,
      sandbox: { contains: (one: string) => frame.sandbox?.includes(one) },
    };
  vi.stubGlobal('window', page);
}

test.each([
  ['in its own window', undefined, 'saved', true],
  ['in a frame that forbids nothing', { sandbox: null }, 'saved', true],
  ['in a frame that allows it', { sandbox: ['allow-downloads', 'allow-modals'] }, 'saved', true],
  ['in a frame that forbids it', { sandbox: ['allow-scripts'] }, 'blocked', false],
  ['in a frame of another page', 'foreign', 'uncertain', true],
  ['in a frame that cannot be seen', 'hidden', 'uncertain', true],
] as const)('%s a file is %s', (_, frame, saving, isPrinted) => {
  within(frame);
  expect(saveFile(new Blob(['x']), 'a.csv')).toBe(saving);
  expect(clicked.map(({ download }) => download)).toEqual(saving === 'blocked' ? [] : ['a.csv']);
  expect(printPage()).toBe(isPrinted);
  expect(print).toHaveBeenCalledTimes(isPrinted ? 1 : 0);
});
