import { describe, expect, test } from 'vitest';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';
import { PHONE } from './pages.ts';

const MAP = 'map=9.00/37.8000/112.5000';

/** Changes the address in the open page, as somebody does who types in it. */
async function changeAddress(app: AppDriver, hash: string): Promise<void> {
  await app.page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await app.settled();
}

describe('an address', () => {
  test('that is changed in place is followed: its map wins over framing the answer', async () => {
    const app = await openApp(`#q=within_140100_30&${MAP}`);
    await changeAddress(app, '#q=within_140200_30&map=10.00/38.0000/112.0000');
    expect(await app.askedFields()).toEqual({ place: '大同市', distance: 30 });
    expect(await app.view()).toEqual({ zoom: 10, lat: 38, lng: 112 });
    expect(app.page.url()).toContain('map=10.00/38.0000/112.0000');
    await changeAddress(app, `#${MAP}`);
    expect(await app.view()).toEqual({ zoom: 9, lat: 37.8, lng: 112.5 });
  });

  test.each([
    ['wide', {}],
    ['on a phone', PHONE],
  ])('leads back to the question before, and closes a card: %s', async (_, options) => {
    const app = await openApp('', options);
    await app.ask('太原附近30公里');
    const rows = await app.resultRows();
    await app.ask('大同附近30公里');
    await app.openFirstResult();
    expect(await app.card()).not.toBeNull();
    await app.page.goBack();
    await app.settled();
    expect(await app.card()).toBeNull();
    await app.page.goBack();
    await app.settled();
    expect(await app.resultRows()).toEqual(rows);
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 30 });
  });

  test('of a card that was closed is no step any more', async () => {
    const app = await openApp('#q=within_140100_30');
    await app.openFirstResult();
    await app.closeCard();
    await app.page.waitForFunction(() => !location.hash.includes('at='));
    await app.page.goForward();
    await app.settled();
    expect(await app.card()).not.toBeNull();
  });

  test('that was damaged on its way is read, and what cannot be read is told', async () => {
    const address = `lang=zh&q=within_140100_30&${MAP}`;
    const app = await openApp(`#${encodeURIComponent(address.replaceAll('&', '&amp;'))}。`);
    expect(await app.askedFields()).toEqual({ place: '太原市', distance: 30 });
    expect(await app.page.getByRole('alert').count()).toBe(0);
    await changeAddress(app, `#q=within_140100_x&lang=en&${MAP}`);
    expect(await app.alertText()).toContain('This link is damaged. Not understood: q=within_140100_x.');
    await app.page.getByRole('button', { name: 'Close' }).click();
    expect(await app.page.getByRole('alert').count()).toBe(0);
    await changeAddress(app, '#q=within_140100_x&lang=zh');
    expect(await app.alertText()).toContain('q=within_140100_x');
    expect(await app.alertText()).toContain('链接有损坏');
  });
});
