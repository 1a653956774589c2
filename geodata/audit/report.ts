import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Coverage } from './audit.ts';
import { Exclusion, REASONS, type ReasonId } from './exclusions.ts';

/** The audit's numbers in the folder of an atlas, renewed by `npm run audit -- --write`. */
export const coverageIn = (root: URL): URL => new URL('audit/coverage.json', root);

/** What the audit of the plan's text found, as published: how much is covered, what is not, and why. */
export interface AuditReport {
  coverage: Coverage;
  reasons: Readonly<Record<ReasonId, { zh: string; en: string }>>;
  exclusions: Exclusion[];
}

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The reviewed list of what is rightly in no record. */
export const readExclusions = (root: URL): Exclusion[] =>
  z.array(Exclusion).parse(read(new URL('audit/exclusions.json', root)));

/** Reads the audit's result as it stands in the folder of an atlas; the plan's text is not needed. */
export function readReport(root: URL): AuditReport {
  return { coverage: read(coverageIn(root)) as Coverage, reasons: REASONS, exclusions: readExclusions(root) };
}
