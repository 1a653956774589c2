import type { CoordinateProblem } from '../../../geo/coordinates.ts';

/** What tells where a problem of pasted coordinates lies: the number as typed, or the position as read. */
export interface ToolsText {
  draw: string;
  measure: string;
  shapes: { point: string; line: string; circle: string; polygon: string; rectangle: string };
  measures: { line: string; polygon: string };
  coordinates: string;
  drawing: { point: string; line: string; circle: string; polygon: string; rectangle: string };
  measuring: { line: string; polygon: string };
  hint: { point: string[]; line: string[]; circle: string[]; rectangle: string[]; polygon: string[] };
  measured: string;
  crossing: string;
  keys: string;
  loading: string;
  failed: string;
  undo: string;
  finish: string;
  clear: string;
  copy: string;
  close: string;
  radius: (length: string) => string;
  length: (length: string) => string;
  pieces: (count: string) => string;
  lastPiece: (length: string) => string;
  area: (area: string) => string;
  land: (hectares: string, mu: string) => string;
  perimeter: (length: string) => string;
  datums: { WGS84: string; GCJ02: string; BD09: string };
  datumUse: { WGS84: string; GCJ02: string; BD09: string };
  datum: string;
  format: string;
  formats: { decimal: string; dms: string };
  atCentre: string;
  atSpot: string;
  spotHint: string;
  useCentre: string;
  copyIn: (datum: string) => string;
  copiedIn: (datum: string, text: string) => string;
  copyFailed: string;
  askNear: string;
  goTo: string;
  goToField: string;
  goToExample: string;
  go: string;
  /** `bounds`: whole degrees, as 110–115. */
  problem: Record<
    CoordinateProblem['code'],
    (what: string, region: string, bounds: { lng: string; lat: string }) => string
  >;
}
