import type { Group, GroupId } from '../geodata/catalogue.ts';

/** Every colour of the map, named by its meaning. */
export interface Palette {
  scheme: 'light' | 'dark' | 'print';
  land: string;
  outside: string;
  /** The area that a question is asked around. */
  origin: string;
  ring: string;
  countyEdge: string;
  cityEdge: string;
  provinceGlow: string;
  river: string;
  riverOutside: string;
  riverLabel: string;
  label: string;
  labelSecond: string;
  labelFaint: string;
  halo: string;
  /** Ground of badges and of hollow symbols. */
  badge: string;
  selection: string;
  /** The ramp of a screening, one hue: from no points to the most. */
  ramp: readonly [from: string, to: string];
  /** A unit that a screening rules out. */
  out: string;
  /** What is set side by side: far apart, also for eyes that mix up red and green. */
  sides: readonly [string, string, string, string];
  /** The hue of each theme group, in the order of the panel: it comes with the atlas. */
  groups: Readonly<Record<GroupId, string>>;
}

/** The colours of all that is no theme. */
export type Neutral = Omit<Palette, 'groups'>;

export const LIGHT: Neutral = {
  scheme: 'light',
  land: '#faf7f0',
  outside: '#e9ebe8',
  origin: '#fff1cf',
  ring: '#b8500c',
  countyEdge: '#cfc9bc',
  cityEdge: '#8f887b',
  provinceGlow: '#d5d4cb',
  river: '#8dbcd6',
  riverOutside: '#c3d3da',
  riverLabel: '#2b6f93',
  label: '#23262a',
  labelSecond: '#565c62',
  labelFaint: '#8a8578',
  halo: '#faf7f0',
  badge: '#ffffff',
  selection: '#1f5fae',
  ramp: ['#f3effa', '#4b2e83'],
  out: '#cfd0cd',
  sides: ['#2f6db3', '#c77700', '#3b8a4a', '#b03468'],
};

export const DARK: Neutral = {
  scheme: 'dark',
  land: '#22272e',
  outside: '#14171b',
  origin: '#3a3323',
  ring: '#f0a35c',
  countyEdge: '#343b44',
  cityEdge: '#5d6772',
  provinceGlow: '#0d1013',
  river: '#35637f',
  riverOutside: '#22323d',
  riverLabel: '#7fb2cf',
  label: '#e8e6e1',
  labelSecond: '#aab3bc',
  labelFaint: '#7d8791',
  halo: '#1b2026',
  badge: '#2b323a',
  selection: '#7fb4f0',
  ramp: ['#262335', '#c3a9ff'],
  out: '#3a3d40',
  sides: ['#5f9be0', '#e29b2d', '#66b878', '#e0709f'],
};

/** For paper: white land, dark ink, and hues dark enough to last when they are copied in grey. */
export const PRINT: Neutral = {
  scheme: 'print',
  land: '#ffffff',
  outside: '#f1f1ef',
  origin: '#fff3d6',
  ring: '#9c3f00',
  countyEdge: '#bdbdb8',
  cityEdge: '#6b6b66',
  provinceGlow: '#dcdcd8',
  river: '#6fa8c9',
  riverOutside: '#b7cfdb',
  riverLabel: '#1d5878',
  label: '#000000',
  labelSecond: '#3a3d40',
  labelFaint: '#6a675e',
  halo: '#ffffff',
  badge: '#ffffff',
  selection: '#1f5fae',
  ramp: ['#f3effa', '#3d2470'],
  out: '#d4d4d1',
  sides: ['#1f5596', '#9c5b00', '#276b34', '#96214f'],
};

/** The same hues, with the edges, waters and labels of the ground drawn as strongly as the palette can. */
export const withMoreContrast = (palette: Palette): Palette => ({
  ...palette,
  countyEdge: palette.labelFaint,
  cityEdge: palette.label,
  river: palette.riverLabel,
  riverOutside: palette.river,
  labelSecond: palette.label,
  labelFaint: palette.labelSecond,
});

const NEUTRALS: Record<Palette['scheme'], Neutral> = { light: LIGHT, dark: DARK, print: PRINT };

/** The colours of a scheme, with the hues of an atlas's theme groups. */
export const paletteOf = (scheme: Palette['scheme'], groups: readonly Group[]): Palette => ({
  ...NEUTRALS[scheme],
  groups: Object.fromEntries(groups.map(({ id, colours }) => [id, colours[scheme]])),
});
