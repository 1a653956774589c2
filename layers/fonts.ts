/**
 * Fonts that draw Chinese, one for each common system: no text needs a glyph server or a download. Text on
 * the map, on its symbols, on saved pictures and on the page is drawn from them.
 */
export const FONTS = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'] as const;

/** The same, as CSS and canvas name a family. */
export const FONT_FAMILY = [...FONTS.map((name) => `'${name}'`), 'sans-serif'].join(', ');
