import type { IconNode } from 'lucide';
import { h } from 'preact';
import type { GroupId, ThemeId } from '../../../geodata/catalogue.ts';
import type { Palette } from '../../../layers/palette.ts';
import { GLYPH_SIZE } from '../../../layers/symbols.ts';
import './icon.css';
import { useApp } from './context.ts';

/** A Lucide icon; decorative, the button around it has the name. `size` in pixels, grows with the text. */
export function Icon({ of, size = 18 }: { of: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}

/** The custom properties for the hues of theme groups and of sides that are compared. */
export const huesOf = ({ groups, sides }: Palette): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(groups).map(([group, colour]) => [`--group-${group}`, colour]),
    ...sides.map((colour, at) => [`--side-${at}`, colour]),
  ]);

/** Gives an element the hue of a theme group. */
export const hueOf = (group: GroupId) => ({ '--group': `var(--group-${group})` });

/** Gives an element the hue of one of what is compared, by its place. */
export const hueOfSide = (at: number) => ({ '--group': `var(--side-${at})` });

/** A theme's tile: its glyph on its group's colour. */
export function ThemeTile({ theme, group }: { theme: ThemeId; group: GroupId }) {
  const { names } = useApp();
  return (
    <svg
      class="tile"
      style={hueOf(group)}
      width="1.5rem"
      height="1.5rem"
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <rect width="24" height="24" rx="6" />
      <path transform={`translate(4.5 4.5) scale(${15 / GLYPH_SIZE})`} d={names.glyph(theme)} />
    </svg>
  );
}
