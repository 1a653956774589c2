/** The words of the print dialog and its sheet. */
export interface PrintText {
  title: string;
  paper: string;
  orientation: string;
  landscape: string;
  portrait: string;
  sheetTitle: string;
  blank: string;
  viewHint: string;
  drawing: string;
  ready: string;
  failed: string;
  print: string;
  savePng: string;
  saved: (name: string) => string;
  saveFailed: string;
  preview: string;
  mapAlt: (title: string) => string;
  legend: string;
  asked: (question: string) => string;
  north: string;
  source: (plan: string, attribution: string, date: string) => string;
}
