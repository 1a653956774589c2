import type { LaterFiles } from '../../src/state/atlas.ts';
import { WORDS } from '../catalogue.ts';

const notAskedFor = () => Promise.reject(new Error('No test has said what this file holds.'));

/** The words of the atlas, and no other file. */
export const LATER: LaterFiles = {
  loadWords: async () => WORDS,
  loadAudit: notAskedFor,
  loadProvenance: notAskedFor,
};
