// The print dialog and its sheet, in the words of whoever prints.
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export class PrintDriver {
  private constructor(private readonly page: Page) {}

  /** Opens the dialog and waits until the sheet's map is drawn. */
  static async open(page: Page): Promise<PrintDriver> {
    await page.getByRole('button', { name: /^(打印与存图|Print or save as a picture)$/ }).click();
    const print = new PrintDriver(page);
    await print.drawn();
    return print;
  }

  /** Waits until the picture is what was chosen last. */
  private async drawn(): Promise<void> {
    await this.page.locator('.print-form .primary:enabled').waitFor({ timeout: 90_000 });
    await this.page.locator('.print-preview img').waitFor();
    await this.page.evaluate(() => document.querySelector<HTMLImageElement>('.print-sheet img')?.decode());
  }

  async choose(...names: RegExp[]): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    for (const name of names) {
      await dialog.getByRole('radio', { name }).or(dialog.getByRole('checkbox', { name })).click();
    }
    await this.drawn();
  }

  async setTitle(title: string): Promise<void> {
    await this.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^(标题|Title)$/ })
      .fill(title);
  }

  /** What stands on the paper, part by part; null for a part that is not there. */
  async sheet(): Promise<Record<'title' | 'line' | 'legend' | 'scale' | 'north' | 'foot', string | null>> {
    await this.page.emulateMedia({ media: 'print' });
    const read = async (selector: string) => {
      const part = this.page.locator(`.print-sheet ${selector}`);
      return (await part.count()) > 0 && (await part.isVisible())
        ? (await part.innerText()).replace(/\s+/g, ' ').trim()
        : null;
    };
    const sheet = {
      title: await read('h1'),
      line: await read('.sheet-head p'),
      legend: await read('.sheet-legend'),
      scale: await read('.sheet-scale'),
      north: await read('.sheet-north'),
      foot: await read('.sheet-foot'),
    };
    await this.page.emulateMedia({ media: null });
    return sheet;
  }

  /** Whether panel, legend and controls of the screen stay off the paper. */
  async isAlone(): Promise<boolean> {
    await this.page.emulateMedia({ media: 'print' });
    const others = await this.page.locator('body > :not(.print-sheet)').all();
    const visible = await Promise.all(others.map((other) => other.isVisible()));
    await this.page.emulateMedia({ media: null });
    return !visible.includes(true);
  }

  /** Parts of the sheet that do not fit into their place. */
  async overflowing(): Promise<string[]> {
    await this.page.emulateMedia({ media: 'print' });
    const names = await this.page.evaluate(() =>
      ['.sheet', '.sheet-legend', '.sheet-foot', '.sheet-head p'].filter((selector) => {
        const part = document.querySelector(`.print-sheet ${selector}`);
        return part && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
      }),
    );
    await this.page.emulateMedia({ media: null });
    return names;
  }

  /** How many of the picture's pixels have one of the given colours (`#rrggbb`), and how many colours it has. */
  async picture(colours: readonly string[]): Promise<{ coloured: number; colours: number; width: number }> {
    return this.page.evaluate(async (wanted) => {
      const image = document.querySelector<HTMLImageElement>('.print-sheet img');
      if (!image) throw new Error('The sheet has no picture.');
      const pen = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      if (!pen) throw new Error('No canvas.');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.naturalWidth, image.naturalHeight);
      const seen = new Map<number, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
      const coloured = wanted.reduce(
        (sum, hex) => sum + (seen.get(Number.parseInt(hex.slice(1), 16)) ?? 0),
        0,
      );
      return { coloured, colours: seen.size, width: image.naturalWidth };
    }, colours);
  }

  /** Prints into a file: its pages, each as width and height in millimetres. */
  async pages(): Promise<[width: number, height: number][]> {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    return [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round((Number(width) / 72) * 25.4),
      Math.round((Number(height) / 72) * 25.4),
    ]);
  }

  /** Saves the map's picture: the name and the bytes of the file. */
  async savePicture(): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download');
    await this.trySavingPicture();
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  async trySavingPicture(): Promise<void> {
    await this.page.getByRole('button', { name: 'PNG' }).click();
  }

  /** Closes the dialog by keyboard; whether the focus is back on the button that opened it. */
  async close(): Promise<boolean> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
    return this.page
      .getByRole('button', { name: /^(打印与存图|Print or save as a picture)$/ })
      .evaluate((button) => button === document.activeElement);
  }
}

/** How light the map is where the browser's own printing puts it on paper, of 1 for white. */
export async function lightnessOnPaper(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const { data } = PNG.sync.read(await page.locator('.map-picture').screenshot());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  let sum = 0;
  for (let at = 0; at < data.length; at += 4)
    sum += (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
  return sum / (data.length / 4) / (3 * 255);
}

/** Prints as the browser's menu does: how many colours the map's picture has, and which parts are on paper. */
export async function printDirectly(page: Page): Promise<{ colours: number; shown: string[] }> {
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const picture = document.querySelector<HTMLCanvasElement>('canvas.map-picture');
    const pen = picture?.getContext('2d');
    const pixels = picture && pen?.getImageData(0, 0, picture.width, picture.height).data;
    const colours = new Set(pixels && new Uint32Array(pixels.buffer)).size;
    const parts = ['.search-input', '.chips', '.map-picture', '.map-controls', '.map-notice', '.results'];
    const shown = parts.filter((part) => document.querySelector(part)?.checkVisibility());
    dispatchEvent(new Event('afterprint'));
    return { colours, shown };
  });
  await page.emulateMedia({ media: 'screen' });
  return paper;
}
