import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSource } from '../build/readPlan.ts';
import { type Audit, audit } from './audit.ts';
import { Exclusion } from './exclusions.ts';
import { splitPlan } from './planText.ts';

/** Where the plan's text lies when it lies beside the project, of which it is no part. */
export const PLAN_BESIDE = new URL('../../../shared/plan/plan.txt', import.meta.url);
export const COVERAGE = new URL('coverage.json', import.meta.url);

/** Audits the data of the project against the plan's text. */
export function readAudit(plan: URL | string): Audit {
  const listed: unknown = JSON.parse(readFileSync(new URL('exclusions.json', import.meta.url), 'utf8'));
  return audit(splitPlan(readFileSync(plan, 'utf8')), readSource(), z.array(Exclusion).parse(listed));
}

/** The audit's numbers as they stand in `coverage.json`: one line for each section. */
export function writeCoverage({ coverage: { sections, totals } }: Audit): string {
  const lines = sections.map((section) => JSON.stringify(section)).join(',\n');
  return `{"sections":[\n${lines}\n],\n"totals":${JSON.stringify(totals)}}\n`;
}
