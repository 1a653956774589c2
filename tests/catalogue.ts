import { readCatalogue } from '../geodata/build/readCatalogue.ts';
import { ATLAS_ROOT } from '../geodata/build/readPlan.ts';
import { readSounds } from '../src/query/language/sounds.ts';

/** What comes with the atlas of this project, as the build publishes it. */
export const { catalogue: CATALOGUE, words: WORDS } = readCatalogue(ATLAS_ROOT);

export const { groups: GROUPS, themes: THEMES, indicators: INDICATORS, units: UNITS } = CATALOGUE;

export const SOUNDS = readSounds(WORDS.sounds);
