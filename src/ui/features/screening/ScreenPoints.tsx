import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Datum } from '../../../geo/datums.ts';
import { DATUMS } from '../../../state/coordinates.ts';
import type { Screening } from '../../../state/screening/screening.ts';
import { useAtlasWords } from '../../widgets/context.ts';
import { useScreen } from './useScreen.ts';

type PointProblem = Screening['problems']['value'][number];

/** How many rows that could not be read are listed. */
const FEW = 20;

/** Brings in the reader's own points, and says what of them could not be read. */
export function OwnPoints() {
  const { screening, words, format, lang, identity } = useScreen();
  const { about } = useAtlasWords();
  const text = useSignal('');
  const datum = useSignal<Datum>('WGS84');
  const isOver = useSignal(false);
  const file = useRef<HTMLInputElement>(null);
  const points = screening.points.value;
  const outside = points ? points.counties.filter((county) => county === '').length : 0;
  const isWanted = screening.spec.value.units === 'point';
  const addFile = async (chosen: File | undefined) => {
    if (chosen) screening.addPoints(await chosen.arrayBuffer(), datum.value);
  };
  const drop = (event: DragEvent) => {
    isOver.value = false;
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    void addFile(dropped);
  };
  return (
    <details class="screen-part screen-points" open={isWanted}>
      <summary>
        <h3>{words.ownPoints}</h3>
      </summary>
      <p class="second">{words.pointsIntro}</p>
      <textarea
        rows={4}
        aria-label={words.pointsBox}
        placeholder={`${words.pointsBox}\n${about.pointsExample[lang]}`}
        class={isOver.value ? 'is-over' : ''}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => {
          isOver.value = false;
        }}
        onDrop={drop}
      />
      <label class="screen-datum">
        <span class="second">{words.datum}</span>
        <select
          value={datum.value}
          onChange={(event) => {
            datum.value = event.currentTarget.value as Datum;
          }}
        >
          {DATUMS.map((id) => (
            <option key={id} value={id}>
              {words.datums[id]}
            </option>
          ))}
        </select>
      </label>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => screening.addPoints(text.value, datum.value)}>
          {words.addPoints}
        </button>
        <button type="button" class="secondary" onClick={() => file.current?.click()}>
          {words.pointsFile}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={words.pointsFile}
          accept=".csv,.tsv,.txt,.json,.geojson"
          onChange={(event) => {
            void addFile(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {points && (
          <button type="button" class="link" onClick={() => screening.removePoints()}>
            {words.removePoints}
          </button>
        )}
      </p>
      <p role="status">
        {points && words.pointsAre(format.number(points.names.length))}{' '}
        {outside > 0 && words.pointsOutside(format.number(outside), identity.region)}
      </p>
      <Problems problems={screening.problems.value} />
    </details>
  );
}

function Problems({ problems }: { problems: readonly PointProblem[] }) {
  const { words, format } = useScreen();
  if (problems.length === 0) return null;
  const sentence = (problem: PointProblem) => sentenceOf(problem, words, format);
  const rows = problems.filter((problem) => 'row' in problem);
  return (
    <div class="problem" role="alert">
      {problems
        .filter((problem) => !('row' in problem))
        .map((problem) => (
          <p key={problem.code}>{sentence(problem)}</p>
        ))}
      {rows.length > 0 && (
        <>
          <p>{words.problemCount(format.number(rows.length))}</p>
          <ul>
            {rows.slice(0, FEW).map((problem) => (
              <li key={JSON.stringify(problem)}>{sentence(problem)}</li>
            ))}
          </ul>
          {rows.length > FEW && <p>{words.problemMore(format.number(rows.length - FEW))}</p>}
        </>
      )}
    </div>
  );
}

type Screen = ReturnType<typeof useScreen>;

function sentenceOf(problem: PointProblem, words: Screen['words'], format: Screen['format']): string {
  const told = words.problems;
  switch (problem.code) {
    case 'no-columns':
      return told.noColumns(problem.headers.join(words.and));
    case 'json':
      return told.json;
    case 'binary':
      return told.binary;
    case 'nothing':
      return told.nothing;
    case 'too-many':
      return told.tooMany(format.number(problem.limit));
    default:
      return `${words.row(format.number(problem.row))}: ${rowProblem(problem, words)}`;
  }
}

function rowProblem(problem: Extract<PointProblem, { row: number }>, words: Screen['words']): string {
  const told = words.problems;
  switch (problem.code) {
    case 'missing':
      return told.missing(words.fields[problem.field]);
    case 'not-a-number':
      return told.notANumber(words.fields[problem.field], problem.value);
    case 'out-of-range':
      return told.outOfRange(words.fields[problem.field], problem.value);
    case 'swapped':
      return told.swapped;
    case 'not-a-point':
      return told.notAPoint(problem.value);
  }
}
