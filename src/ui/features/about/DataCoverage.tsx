import type { AuditReport } from '../../../../geodata/audit/report.ts';
import type { Language } from '../../../../geodata/schema.ts';
import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';

type SectionRow = AuditReport['coverage']['sections'][number];
type Counts = Pick<SectionRow, 'assignments' | 'placements' | 'covered' | 'excluded'>;

const titleIn = (row: { title_zh: string; title_en: string }, lang: Language): string => row[`title_${lang}`];

/** The numbers of a section or box; one that holds nothing says so. */
function CountCells({ counts }: { counts: Counts }) {
  const { format } = useApp();
  const words = useWords('data');
  const { assignments, placements, covered, excluded } = counts;
  const cells = assignments === 0 ? [covered, excluded] : [assignments, placements, covered, excluded];
  return (
    <>
      {assignments === 0 && (
        <td class="data-none" colSpan={2}>
          {words.noneHere}
        </td>
      )}
      {cells.map((count, at) => (
        <td key={at} class={count === 0 ? 'data-zero' : undefined}>
          {format.number(count)}
        </td>
      ))}
    </>
  );
}

/** What each section of the plan gives to the map. */
export function Coverage() {
  const { app, lang, format } = useApp();
  const { about } = useAtlasWords();
  const words = useWords('data');
  const coverage = app.atlas.audit.value?.coverage;
  if (!coverage) return null;
  const { sections, totals } = coverage;
  const [covered, mentions, excluded] = [totals.covered, totals.mentions, totals.excluded].map(
    format.number,
  ) as [string, string, string];
  const [held, figures, figuresExcluded] = [totals.figures_held, totals.figures, totals.figures_excluded].map(
    format.number,
  ) as [string, string, string];
  return (
    <>
      <p>{words.coverageHow(covered, mentions, excluded)}</p>
      <p>{words.coverageFigures(held, figures, figuresExcluded)}</p>
      <p>{about.coverageNotes[lang]}</p>
      <table class="data-table data-coverage">
        <caption class="hidden">{words.coverageTable(format.number(coverage.sections.length))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.section}</th>
            <th scope="col">{words.sectionTitle}</th>
            <th scope="col">{words.assignments}</th>
            <th scope="col">{words.placements}</th>
            <th scope="col">{words.namesCovered}</th>
            <th scope="col">{words.namesExcluded}</th>
          </tr>
        </thead>
        {sections.map((row) => (
          <tbody key={row.section}>
            <tr class="data-plan-section">
              <td>{format.number(row.section)}</td>
              <th scope="row">{titleIn(row, lang)}</th>
              <CountCells counts={row} />
            </tr>
            {row.boxes.map((box) => (
              <tr key={box.box} class="data-box">
                <td />
                <th scope="row">{words.box(format.number(box.box), titleIn(box, lang))}</th>
                <CountCells counts={box} />
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td />
            <th scope="row">{words.allSections}</th>
            <CountCells counts={totals} />
          </tr>
        </tfoot>
      </table>
    </>
  );
}

/** What of the plan's words is in no record, by reason. */
export function LeftOut() {
  const { app, lang, format } = useApp();
  const words = useWords('data');
  const audit = app.atlas.audit.value;
  if (!audit) return null;
  const { exclusions, reasons } = audit;
  const groups = Object.entries(reasons)
    .map(([id, reason]) => ({
      id,
      title: reason[lang],
      entries: exclusions.filter((exclusion) => exclusion.reason === id),
    }))
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.entries.length - a.entries.length);
  return (
    <>
      <p>{words.leftOutText(format.number(exclusions.length))}</p>
      {groups.map(({ id, title, entries }) => (
        <div key={id}>
          <h3>
            {title} <span class="second">{format.number(entries.length)}</span>
          </h3>
          <ul class="data-list">
            {entries.map((entry) => (
              <li key={`${entry.section} ${entry.box} ${entry.text}`}>
                <span class="second data-reference">
                  {words.reference(
                    format.number(entry.section),
                    entry.box === null ? null : format.number(entry.box),
                  )}
                  {' · '}
                  {words.kinds[entry.kind]}
                </span>
                <span>
                  <q class="locator" lang="zh">
                    {entry.text}
                  </q>{' '}
                  {entry[`note_${lang}`]}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
