// Holds the data against the plan's text, and says what nothing explains.
//   npm run audit -- [plan.txt] [--write]      --write: renew coverage.json
import { existsSync, writeFileSync } from 'node:fs';
import { ATLAS_ROOT } from '../build/readPlan.ts';
import { PLAN_BESIDE, readAudit, writeCoverage } from './readAudit.ts';
import { coverageIn } from './report.ts';
import type { Counts } from './tally.ts';

const args = process.argv.slice(2);
const path = args.find((arg) => !arg.startsWith('--'));

if (!path && !existsSync(PLAN_BESIDE)) {
  console.log("The plan's text is not at ../shared/plan/plan.txt: nothing is audited.");
} else {
  const result = readAudit(path ?? PLAN_BESIDE);
  const { sections, totals } = result.coverage;
  const line = (label: string, counts: Counts) =>
    `${label.padEnd(6)}${[
      `${counts.assignments} assignments`,
      `${counts.placements} placements`,
      `${counts.mentions} names (${counts.covered} covered, ${counts.excluded} excluded)`,
      `${counts.figures} figures (${counts.figures_held} held, ${counts.figures_excluded} excluded)`,
    ].join(', ')}`;
  for (const section of sections) {
    console.log(line(`${section.section}`, section));
    for (const box of section.boxes) console.log(`   ${line(`box ${box.box}`, box)}`);
  }
  console.log(line('all', totals));
  console.log(`statements counted once: ${totals.statements}`);
  console.log(`precision: ${JSON.stringify(totals.precision)}`);
  console.log(`exclusions: ${JSON.stringify(totals.exclusions)}`);
  if (args.includes('--write')) writeFileSync(coverageIn(ATLAS_ROOT), writeCoverage(result));
  for (const problem of result.problems) console.error(problem);
  console.log(
    result.problems.length === 0 ? 'Everything is explained.' : `${result.problems.length} problems.`,
  );
  process.exitCode = result.problems.length === 0 ? 0 : 1;
}
