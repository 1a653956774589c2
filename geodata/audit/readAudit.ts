import { readFileSync } from 'node:fs';
import { ATLAS_ROOT, readSource } from '../build/readPlan.ts';
import { type Audit, audit } from './audit.ts';
import { splitPlan } from './planText.ts';
import { readExclusions } from './report.ts';

/** Where the plan's text lies when it lies beside the project, of which it is no part. */
export const PLAN_BESIDE = new URL('../../../shared/plan/plan.txt', import.meta.url);

/** Audits the data of the project against the plan's text. */
export function readAudit(plan: URL | string): Audit {
  return audit(splitPlan(readFileSync(plan, 'utf8')), readSource(), readExclusions(ATLAS_ROOT));
}

/** The audit's numbers as they stand in `coverage.json`: one line for each section. */
export function writeCoverage({ coverage: { sections, totals } }: Audit): string {
  const lines = sections.map((section) => JSON.stringify(section)).join(',\n');
  return `{"sections":[\n${lines}\n],\n"totals":${JSON.stringify(totals)}}\n`;
}
