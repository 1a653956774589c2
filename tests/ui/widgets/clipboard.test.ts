import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../src/ui/widgets/clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page whose browser copies by hand what is selected, or refuses to. */
function page({ copies = true, dialog = null as null | { append: (one: object) => void } } = {}) {
  const shown: { value: string }[] = [];
  const selected: string[] = [];
  const append = (one: object) => void shown.push(one as { value: string });
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('document', {
    activeElement: { closest: () => dialog },
    body: { append },
    createElement: () => {
      const area = {
        value: '',
        select: () => void selected.push(area.value),
        remove: () => void shown.splice(shown.indexOf(area), 1),
      };
      return area;
    },
    execCommand: (what: string) => what === 'copy' && copies && selected.length > 0,
  });
  return { selected, shown };
}

test('the clipboard takes a text where the browser lets it', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { selected } = page();
  expect(await copyText('太原')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('太原');
  expect(selected).toEqual([]);
});

test.each([
  ['over plain http there is no clipboard', {}],
  ['the clipboard is refused', { clipboard: { writeText: () => Promise.reject(new Error('no')) } }],
])('%s: the text is selected and copied as by hand, and nothing of it stays', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  const { selected, shown } = page();
  expect(await copyText('太原')).toBe(true);
  expect(selected).toEqual(['太原']);
  expect(shown).toEqual([]);
});

test('within a dialog the text is selected there: the rest of the page cannot be', async () => {
  vi.stubGlobal('navigator', {});
  const append = vi.fn();
  page({ dialog: { append } });
  await copyText('太原');
  expect(append).toHaveBeenCalledOnce();
});

test('a browser that allows neither is told apart', async () => {
  vi.stubGlobal('navigator', {});
  page({ copies: false });
  expect(await copyText('太原')).toBe(false);
});
