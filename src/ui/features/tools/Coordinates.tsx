import { useSignal } from '@preact/signals';
import { Copy } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { CoordinateProblem } from '../../../geo/coordinates.ts';
import type { AngleFormat, Datum } from '../../../geo/datums.ts';
import type { Bbox, LngLat } from '../../../geo/units.ts';
import {
  ANGLE_FORMATS,
  askAt,
  DATUMS,
  problemText,
  readCoordinates,
  writeCoordinates,
} from '../../../state/coordinates.ts';
import { copyText } from '../../widgets/clipboard.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { wholeDegrees } from '../../widgets/degrees.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { ListButton } from '../shortlist/ListButton.tsx';
import { ToolHeader } from './ToolHeader.tsx';

/** The coordinates of a place in every datum, to be copied, and a field that finds a place by pasted ones. */
export function CoordinatesPanel() {
  const { app } = useApp();
  const words = useWords('tools');
  const panel = useRef<HTMLElement>(null);
  const copied = useSignal('');
  const { spot, centre, angles } = app.tools;
  const place = spot.value ?? centre.value;
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    copied.value = '';
  }, [place]);
  const copy = async (datum: Datum, text: string) => {
    copied.value = (await copyText(text)) ? words.copiedIn(words.datums[datum], text) : words.copyFailed;
  };
  const ask = (lngLat: LngLat) => askAt(app, lngLat);
  return (
    <section ref={panel} class="tool-bar over-map" tabIndex={-1} aria-label={words.coordinates}>
      <ToolHeader name={words.coordinates} />
      <p class="second">
        {spot.value ? words.atSpot : words.atCentre} ·{' '}
        {spot.value ? (
          <button type="button" class="link" onClick={() => app.tools.readCoordinates(null)}>
            {words.useCentre}
          </button>
        ) : (
          words.spotHint
        )}
      </p>
      {place && (
        <dl class="datums">
          {DATUMS.map((datum) => {
            const text = writeCoordinates(place, datum, angles.value);
            return (
              <div key={datum} class="datum">
                <dt>
                  {words.datums[datum]} <span class="second">{words.datumUse[datum]}</span>
                </dt>
                <dd>
                  <code>{text}</code>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={words.copyIn(words.datums[datum])}
                    title={words.copyIn(words.datums[datum])}
                    onClick={() => copy(datum, text)}
                  >
                    <Icon of={Copy} size={15} />
                  </button>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <p class="second" role="status">
        {copied.value}
      </p>
      <div class="buttons">
        <FormatChoice />
        {place && (
          <>
            <button type="button" class="secondary" onClick={() => ask(place)}>
              {words.askNear}
            </button>
            <ListButton item={{ kind: 'point', lngLat: place, name: '' }} name="" look="secondary" />
          </>
        )}
      </div>
      <GoTo ask={ask} />
    </section>
  );
}

/** Takes pasted coordinates in a datum and asks what is near them. */
function GoTo({ ask }: { ask: (place: LngLat) => void }) {
  const { app, identity } = useApp();
  const bounds: Bbox = app.question.gazetteer.value?.bounds ?? [-180, -90, 180, 90];
  const words = useWords('tools');
  const typed = useSignal('');
  const problem = useSignal<CoordinateProblem | null>(null);
  const { datum, angles } = app.tools;
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readCoordinates(typed.value, bounds, datum.value);
    problem.value = 'problem' in read ? read.problem : null;
    if ('place' in read) ask(read.place);
  };
  const sentenceOf = (found: CoordinateProblem): string => {
    const said = problemText(found, datum.value, angles.value);
    return words.problem[found.code](said, identity.region, wholeDegrees(bounds));
  };
  return (
    <form class="go-to" onSubmit={submit}>
      <h3>{words.goTo}</h3>
      <div class="buttons">
        <DatumChoice />
      </div>
      <label>
        <span class="hidden">{words.goToField}</span>
        <input
          type="text"
          class="go-to-input"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.goToExample}
          value={typed}
          aria-invalid={problem.value !== null}
          aria-describedby="go-to-problem"
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            problem.value = null;
          }}
        />
      </label>
      <p id="go-to-problem" class={problem.value ? 'go-to-problem' : ''} role="alert">
        {problem.value && sentenceOf(problem.value)}
      </p>
      <button type="submit" class="primary">
        {words.go}
      </button>
    </form>
  );
}

function DatumChoice() {
  const { app } = useApp();
  const words = useWords('tools');
  return (
    <Choice
      name={words.datum}
      value={app.tools.datum.value}
      options={DATUMS.map((datum) => [datum, `${words.datums[datum]} ${words.datumUse[datum]}`])}
      choose={(datum) => app.tools.setDatum(datum)}
    />
  );
}

function FormatChoice() {
  const { app } = useApp();
  const words = useWords('tools');
  return (
    <Choice
      name={words.format}
      value={app.tools.angles.value}
      options={ANGLE_FORMATS.map((format) => [format, words.formats[format]])}
      choose={(format) => app.tools.setAngles(format)}
    />
  );
}

function Choice<Value extends string>({
  name,
  value,
  options,
  choose,
}: {
  name: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  choose: (value: Value) => void;
}) {
  return (
    <label class="tool-choice">
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value as Value)}>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where the pointer is, in the chosen datum and format. It is not announced: it changes with every move. */
export function Readout() {
  const { app } = useApp();
  const words = useWords('tools');
  const { pointer, datum, angles } = app.tools;
  if (!pointer.value) return null;
  return (
    <div class="map-readout">
      <code>{writeCoordinates(pointer.value, datum.value, angles.value)}</code>
      <select
        aria-label={words.datum}
        value={datum.value}
        onChange={(event) => app.tools.setDatum(event.currentTarget.value as Datum)}
      >
        {DATUMS.map((one) => (
          <option key={one} value={one}>
            {words.datums[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={words.format}
        value={angles.value}
        onChange={(event) => app.tools.setAngles(event.currentTarget.value as AngleFormat)}
      >
        {ANGLE_FORMATS.map((format) => (
          <option key={format} value={format}>
            {words.formats[format]}
          </option>
        ))}
      </select>
    </div>
  );
}
