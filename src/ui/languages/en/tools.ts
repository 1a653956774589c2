import type { ToolsText } from '../../features/tools/toolsText.ts';

/** The words of the tools on the map, in English. */
export const tools: ToolsText = {
  draw: 'Draw and ask',
  measure: 'Measure',
  shapes: { point: 'Point', line: 'Line', circle: 'Circle', polygon: 'Polygon', rectangle: 'Rectangle' },
  measures: { line: 'Distance', polygon: 'Area' },
  coordinates: 'Coordinates',

  drawing: {
    point: 'Draw a point',
    line: 'Draw a line',
    circle: 'Draw a circle',
    polygon: 'Draw a polygon',
    rectangle: 'Draw a rectangle',
  },
  measuring: { line: 'Measure distance', polygon: 'Measure area' },
  hint: {
    point: ['Click the map to ask what is near there.'],
    line: ['Click where the line begins.', 'Click the next place; double-click the last.'],
    circle: [
      'Drag from the centre to the edge, or click both.',
      'Move to the edge and let go, or click again.',
    ],
    rectangle: [
      'Drag from one corner to the opposite one, or click both.',
      'Move to the opposite corner and let go, or click again.',
    ],
    polygon: [
      'Click the first corner.',
      'Click the next corner.',
      'Click the next corner.',
      'Click the next corner; click the first again to end.',
    ],
  },
  measured: 'Measured. Click the map to measure anew.',
  crossing: 'The outline would cross itself there; click elsewhere.',
  keys: 'Keys: arrows move the map, Space sets a position at the cross, Backspace undoes, Enter ends, Esc cancels. Without the map: write coordinates in the question.',
  loading: 'Loading the drawing tools…',
  failed:
    'The drawing tools could not be read. Check the connection, close this and try again; nothing you opened is lost.',
  undo: 'Undo',
  finish: 'Finish',
  clear: 'Clear',
  copy: 'Copy',
  close: 'Close',
  radius: (length) => `radius ${length}`,
  length: (length) => `${length} in all`,
  pieces: (count) => `${count} ${count === '1' ? 'piece' : 'pieces'}`,
  lastPiece: (length) => `last ${length}`,
  area: (area) => `area ${area}`,
  land: (hectares, mu) => `${hectares}, ${mu} mu`,
  perimeter: (length) => `perimeter ${length}`,

  datums: { WGS84: 'WGS 84', GCJ02: 'GCJ-02', BD09: 'BD-09' },
  datumUse: { WGS84: 'this map, satellites', GCJ02: 'AMap, Tencent', BD09: 'Baidu' },
  datum: 'Datum',
  format: 'Written as',
  formats: { decimal: 'decimal', dms: 'deg min sec' },
  atCentre: 'Middle of the map',
  atSpot: 'The chosen place',
  spotHint: 'Click the map to choose a place.',
  useCentre: 'Use the middle of the map',
  copyIn: (datum) => `Copy in ${datum}`,
  copiedIn: (datum, text) => `Copied in ${datum}: ${text}`,
  copyFailed: 'The browser does not allow copying; select the text by hand.',
  askNear: 'Ask what is within 50 km',
  goTo: 'Find by coordinates',
  goToField: 'Paste coordinates',
  goToExample: 'e.g. 112.55,37.87 or 37°52′N 112°33′E',
  go: 'Ask within 50 km',
  problem: {
    'no-coordinates': () => 'There is no position in this. Paste two numbers, as in 112.55,37.87.',
    'one-coordinate': (word) => `Only one number was read, “${word}”; latitude or longitude is missing.`,
    sixtieths: (word) => `Minutes and seconds must be below 60 in “${word}”.`,
    degrees: (word) => `“${word}” is too large: latitude ends at 90 degrees and longitude at 180.`,
    'same-axis': () => 'Both numbers are of the same direction. Give one latitude and one longitude.',
    swapped: (position) =>
      `Longitude and latitude seem to be the wrong way round: ${position}? Correct them and ask again.`,
    outside: (position, region, bounds) =>
      `${position} is far from ${region}, which lies at about ${bounds.lng}° E, ${bounds.lat}° N. Check the numbers.`,
  },
};
