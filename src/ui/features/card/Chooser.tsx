import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, placeName, titleOf } from '../../widgets/names.ts';
import './chooser.css';
import '../../widgets/row.css';

/** Puts the list beside the place that was clicked; on a phone it lies where the sheet is. */
function placeAt(element: HTMLElement, { x, y }: { x: number; y: number }): void {
  const frame = element.offsetParent;
  if (!frame) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  // On whichever side of the place there is room beside the legend; where there is none, over it.
  const legend = frame.querySelector('.legend')?.getBoundingClientRect();
  const free = legend ? legend.left - frame.getBoundingClientRect().left : frame.clientWidth;
  const left = x + 10 + width <= free ? x + 10 : x - 10 - width;
  const beside = left >= 8 ? left : Math.min(x + 10, frame.clientWidth - width - 8);
  element.style.setProperty('--left', `${Math.max(8, beside)}px`);
  element.style.setProperty('--top', `${Math.max(8, Math.min(y + 10, frame.clientHeight - height - 8))}px`);
}

/** Everything that lies under a click, to choose from. */
export function Chooser() {
  const { app, lang, text, format } = useApp();
  const box = useRef<HTMLElement>(null);
  const chooser = app.selection.chooser.value;
  const atlas = app.atlas.current.value;
  const before = useRef<Element | null>(null);
  // Closed, the list gives the focus back to where it was.
  useEffect(() => {
    if (chooser) return;
    if (before.current instanceof HTMLElement && document.activeElement === document.body)
      before.current.focus({ preventScroll: true });
    before.current = null;
  }, [chooser]);
  useEffect(() => {
    const element = box.current;
    if (!chooser || !element) return;
    placeAt(element, chooser.point);
    if (!element.contains(document.activeElement)) before.current = document.activeElement;
    element.querySelector('button')?.focus({ preventScroll: true });
  }, [chooser]);
  if (!chooser || !atlas) return null;
  const placements = chooser.placements.flatMap((id) => atlas.placements.get(id) ?? []);
  return (
    <section
      ref={box}
      class="chooser over-map"
      role="dialog"
      aria-label={text.chooserTitle(format.number(placements.length))}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        // Left by Tab, it would hide what has the focus then.
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
          app.selection.choose(null);
      }}
    >
      <header class="chooser-header">
        {placements.length > 0 && <h2>{text.chooserTitle(format.number(placements.length))}</h2>}
        <button
          type="button"
          class="icon-button"
          aria-label={text.close}
          onClick={() => app.selection.choose(null)}
        >
          <Icon of={X} size={16} />
        </button>
      </header>
      <ul class="plain chooser-list">
        {placements.map((placement) => (
          <li key={placement.id}>
            <button
              type="button"
              class="row"
              onClick={() => app.selection.select(placement.id)}
              onMouseEnter={() => app.selection.point([placement.id])}
              onFocus={() => app.selection.point([placement.id])}
            >
              <ThemeTile theme={placement.theme} group={placement.group} />
              <span class="row-text">
                <span class="row-title">{titleOf(placement, lang)}</span>
                <span class="row-second">{placeName(placement, lang)}</span>
              </span>
              <span class={`tag tag-${placement.precision}`}>
                {placement.precision && text.precision[placement.precision]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <ul class="plain chooser-units">
        {chooser.units.map((adcode) => (
          <li key={adcode}>
            <button type="button" class="link" onClick={() => app.question.askInside(adcode)}>
              {text.chooserUnit(divisionName(atlas.divisions.get(adcode), lang))}
            </button>{' '}
            <button type="button" class="link" onClick={() => app.page.openPage({ kind: 'unit', adcode })}>
              {text.openUnit(divisionName(atlas.divisions.get(adcode), lang))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
