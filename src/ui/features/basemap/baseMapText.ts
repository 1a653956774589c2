/** The words of the choice of base maps. */
export interface BaseMapText {
  title: string;
  intro: string;
  names: {
    none: string;
    relief: string;
    openfreemap: string;
    osm: string;
    'tianditu-vector': string;
    'tianditu-imagery': string;
  };
  notes: {
    none: string;
    relief: string;
    openfreemap: string;
    osm: string;
    'tianditu-vector': string;
    'tianditu-imagery': string;
  };
  terms: string;
  key: string;
  keyHint: string;
  keyWhere: string;
  keySave: string;
  keyRemove: string;
  keyNotKept: (end: string) => string;
  keySaved: (end: string) => string;
  keyNeeded: string;
  keyEmpty: string;
  keyOdd: string;
  notOffered: string;
  close: string;
  failedAll: (name: string) => string;
  failedSome: (name: string) => string;
  reason: { network: string; timeout: string; content: string };
  status: (code: string) => string;
  mapWhole: string;
  checkKey: string;
  retry: string;
  switchOff: string;
  openKey: string;
  lite: string;
  liteNote: string;
}
