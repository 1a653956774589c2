// Read at build: what style sheets cannot import.
import { FONT_FAMILY } from '../../../layers/fonts.ts';
import { DARK_CONTRAST, DARK_PAGE, LIGHT_CONTRAST, LIGHT_PAGE, PAPER } from '../../../layers/page.ts';
import { PHONE } from './breakpoints.ts';

/** `inkSecond` is `--ink-second`. */
const declare = (colours: object): string =>
  Object.entries(colours)
    .map(
      ([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${colour};`,
    )
    .join('\n');

const shadow = (near: number, far: number): string =>
  `--shadow: 0 1px 3px rgb(0 0 0 / ${near}%), 0 4px 16px rgb(0 0 0 / ${far}%);`;

/** The page's colours and fonts as custom properties, for every scheme, for more contrast and for paper. */
export const customProperties = (): string => `
:root {
color-scheme: light;
--sans: system-ui, ${FONT_FAMILY};
${shadow(14, 10)}
${declare(LIGHT_PAGE)}
}
:root[data-scheme="dark"] {
color-scheme: dark;
${shadow(50, 40)}
${declare(DARK_PAGE)}
}
@media (prefers-contrast: more) {
:root {
${declare(LIGHT_CONTRAST)}
}
:root[data-scheme="dark"] {
${declare(DARK_CONTRAST)}
}
}
.on-paper {
color-scheme: light;
${declare(PAPER)}
}
@media print {
:root[data-scheme]:has(.page, .matrix, .map-picture) {
color-scheme: light;
${declare(PAPER)}
}
}
`;

/** A style sheet with the breakpoints that it names put in. */
export const withBreakpoints = (css: string): string => css.replaceAll('(--phone)', PHONE);
