// What every screen owes to whoever sees, hears or touches it otherwise: measured on the page as it stands.
import type { Page } from 'playwright-core';

/** Controls whose area, their label's included, is smaller than `least` pixels in one direction. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role="option"], [tabindex="0"]',
    );
    return [...controls].flatMap((control) => {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) return [];
      const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
      const boxes = [control, ...(label ? [label] : [])].map((element) => element.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      const name = control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 40);
      const isSmall = Math.min(width, height) < pixels - 0.5;
      return isSmall ? [`${control.tagName} “${name}” ${Math.round(width)} × ${Math.round(height)}`] : [];
    });
  }, least);
}

/** Whether something makes the page wider than its window. */
export async function spillsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}

/**
 * Words that are not shown whole though nothing scrolls to the rest: cut off by what they stand in or by the
 * window, spilling out of their control, or longer than their field. The examples in empty fields are hints.
 */
export async function cutWords(page: Page, withHints = true): Promise<string[]> {
  return page.evaluate((hints) => {
    const SLACK = 2;
    const CONTROLS = 'button, summary, label, th, td, h1, h2, h3, h4';
    const found = new Set<string>();
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.hidden, .skip');

    /** What cuts boxes off: nothing, or the element or window that does. */
    const cutBy = (element: Element, boxes: readonly DOMRect[]): string | null => {
      let [isFreeX, isFreeY] = [false, false];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(at);
        // For assistive technology only.
        if (clipPath !== 'none') return null;
        const { left, right, top, bottom } = at.getBoundingClientRect();
        if (!isFreeX && /hidden|clip/.test(overflowX)) {
          if (boxes.some((box) => box.left < left - SLACK || box.right > right + SLACK)) return at.className;
        }
        if (!isFreeY && /hidden|clip/.test(overflowY)) {
          if (boxes.some((box) => box.top < top - SLACK || box.bottom > bottom + SLACK)) return at.className;
        }
        isFreeX ||= /auto|scroll/.test(overflowX);
        isFreeY ||= /auto|scroll/.test(overflowY);
        if (position === 'fixed') break;
      }
      const isOut = (box: DOMRect) => box.left < -SLACK || box.right > innerWidth + SLACK;
      return !isFreeX && boxes.some(isOut) ? 'the window' : null;
    };

    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode as Text;
      const element = text.parentElement;
      const said = text.data.trim();
      if (!element || !said || element.closest('select, textarea, script, [role="img"]') || !isShown(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      const by = cutBy(element, boxes);
      if (by !== null) found.add(`“${said}” is cut by ${by}`);
      const control = element.closest(CONTROLS);
      const around = control?.getBoundingClientRect();
      if (around && boxes.some((box) => box.left < around.left - SLACK || box.right > around.right + SLACK))
        found.add(`“${said}” spills out of its ${control?.tagName}`);
    }

    // As wide as its words, a field shows how much room they need.
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `select, input[type="number"]${hints ? ', input[placeholder]:placeholder-shown' : ''}`,
    )) {
      if (!isShown(field)) continue;
      const probe = field.cloneNode(false) as typeof field;
      for (const name of ['id', 'name', 'required', 'role']) probe.removeAttribute(name);
      if (field instanceof HTMLSelectElement) {
        probe.append(...[field.selectedOptions[0]?.cloneNode(true)].filter((option) => option !== undefined));
      } else probe.value = field.value;
      for (const [name, value] of [
        ['position', 'absolute'],
        ['width', 'auto'],
        ['min-width', '0'],
        ['max-width', 'none'],
        ['field-sizing', 'content'],
      ] as const)
        probe.style.setProperty(name, value);
      field.after(probe);
      const needed = probe.getBoundingClientRect().width;
      probe.remove();
      const has = field.getBoundingClientRect().width;
      const said = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.placeholder;
      if (needed > has + SLACK)
        found.add(`“${said}” needs ${Math.round(needed)}, has ${Math.round(has)} pixels`);
    }
    return [...found];
  }, withHints);
}

/** Gives the page another width, and lets it take it. */
export async function resize(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await drawn(page);
}

/** Makes all text so many times larger, and lets the page take it. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
  }, 100 * times);
  await drawn(page);
}

const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });

/** Pairs of what stays over the map, the sheet of a phone among it, of which one hides a part of the other. */
export async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 4;
    const over = '#panel, .map-controls, .map-notice, .map-scale, .screen-legend, .legend';
    const pieces = [...document.querySelectorAll(over)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('#panel > *'),
    );
    const boxes = pieces.map((element) => element.getBoundingClientRect());
    const name = (at: number) => pieces[at]?.className || pieces[at]?.id;
    return boxes.flatMap((a, at) =>
      boxes.slice(at + 1).flatMap((b, after) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return Math.min(across, down) > SLACK ? [`${name(at)} and ${name(at + 1 + after)}`] : [];
      }),
    );
  });
}

/**
 * What cannot be told apart where the system brings its own colours: something that floats and has no edge, or
 * a control that looks the same whether it is chosen or not.
 */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  const FLOATS = 'data-floats';
  await page.evaluate((mark) => {
    for (const element of document.querySelectorAll('body *')) {
      if (element.checkVisibility() && getComputedStyle(element).boxShadow !== 'none')
        element.setAttribute(mark, '');
    }
  }, FLOATS);
  await page.emulateMedia({ forcedColors: 'active' });
  await drawn(page);
  const lost = await page.evaluate((mark) => {
    const nameOf = (element: Element) =>
      `${element.tagName} “${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30)}” ${element.id || element.className}`;
    const floats = [...document.querySelectorAll(`[${mark}]`)].filter((element) => {
      element.removeAttribute(mark);
      const { borderTopWidth, outlineStyle } = getComputedStyle(element);
      return Number.parseFloat(borderTopWidth) === 0 && outlineStyle === 'none';
    });

    const LOOK = [
      'backgroundColor',
      'borderTopColor',
      'borderBottomColor',
      'color',
      'outlineStyle',
      'fontWeight',
      'textDecorationLine',
    ] as const;
    const lookOf = (control: Element) =>
      [control, ...control.querySelectorAll('*')]
        .flatMap((element) => [null, '::before', '::after'].map((part) => getComputedStyle(element, part)))
        .map((style) => LOOK.map((property) => style[property]).join())
        .join(';');
    const STATES = ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current', 'data-active'];
    const alike = STATES.flatMap((state) =>
      [...document.querySelectorAll(`[${state}="true"]`)].filter((chosen) => {
        if (!chosen.checkVisibility({ visibilityProperty: true })) return false;
        const look = lookOf(chosen);
        chosen.setAttribute(state, 'false');
        const other = lookOf(chosen);
        chosen.setAttribute(state, 'true');
        return look === other;
      }),
    );
    return [
      ...floats.map((element) => `no edge: ${nameOf(element)}`),
      ...alike.map((element) => `looks not chosen: ${nameOf(element)}`),
    ];
  }, FLOATS);
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}

/** Headings that leave out a level on the way down, in the order they are read. */
export async function headingGaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    let last = 0;
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
      if (!heading.checkVisibility()) return [];
      const level = Number(heading.tagName[1]);
      const isGap = level > last + 1;
      last = level;
      return isGap ? [`h${level} “${heading.textContent}”`] : [];
    });
  });
}

/** Lists that are none to Safari: it takes the role from those whose marks are set to "none". */
export async function listsWithoutRole(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ul, ol')]
      .filter((list) => list.checkVisibility() && getComputedStyle(list).listStyleType === 'none')
      .map((list) => list.className),
  );
}

/** Reads the page as it is with the system's dark palette. */
export async function inDark<T>(page: Page, read: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-scheme=dark]').waitFor();
  return read();
}
