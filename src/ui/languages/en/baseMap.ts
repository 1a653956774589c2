import type { BaseMapText } from '../../features/basemap/baseMapText.ts';

export const baseMap: BaseMapText = {
  title: 'Base map',
  intro:
    'The built-in base is complete and needs no network. The others come from elsewhere and are fetched only once chosen; where they fail, the built-in base is still there.',
  names: {
    none: 'Built-in',
    relief: 'Shaded relief (Mapterhorn)',
    openfreemap: 'Roads and settlements (OpenFreeMap)',
    osm: 'OpenStreetMap standard map',
    'tianditu-vector': 'Tianditu · map',
    'tianditu-imagery': 'Tianditu · imagery',
  },
  notes: {
    none: 'Edges of province, cities and counties, water, names of ranges and basins.',
    relief:
      'Light and shade computed from heights. Heights from Copernicus GLO-30 (about 30 metres a cell), free and open.',
    openfreemap:
      'Roads, railways, water, woods, built-up areas and names of villages only, drawn in the colours of this map, without its boundaries. Data from OpenStreetMap, Open Database License (ODbL).',
    osm: 'Served by volunteers: look around, but do not download in bulk. Its boundaries may differ from the standard map of China, so do not publish pictures of it.',
    'tianditu-vector':
      'Roads, water and names from China’s national platform for geographic information. Needs your own key; its terms and quota apply.',
    'tianditu-imagery':
      'Satellite imagery and names from China’s national platform for geographic information. Needs your own key; its terms and quota apply.',
  },
  terms: 'Terms of use',
  key: 'Tianditu key',
  keyHint: 'The key is kept in this browser only, sent to Tianditu only, and never put into a link.',
  keyWhere: 'Get one from Tianditu (type: browser)',
  keySave: 'Save key',
  keyRemove: 'Remove key',
  keySaved: (end) => `Key saved; it ends in ${end}.`,
  keyNotKept: (end) => `Key ending in ${end}; this browser does not allow saving it beyond this page.`,
  keyNeeded: 'Tianditu appears once you enter a key.',
  keyEmpty: 'There is no key yet.',
  keyOdd: 'A key has only letters and digits. Copy it again from Tianditu’s console.',
  notOffered:
    'AMap and the like use GCJ-02 coordinates, which do not line up with this map, so they are not offered.',
  close: 'Close',

  failedAll: (name) => `${name} did not load.`,
  failedSome: (name) => `${name}: a part did not load.`,
  reason: {
    network: 'The server could not be reached: no network, or something blocks it.',
    timeout: 'The server did not answer within 15 seconds.',
    content: 'What came is not a map.',
  },
  status: (code) => `The server gave no map (HTTP ${code}).`,
  mapWhole: 'The built-in base is still there.',
  checkKey: 'Perhaps the key is mistyped, not of the browser type, or over today’s quota.',
  retry: 'Try again',
  switchOff: 'Use the built-in base',
  openKey: 'Check the key',
  lite: 'Draw less',
  liteNote:
    'For machines that draw slowly: no names of mountains and rivers, no soft edges, small badges, one pixel per point.',
};
