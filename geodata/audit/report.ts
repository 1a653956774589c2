import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Coverage } from './audit.ts';
import { Exclusion, REASONS, type ReasonId } from './exclusions.ts';

/** The audit's numbers, renewed by `npm run audit -- --write`. */
export const COVERAGE = new URL('coverage.json', import.meta.url);
const EXCLUSIONS = new URL('exclusions.json', import.meta.url);

/** What the audit of the plan's text found, as published: how much is covered, what is not, and why. */
export interface AuditReport {
  coverage: Coverage;
  reasons: Readonly<Record<ReasonId, { zh: string; en: string }>>;
  exclusions: Exclusion[];
}

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The reviewed list of what is rightly in no record. */
export const readExclusions = (): Exclusion[] => z.array(Exclusion).parse(read(EXCLUSIONS));

/** Reads the audit's result as it stands in the project; the plan's text is not needed. */
export function readReport(): AuditReport {
  return { coverage: read(COVERAGE) as Coverage, reasons: REASONS, exclusions: readExclusions() };
}
