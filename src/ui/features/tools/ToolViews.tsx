import './tools.css';
import {
  Circle,
  type IconNode,
  MapPin,
  MapPinned,
  Pentagon,
  Ruler,
  Spline,
  Square,
  SquareDashed,
} from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Language } from '../../../../geodata/schema.ts';
import type { LngLat } from '../../../geo/units.ts';
import type { DrawnShape } from '../../../query/models/drawn.ts';
import { areaText, landText, lengthText, measureArea, measureLine } from '../../../state/measures.ts';
import { queryOfSketch, radiusOfSketch } from '../../../state/sketch.ts';
import { positionsOf, type SketchTool, type Tool } from '../../../state/tools.ts';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { type Format, useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { Status } from '../../widgets/Status.tsx';
import { CoordinatesPanel, Readout } from './Coordinates.tsx';
import { ToolHeader } from './ToolHeader.tsx';
import { TOOL_MENU_ID } from './toolIds.ts';
import type { ToolsText } from './toolsText.ts';

const SHAPES: readonly (readonly [DrawnShape, IconNode])[] = [
  ['point', MapPin],
  ['circle', Circle],
  ['rectangle', Square],
  ['polygon', Pentagon],
  ['line', Spline],
];
const MEASURES = [
  ['line', Ruler],
  ['polygon', SquareDashed],
] as const;

/** Every tool as a button. */
export function ToolMenu() {
  const { app } = useApp();
  const words = useWords('tools');
  const item = (key: string, name: string, icon: IconNode, tool: Tool) => (
    <li key={key}>
      <button
        type="button"
        class="tool-item"
        onClick={() => {
          document.getElementById(TOOL_MENU_ID)?.hidePopover();
          app.tools.startTool(tool);
        }}
      >
        <Icon of={icon} size={16} /> {name}
      </button>
    </li>
  );
  return (
    <>
      <h2>{words.draw}</h2>
      <ul class="plain">
        {SHAPES.map(([shape, icon]) =>
          item(shape, words.shapes[shape], icon, { kind: 'draw', shape, goal: 'ask' }),
        )}
      </ul>
      <h2>{words.measure}</h2>
      <ul class="plain">
        {MEASURES.map(([shape, icon]) =>
          item(shape, words.measures[shape], icon, { kind: 'measure', shape }),
        )}
      </ul>
      <ul class="plain tool-last">
        {item('coordinates', words.coordinates, MapPinned, { kind: 'coordinates' })}
      </ul>
    </>
  );
}

/** What the tool at work says, and the coordinates under the pointer. */
export function ToolViews() {
  const { app } = useApp();
  const tool = app.tools.active.value;
  const isCentreRead = tool?.kind === 'coordinates' && app.tools.spot.value === null;
  return (
    <>
      {tool?.kind === 'coordinates' && <CoordinatesPanel />}
      {tool && tool.kind !== 'coordinates' && <ToolBar key={`${tool.kind} ${tool.shape}`} tool={tool} />}
      {tool && <span class={`map-cross ${isCentreRead ? 'map-cross-shown' : ''}`} aria-hidden="true" />}
      <Readout />
    </>
  );
}

/** What to do next, what is drawn so far, and the ways to end it. */
function ToolBar({ tool }: { tool: SketchTool }) {
  const { app, lang, text, format } = useApp();
  const words = useWords('tools');
  const { failed } = app.tools;
  const sketch = app.tools.sketch.value;
  const { shape, kind } = tool;
  const count = sketch.placed.length;
  const amounts = amountsOf(shape, positionsOf(sketch), words, { lang, format });
  const said = text.clauses(amounts);
  const hasCorners = shape === 'line' || shape === 'polygon';
  const hints = words.hint[shape];
  const hint = sketch.crossing
    ? words.crossing
    : sketch.finished
      ? words.measured
      : (hints[count] ?? hints.at(-1));
  const name = kind === 'draw' ? words.drawing[shape] : words.measuring[shape];
  return (
    <section class="tool-bar over-map" aria-label={name}>
      <ToolHeader name={name} />
      {failed.value ? (
        <p role="alert">{words.failed}</p>
      ) : (
        <>
          <p>{hint}</p>
          <Status words={sketch.finished ? `${hint} ${said}` : (hint ?? '')} />
          {kind === 'draw' && <Preview shape={shape} />}
          {kind === 'measure' && (
            <p class="tool-amounts">
              {amounts.map((amount, i) =>
                i === 0 ? <strong key={i}>{amount}</strong> : <span key={i}>{amount}</span>,
              )}
            </p>
          )}
          {hasCorners && count > 0 && (
            <p class="buttons">
              {sketch.finished && <CopyButton value={() => said} label={words.copy} />}
              {!sketch.finished && (
                <button
                  type="button"
                  class="secondary"
                  onClick={() => app.tools.requestSketch({ kind: 'undo' })}
                >
                  {words.undo}
                </button>
              )}
              {!sketch.finished && count >= (shape === 'line' ? 2 : 3) && (
                <button
                  type="button"
                  class="primary"
                  onClick={() => app.tools.requestSketch({ kind: 'finish' })}
                >
                  {words.finish}
                </button>
              )}
              {kind === 'measure' && (
                <button
                  type="button"
                  class="secondary"
                  onClick={() => app.tools.requestSketch({ kind: 'clear' })}
                >
                  {words.clear}
                </button>
              )}
            </p>
          )}
          <p class="second tool-keys">{words.keys}</p>
        </>
      )}
    </section>
  );
}

/** What the drawing would find if it ended here. */
function Preview({ shape }: { shape: DrawnShape }) {
  const { app, lang, text, format } = useApp();
  const words = useWords('tools');
  const { sketch } = app.tools;
  const found = useMemo(() => app.question.answerTo(() => queryOfSketch(shape, sketch.value)), [shape]);
  const reach = shape === 'circle' && radiusOfSketch(sketch.value);
  const radius = reach && words.radius(lengthText(reach, lang));
  const counts = found.value
    ? [
        text.certainCount(format.number(found.value.certain)),
        text.possibleCount(format.number(found.value.possible)),
      ]
    : [];
  const [certain, possible] = counts;
  return (
    <>
      {found.value && (
        <p class="tool-amounts">
          {radius && <span>{radius}</span>}
          <strong>{certain}</strong>
          <span>{possible}</span>
        </p>
      )}
      <Status words={counts.join(' · ')} />
    </>
  );
}

/** The amounts of a measurement in words, the first the one that was asked for. */
function amountsOf(
  shape: SketchTool['shape'],
  positions: readonly LngLat[],
  words: ToolsText,
  { lang, format }: { lang: Language; format: Format },
): string[] {
  if (positions.length < (shape === 'line' ? 2 : 3)) return [];
  if (shape === 'line') {
    const { pieces, whole } = measureLine(positions);
    const length = words.length(lengthText(whole, lang));
    const last = pieces.at(-1);
    return last === undefined || pieces.length === 1
      ? [length]
      : [length, words.pieces(format.number(pieces.length)), words.lastPiece(lengthText(last, lang))];
  }
  const { area, perimeter } = measureArea(positions);
  const land = landText(area, lang);
  return [
    words.area(areaText(area, lang)),
    ...(land ? [words.land(land.hectares, land.mu)] : []),
    words.perimeter(lengthText(perimeter, lang)),
  ];
}
