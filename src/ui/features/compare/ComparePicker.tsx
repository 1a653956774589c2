import { Circle, Pencil, Pentagon, Square, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Compared, Side } from '../../../query/models/side.ts';
import { LONGEST_NAME, MOST_SIDES } from '../../../state/compare.ts';
import { MAP_PAGE } from '../../../state/page.ts';
import { DivisionOptions } from '../../widgets/chipControls.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { useSideNames } from './sideName.ts';
import '../../widgets/chips.css';

const SHAPES = [
  ['circle', Circle],
  ['rectangle', Square],
  ['polygon', Pentagon],
] as const;

/** Chooses what is compared: cities and counties from a list, areas by drawing them. */
export function ComparePicker({ sides }: { sides: readonly Compared[] }) {
  const { app, format } = useApp();
  const words = useWords('compare');
  const names = useSideNames()(sides);
  const add = useRef<HTMLSelectElement>(null);
  const all: readonly Side[] = sides;
  const show = (next: readonly Side[]) => app.page.openPage({ kind: 'compare', sides: next });
  const isFull = sides.length >= MOST_SIDES;
  return (
    <fieldset class="compare-picker">
      <legend class="hidden">{words.pick}</legend>
      {sides.map((side, at) => (
        <span key={side.key} class="chip">
          {side.kind === 'unit' ? (
            <select
              aria-label={words.unit(format.number(at + 1))}
              value={side.adcode}
              onChange={({ currentTarget: { value } }) => show(all.with(at, { kind: 'unit', adcode: value }))}
            >
              <Units sides={sides} own={side.adcode} />
            </select>
          ) : (
            <label class="chip-label">
              <input
                class="compare-name"
                aria-label={words.areaName(format.number(at + 1))}
                value={side.name}
                placeholder={names[at]}
                maxLength={LONGEST_NAME}
                onChange={({ currentTarget: { value } }) =>
                  show(all.with(at, { ...side, name: value.trim() }))
                }
              />
              <Icon of={Pencil} size={13} />
            </label>
          )}
          <button
            type="button"
            class="chip-remove"
            aria-label={words.remove(names[at] ?? '')}
            onClick={() => {
              show(sides.toSpliced(at, 1));
              add.current?.focus();
            }}
          >
            <Icon of={X} size={14} />
          </button>
        </span>
      ))}
      <label class="chip" hidden={isFull}>
        <span class="chip-name">{words.add}</span>
        <select
          ref={add}
          value=""
          onChange={({ currentTarget }) => {
            show([...sides, { kind: 'unit', adcode: currentTarget.value }]);
            currentTarget.value = '';
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          <Units sides={sides} own={null} />
        </select>
      </label>
      {!isFull && !app.map.failed.value && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in a line of buttons
        <span class="compare-draw" role="group" aria-label={words.draw}>
          <span class="second">{words.draw}</span>
          {SHAPES.map(([shape, icon]) => (
            <button
              key={shape}
              type="button"
              class="chip chip-button"
              onClick={() => {
                app.page.openPage(MAP_PAGE);
                app.tools.startTool({ kind: 'draw', shape, goal: 'compare' });
              }}
            >
              <Icon of={icon} size={14} /> {words.shapes[shape]}
            </button>
          ))}
        </span>
      )}
    </fieldset>
  );
}

/** The cities with their counties that are not compared yet. */
function Units({ sides, own }: { sides: readonly Compared[]; own: string | null }) {
  const chosen = sides.map(({ key }) => key);
  return <DivisionOptions isFree={({ adcode }) => adcode === own || !chosen.includes(adcode)} />;
}
