import type { App } from '../../state/app.ts';
import type { Cover } from '../../state/map.ts';

/** Marks what lies over the map; `aside` what stands along its right edge, where it stands over the map. */
const MARK = 'data-covers-map';

/** Also of an element that a page hides. */
const widthOf = (element: HTMLElement): number =>
  element.offsetWidth || Number.parseFloat(getComputedStyle(element).width);

/**
 * Tells the map what the interface takes of it, at every change of its size or of what lies over it.
 * @param frame what is in sight of `map`
 */
export function reportCovers({ map: slice }: App, map: HTMLElement, frame: HTMLElement): void {
  let told = '';
  const marked = () => [...document.querySelectorAll<HTMLElement>(`[${MARK}]`)];
  const report = () => {
    const corner = map.getBoundingClientRect();
    const boxOf = (element: HTMLElement): Cover => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        left: left - corner.left,
        top: top - corner.top,
        right: right - corner.left,
        bottom: bottom - corner.top,
      };
    };
    const elements = marked();
    const aside = elements.find((one) => one.getAttribute(MARK) === 'aside' && frame.contains(one));
    const covers = {
      boxes: elements.map(boxOf),
      aside: aside ? widthOf(aside) : 0,
      sight: boxOf(frame),
    };
    const telling = JSON.stringify(covers);
    if (telling === told) return;
    told = telling;
    slice.setCovers(covers);
  };
  const sizes = new ResizeObserver(report);
  const observe = () => {
    for (const element of [map, frame, ...marked()]) sizes.observe(element);
  };
  /** What is new in the frame is measured as soon as it is laid out. */
  new MutationObserver(observe).observe(frame, { childList: true, subtree: true });
  observe();
}
