import { useMemo } from 'preact/hooks';
import type { Answer } from '../../../query/engine/answer.ts';
import { type Row, shareOf } from '../../../state/found.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName } from '../../widgets/names.ts';
import { Section } from '../../widgets/Section.tsx';
import { EmptyAnswer } from '../ask/EmptyAnswer.tsx';
import { Notes } from '../ask/Notes.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';
import { countCertain } from './Counted.tsx';
import { FoldedSection } from './FoldedSection.tsx';
import { NamedAnswer } from './NamedAnswer.tsx';
import { GroupedList, RowList } from './ResultList.tsx';
import { RuleSentence } from './Rule.tsx';
import './answer.css';

/** The placements of an answer: certain above possible, what has no position below. */
function AnswerRows({ answer, rows }: { answer: Answer; rows: readonly Row[] }) {
  const { text, format } = useApp();
  const words = useWords('answer');
  const { kind } = answer.query;
  // The same lists as long as the answer is the same: what shows their beginning keeps its place.
  const [certain, possible, unlocated] = useMemo(() => {
    const count = countCertain(rows);
    return [
      rows.slice(0, count),
      rows.slice(count),
      answer.unlocated.map((placement) => ({ placement, hit: null })),
    ];
  }, [answer, rows]);
  return (
    <>
      {kind === 'listed' ? (
        <GroupedList rows={rows} fold="listed" />
      ) : answer.units || answer.themes || answer.sections ? (
        <FoldedSection
          title={(kind === 'passed' ? words.placementsOf : words.behind)(rows.length)}
          rows={rows}
        />
      ) : kind === 'nearest' ? (
        <NearestRows certain={certain} possible={possible} />
      ) : (
        <>
          {certain.length > 0 && (
            <Section title={text.certain} note={words.certainNote[kind]}>
              <GroupedList rows={certain} fold="certain" />
            </Section>
          )}
          <PossibleRows rows={possible} note={words.possibleNote[kind]} />
        </>
      )}
      <FoldedSection
        title={words.unlocatedFold(format.number(unlocated.length))}
        rows={unlocated}
        isOpen={rows.length === 0}
      />
    </>
  );
}

/** By distance; what may as well be the nearest is folded away unless there is nothing else. */
function NearestRows({ certain, possible }: { certain: readonly Row[]; possible: readonly Row[] }) {
  const { format } = useApp();
  const words = useWords('answer');
  const note = words.possibleNote.nearest;
  if (certain.length === 0 && possible.length > 0)
    return (
      <Section title={words.nearestPossible} note={note}>
        <RowList rows={possible} fold="possible" />
      </Section>
    );
  return (
    <>
      {certain.length > 0 && (
        <Section title={words.nearestCertain}>
          <RowList rows={certain} fold="certain" />
        </Section>
      )}
      <FoldedSection title={words.possibleFold(format.number(possible.length))} note={note} rows={possible} />
    </>
  );
}

/** What is possible, the greatest share of area first, and the field that leaves out small shares. */
function PossibleRows({ rows, note }: { rows: readonly Row[]; note: string }) {
  const { app, text, format } = useApp();
  const words = useWords('answer');
  const { leastShare, visibleRows, setLeastShare } = app.question;
  const all = useMemo(
    () => visibleRows.value.filter(({ hit }) => hit?.certainty === 'possible'),
    [visibleRows.value],
  );
  if (all.length === 0) return null;
  const below = all.length - rows.length;
  return (
    <Section title={text.possible} note={note}>
      {all.some((row) => shareOf(row) !== null) && (
        <p class="second list-least">
          <label>
            {words.leastShare}{' '}
            <input
              type="number"
              min={0}
              max={100}
              step={5}
              value={Math.round(100 * leastShare.value)}
              onChange={({ currentTarget }) => {
                if (currentTarget.reportValidity()) setLeastShare(currentTarget.valueAsNumber / 100);
              }}
            />{' '}
            %
          </label>
          {below > 0 && <span>{words.belowShare(format.number(below))}</span>}
        </p>
      )}
      <GroupedList rows={rows} fold="possible" />
    </Section>
  );
}

/** The ways on from the city, county or drawn area that was asked about: its page, and comparing it. */
function WaysOn() {
  const { app, lang, text } = useApp();
  const side = app.question.about.value;
  if (!side) return null;
  const unit = side.kind === 'unit' ? side.unit : null;
  return (
    <p class="rule ways-on">
      {unit && (
        <button
          type="button"
          class="link"
          onClick={() => app.page.openPage({ kind: 'unit', adcode: unit.adcode })}
        >
          {text.openUnit(divisionName(unit, lang))}
        </button>
      )}
      <CompareButton side={side} look="link" />
    </p>
  );
}

/** What was found, in a sentence or two. */
function Told() {
  const { app, lang } = useApp();
  const { value } = app.question.sentence;
  return value && <p class="told">{value[lang]}</p>;
}

/** The answer to a question: what it comes to, how it was found, and all of it. */
export function AnswerView() {
  const { app } = useApp();
  const { asked, answer, rows } = app.question;
  const { value: question } = asked;
  return (
    answer.value && (
      <>
        <Told />
        <Notes of={question.kind === 'query' ? question.notes : []} />
        <RuleSentence query={answer.value.query} rule={answer.value.rule} />
        <WaysOn />
        {app.question.isEmpty.value && <EmptyAnswer answer={answer.value} />}
        <NamedAnswer answer={answer.value} />
        <AnswerRows answer={answer.value} rows={rows.value} />
      </>
    )
  );
}
