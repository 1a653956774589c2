import type { PrintText } from '../../features/print/printText.ts';

export const print: PrintText = {
  title: 'Print or save as a picture',
  paper: 'Paper',
  orientation: 'Orientation',
  landscape: 'Landscape',
  portrait: 'Portrait',
  sheetTitle: 'Title',
  blank: 'Blank map (no placements, no names: for exercises)',
  viewHint: 'The sheet shows what the map shows now.',
  drawing: 'Drawing the map…',
  ready: 'The map is drawn.',
  failed: 'The map could not be drawn. Close this and try again, or make the browser window smaller first.',
  print: 'Print',
  savePng: 'Save as PNG',
  saved: (name) => `Saved as “${name}”.`,
  saveFailed: 'The picture could not be saved. Try again, or with A4 paper.',
  preview: 'Preview',
  mapAlt: (title) => `Map: ${title}`,
  legend: 'Legend',
  asked: (question) => `Asked: ${question}`,
  north: 'N',
  source: (attribution, date) =>
    `Source: outline of Shanxi's 15th Five-Year Plan (2026–2030); ${attribution}; data of ${date}`,
};
