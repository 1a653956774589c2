import { describe, expect, test } from 'vitest';
import { openApp } from './openApp.ts';

describe('a browser that is too old', () => {
  test.each([
    ['popovers', () => Reflect.deleteProperty(HTMLElement.prototype, 'popover')],
    ['arrays that are copied in order', () => Reflect.deleteProperty(Array.prototype, 'toSorted')],
  ])('without %s is told which browsers do, and where the data is', async (_, forget) => {
    const app = await openApp('', { isLast: true });
    await app.page.addInitScript(forget);
    await app.page.reload();
    const told = await app.page.getByRole('alert').innerText();
    expect(told).toContain('Chrome 或 Edge 114');
    expect(told).toContain('Chrome or Edge 114');
    expect(told).toContain('data/assignments.csv');
    expect(await app.page.locator('#panel > *').count()).toBe(1);
  });
});
