/** When plan data and places were last revised: shown on the map and on every export. */
export const DATA_DATE = '2026-11';
