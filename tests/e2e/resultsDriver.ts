// Fields of a question, filters, and the three views of the results, as their users see them.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from './axe.ts';
import type { AppDriver } from './driver.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class ResultsDriver {
  private readonly page: Page;

  constructor(private readonly app: AppDriver) {
    this.page = app.page;
  }

  /** The fields of the question and the filters at work, as they read from left to right. */
  async parts(): Promise<string[]> {
    return this.fields.evaluate((fields) =>
      [...fields.querySelectorAll<HTMLElement>('.chip:not(.chip-add, .chip-button)')].map((chip) => {
        const [select, input] = [chip.querySelector('select'), chip.querySelector('input')];
        return (select?.selectedOptions[0]?.label ?? input?.value ?? chip.textContent ?? '').trim();
      }),
    );
  }

  async choose(field: RegExp, option: string, nth = 0): Promise<void> {
    await this.fields.getByRole('combobox', { name: field }).nth(nth).selectOption({ label: option });
    await this.app.settled();
  }

  async setNumber(field: RegExp, value: number): Promise<void> {
    const input = this.fields.getByRole('spinbutton', { name: field });
    await input.fill(String(value));
    // A field may be gone once its number is taken.
    await this.page.keyboard.press('Enter');
    await this.app.settled();
  }

  async press(button: RegExp): Promise<void> {
    await this.fields.getByRole('button', { name: button }).first().click();
    await this.app.settled();
  }

  // Filters

  async openFilters(): Promise<void> {
    await this.fields.getByRole('button', { name: /^(筛选|Filters)/ }).click();
    await this.filters.getByRole('searchbox').waitFor();
  }

  async closeFilters(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  /** Opens a part of the menu that is folded away. */
  async unfold(part: string): Promise<void> {
    await this.filters.locator('summary').filter({ hasText: part }).click();
  }

  /** Ticks or unticks an option, and returns the number that stood beside it. */
  async toggle(option: RegExp): Promise<number> {
    const label = this.filters.locator('.filter-option').filter({ hasText: option });
    const count = Number(oneLine(await label.locator('.filter-count').innerText()).replaceAll(',', ''));
    await label.getByRole('checkbox').click();
    await this.app.settled();
    return count;
  }

  async filterText(text: string): Promise<void> {
    const box = this.filters.getByRole('searchbox');
    await box.fill(text);
    await box.press('Enter');
    await this.app.settled();
  }

  async filterField(name: RegExp, option: string): Promise<void> {
    await this.filters.getByRole('combobox', { name }).selectOption({ label: option });
    await this.app.settled();
  }

  async filterAmount(value: number): Promise<void> {
    const amount = this.filters.getByRole('spinbutton');
    await amount.fill(String(value));
    await amount.press('Enter');
    await this.app.settled();
  }

  async clearFilters(): Promise<void> {
    await this.filters.getByRole('button', { name: /^(全部清除|Clear all)$/ }).click();
    await this.app.settled();
  }

  /** "n of m", as the menu says. */
  async shownInMenu(): Promise<[number, number]> {
    const [shown = Number.NaN, total = Number.NaN] =
      (await this.filters.locator('.filters-shown').innerText())
        .match(/[\d,]+/g)
        ?.map((text) => Number(text.replaceAll(',', ''))) ?? [];
    return [shown, total];
  }

  // Views

  async show(view: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name: view }).click();
    await this.app.settled();
  }

  /** The name of the view that is shown, of the tab that the keyboard is on, and of the panel. */
  async currentTab(): Promise<{ selected: string; focused: string; panel: string | null }> {
    return this.page.evaluate(() => {
      const selected = document.querySelector('[role=tab][aria-selected=true]');
      const panel = document.getElementById(selected?.getAttribute('aria-controls') ?? '');
      const name = document.getElementById(panel?.getAttribute('aria-labelledby') ?? '');
      return {
        selected: selected?.textContent ?? '',
        focused: document.activeElement?.textContent ?? '',
        panel: panel?.getAttribute('role') === 'tabpanel' ? (name?.textContent ?? null) : null,
      };
    });
  }

  async focusTab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).focus();
  }

  async openTable(): Promise<void> {
    await this.page.getByRole('button', { name: /^(表格|Table)$/ }).click();
    await this.table.waitFor();
    await this.app.settled();
  }

  /** Copies what is shared of the answer, and returns it. */
  async share(): Promise<string> {
    await this.page.getByRole('button', { name: /^(分享|Share)$/ }).click();
    const dialog = this.page.getByRole('dialog', { name: /^(分享这个结果|Share this answer)$/ });
    await dialog.getByRole('button', { name: /^(复制概述和链接|Copy sentence and link)$/ }).click();
    await dialog.getByText(/^(已复制|Copied)$/).waitFor();
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Keeps the question, and returns what is said of it. */
  async keep(): Promise<string> {
    await this.page.getByRole('button', { name: /^(收藏这个问题|Keep this question)$/ }).click();
    return this.page.locator('.keep-told').innerText();
  }

  async closeTable(): Promise<void> {
    await this.page
      .locator('.table-header')
      .getByRole('button', { name: /^(关闭|Close)$/ })
      .click();
    await this.app.settled();
  }

  async tableHeads(): Promise<string[]> {
    return (await this.table.getByRole('columnheader').allInnerTexts()).map(oneLine);
  }

  /** The cells of one column, from top to bottom. */
  async tableColumn(name: string): Promise<string[]> {
    const at = (await this.tableHeads()).indexOf(name);
    if (at < 0) throw new Error(`The table has no column “${name}”.`);
    return this.table
      .locator('tbody tr')
      .evaluateAll((rows, nth) => rows.map((row) => row.children[nth]?.textContent?.trim() ?? ''), at);
  }

  async sortBy(name: string): Promise<void> {
    await this.table.getByRole('columnheader', { name }).getByRole('button').click();
    await this.app.settled();
  }

  async toggleColumn(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(列|Columns)$/ }).click();
    await this.page
      .getByRole('dialog', { name: /列|Columns/ })
      .getByRole('checkbox', { name })
      .click();
    await this.page.keyboard.press('Escape');
  }

  async hoverRow(title: string): Promise<void> {
    await this.rowOf(title).hover();
    await this.app.settled();
  }

  async openRow(title: string): Promise<void> {
    await this.rowOf(title).getByRole('button').click();
    await this.app.settled();
  }

  /** The title of the row that stands for the open card, if it can be seen. */
  async currentRowInSight(): Promise<string | null> {
    return this.table.evaluate((table) => {
      const row = table.querySelector('[aria-current=true]');
      const box = table.closest('.table-scroll')?.getBoundingClientRect();
      if (!row || !box) return null;
      const { top, bottom } = row.getBoundingClientRect();
      return top >= box.top && bottom <= box.bottom + 1
        ? (row.querySelector('th')?.textContent ?? null)
        : null;
    });
  }

  /** Ids of the placements lit up on the map. */
  async litOnMap(): Promise<string[]> {
    return this.app.litOnMap();
  }

  async copyTable(): Promise<string> {
    await this.page
      .locator('.table-header')
      .getByRole('button', { name: /^(复制|Copy)$/ })
      .click();
    await this.page
      .locator('.table-header')
      .getByText(/^(已复制|Copied)$/)
      .waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Saves the table, and returns the file's name and content. */
  async saveTable(): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString('utf8') };
  }

  /** Everything the summary says. */
  async summary(): Promise<string> {
    const summary = this.page.getByRole('region', { name: /^(汇总|Summary)$/ });
    await summary.waitFor();
    return oneLine(await summary.innerText());
  }

  /** Units of an answer with their numbers, from top to bottom. */
  async units(): Promise<string[]> {
    return (await this.page.locator('.unit-table tbody tr').allInnerTexts()).map(oneLine);
  }

  // For every size of text and window

  /** What does not fit: boxes that are wider than the window, and controls whose words are cut off. */
  async cutOff(): Promise<string[]> {
    return this.page.evaluate(() => {
      const cut: string[] = [];
      const { documentElement: root } = document;
      if (root.scrollWidth > root.clientWidth) cut.push('the page scrolls sideways');
      const panel = document.querySelector('#panel');
      if (panel && panel.scrollWidth > panel.clientWidth) cut.push('the panel scrolls sideways');
      for (const element of document.querySelectorAll<HTMLElement>(
        '#panel :is(button, select, input, summary, a), #panel :is(h1, h2, h3), :popover-open :is(button, select, input, summary, label)',
      )) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0 || element.closest('.table-scroll, .unit-scroll')) continue;
        const name = `${element.tagName} ${element.textContent?.trim().slice(0, 30) || element.getAttribute('aria-label')}`;
        if (left < -1 || right > root.clientWidth + 1) cut.push(`${name} leaves the window`);
        if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1)
          cut.push(`${name} is cut`);
      }
      return cut;
    });
  }

  /** What axe finds wrong. */
  async expectAccessible(): Promise<void> {
    expect(await violations(this.page)).toEqual([]);
  }

  private rowOf(title: string): Locator {
    return this.table.locator('tbody tr').filter({ hasText: title }).first();
  }

  private get fields(): Locator {
    return this.page.getByRole('group', { name: /^(问题的各部分|Parts of the question)$/ });
  }

  private get filters(): Locator {
    return this.page.locator('.filters');
  }

  private get table(): Locator {
    return this.page.locator('.result-table table');
  }
}
