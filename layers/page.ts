import { DARK, LIGHT, type Neutral, PRINT } from './palette.ts';

/** The colours of the page around the map, named by their meaning. */
interface PageColours {
  ink: string;
  inkSecond: string;
  /** Ground of the panel, of pages and of what lies over the map. */
  panel: string;
  /** Beyond the land, and where there is no map. */
  outside: string;
  line: string;
  lineStrong: string;
  /** Ground of what is chosen, and of what is pointed at. */
  selection: string;
  hover: string;
  accent: string;
  accentInk: string;
  warn: string;
  warnInk: string;
  /** The symbol on a theme's tile. */
  tileInk: string;
  /** A screening's points: the certain ones, and those that are possible beyond them. */
  score: string;
  scoreBest: string;
}

/** What the page has in common with its map. */
const asOnMap = ({ label, outside, selection, ramp }: Neutral) => ({
  ink: label,
  outside,
  accent: selection,
  score: ramp[1],
});

export const LIGHT_PAGE: PageColours = {
  ...asOnMap(LIGHT),
  inkSecond: '#5c6268',
  panel: '#ffffff',
  line: '#e6e3dc',
  lineStrong: '#8b8f93',
  selection: '#eef4fb',
  hover: '#f6f5f1',
  accentInk: '#ffffff',
  warn: '#fdf3e1',
  warnInk: '#6f4200',
  tileInk: '#ffffff',
  scoreBest: '#cfc3e6',
};

export const DARK_PAGE: PageColours = {
  ...asOnMap(DARK),
  inkSecond: '#a3adb7',
  panel: '#1b2026',
  line: '#2d343c',
  lineStrong: '#77818b',
  selection: '#24303d',
  hover: '#22282f',
  accentInk: '#10161d',
  warn: '#3a2f1b',
  warnInk: '#f3d19b',
  tileInk: '#14171b',
  scoreBest: '#564879',
};

/** What changes for readers whose system asks for more contrast. */
export const LIGHT_CONTRAST: Partial<PageColours> = {
  ink: '#000000',
  inkSecond: '#2f3337',
  line: '#8b8f93',
  lineStrong: '#2f3337',
  accent: '#0b4a94',
  selection: '#dbe9fa',
  hover: '#ecebe6',
  warnInk: '#4a2c00',
};

export const DARK_CONTRAST: Partial<PageColours> = {
  ink: '#ffffff',
  inkSecond: '#dfe4e9',
  line: '#8b949d',
  lineStrong: '#dfe4e9',
  accent: '#a9d0ff',
  selection: '#2c3f55',
  hover: '#2a323a',
  warnInk: '#ffe3b8',
};

/** On paper, whatever the screen is. */
export const PAPER: Partial<PageColours> = {
  ink: PRINT.label,
  inkSecond: '#2f3235',
  panel: PRINT.land,
  line: '#cfcfca',
  lineStrong: PRINT.cityEdge,
  selection: PRINT.land,
  hover: PRINT.land,
  accent: PRINT.selection,
  tileInk: '#ffffff',
};
