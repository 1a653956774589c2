import { bboxContains } from './bbox.ts';
import type { AngleFormat, Datum } from './datums.ts';
import type { Bbox, LngLat } from './units.ts';

/**
 * A position for people and forms, exact to 0.1 m in decimals and 0.3 m in degrees, minutes and
 * seconds. Decimals of WGS 84 begin with the latitude; those of GCJ-02 and BD-09 with the longitude and
 * without a space, as the pickers of AMap and Baidu give and take them. Degrees, minutes and seconds
 * begin with the latitude and name the axes (ISO 6709).
 */
export function formatCoordinates([lng, lat]: LngLat, datum: Datum, format: AngleFormat): string {
  if (format === 'dms') return `${dms(lat)}${lat < 0 ? 'S' : 'N'} ${dms(lng)}${lng < 0 ? 'W' : 'E'}`;
  const [x, y] = [lng.toFixed(6), lat.toFixed(6)];
  return datum === 'WGS84' ? `${y}, ${x}` : `${x},${y}`;
}

/** Rounded as a whole, so that 59.999 seconds become the next minute. */
function dms(angle: number): string {
  const hundredths = Math.round(Math.abs(angle) * 360_000);
  const minutes = Math.floor(hundredths / 6000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′${seconds}″`;
}

/** An angle in degrees, and the axis when a letter or word tells it. South and west are negative. */
export type Coordinate = { readonly degrees: number; readonly axis: 'lat' | 'lng' | null };

/** Why a text is no position, as data. `word` is the number or angle as typed. */
export type CoordinateProblem =
  | { readonly code: 'no-coordinates' }
  /** Only one angle could be read. */
  | { readonly code: 'one-coordinate'; readonly word: string }
  /** Minutes or seconds of 60 and more. */
  | { readonly code: 'sixtieths'; readonly word: string }
  /** No latitude goes beyond 90 degrees and no longitude beyond 180. */
  | { readonly code: 'degrees'; readonly word: string }
  /** Both angles are of the same axis. */
  | { readonly code: 'same-axis'; readonly axis: 'lat' | 'lng' }
  /** The labels say one thing and the numbers the other; `lngLat` is the position the other way round. */
  | { readonly code: 'swapped'; readonly lngLat: LngLat }
  /** Not near the place that the map shows. */
  | { readonly code: 'outside'; readonly lngLat: LngLat };

export type PositionRead =
  /** `datum` only where the text names one. */
  | { readonly kind: 'position'; readonly lngLat: LngLat; readonly datum?: Datum }
  | { readonly kind: 'problem'; readonly problem: CoordinateProblem };

/** How far beyond its bounds the map still has something to say, in degrees. */
const SURROUNDINGS = 2;

/** Whether a position lies in `bounds` or so near that a question about it makes sense. */
export const isAround = (lngLat: LngLat, [west, south, east, north]: Bbox): boolean =>
  bboxContains(
    [west - SURROUNDINGS, south - SURROUNDINGS, east + SURROUNDINGS, north + SURROUNDINGS],
    lngLat,
  );

const AXIS_BEFORE = '北纬|南纬|东经|西经|纬度|经度|lat(?:itude)?|lng|lon(?:gitude)?|[nsew](?![a-z])';
const MINUTES = String.raw`(\d{1,3}(?:\.\d+)?)\s*(?:['′’](?!['′’])|分)\s*`;
const SECONDS = String.raw`(\d{1,3}(?:\.\d+)?)\s*(?:["”″]|['′’]{2}|秒|(?=[nsew](?![a-z])))\s*`;
/** Groups: axis before, degrees, sign of degrees, minutes, seconds, axis after. */
const ANGLE =
  String.raw`(?:(${AXIS_BEFORE})["']?\s*[:=]?\s*)?([+\-−]?\d{1,3}(?:\.\d+)?)(?!\.?\d)\s*` +
  String.raw`(?:(°|度|deg(?:rees)?)\s*(?:${MINUTES}(?:${SECONDS})?)?)?([nsew](?![a-z]))?`;
const ONE = new RegExp(ANGLE, 'y');
const PAIR = new RegExp(String.raw`\(?\s*${ANGLE}[\s,;/、"]*${ANGLE}(?!\s*['′’分秒])\s*\)?`, 'y');

type Angle = Coordinate & {
  /** As typed, normalised. */
  readonly word: string;
  /** Whether minutes and seconds are below 60. */
  readonly isSound: boolean;
};
type Pair = { readonly end: number; readonly first: Angle; readonly second: Angle };

/**
 * Two angles that begin at `start`: "37.87,112.55", "37°52′12″N 112°33′00″E", "北纬37度52分东经112度33分".
 * Null for anything else, also for two plain numbers that may be no angles: where neither an axis nor
 * a sign of degrees is written, both must have decimals. `chars` is NFKD, without marks, in small letters.
 */
export function coordinatesAt(
  chars: string,
  start: number,
): { readonly end: number; readonly first: Coordinate; readonly second: Coordinate } | null {
  const pair = pairAt(chars, start);
  if (!pair?.first.isSound || !pair.second.isSound) return null;
  const [first, second] = [pair.first, pair.second].map(({ degrees, axis }) => ({ degrees, axis }));
  return first && second && (first.axis === null || first.axis !== second.axis)
    ? { end: pair.end, first, second }
    : null;
}

/** Signs that keyboards and fonts offer for those of degrees, minutes and seconds; nothing for those unseen. */
const LOOKALIKES: readonly (readonly [signs: RegExp, sign: string])[] = [
  [/[\u200b-\u200d\u2060\ufeff]/g, ''],
  [/[º˚]/g, '°'],
  [/[´ʹ‵`]/g, '′'],
  [/[ʺ˝]/g, '″'],
];

/**
 * A text with the common signs of degrees, minutes and seconds, and without what cannot be seen.
 * @example plainSigns('37º52´') // => '37°52′'
 */
export const plainSigns = (text: string): string =>
  LOOKALIKES.reduce((plain, [signs, sign]) => plain.replace(signs, sign), text);

const SPACED = String.raw`(\d{1,3})[\s:]+(\d{1,2})[\s:]+(\d{1,2}(?:\.\d+)?)`;
const BETWEEN = String.raw`[\s,;/]*`;
const LETTER = '([nsew])(?![a-z])';
/** Degrees, minutes and seconds with nothing but spaces or colons between, and the axes after or before. */
const SPACED_PAIRS: readonly (readonly [pair: RegExp, written: string])[] = [
  [new RegExp(String.raw`${SPACED}\s*${LETTER}${BETWEEN}${SPACED}\s*${LETTER}`), '$1°$2′$3″$4 $5°$6′$7″$8'],
  [
    new RegExp(String.raw`(?<![a-z])${LETTER}\s*${SPACED}${BETWEEN}${LETTER}\s*${SPACED}`),
    '$2°$3′$4″$1 $6°$7′$8″$5',
  ],
];

/** The part of this app's own address that says what the map shows: zoom, latitude, longitude. */
const ADDRESS = /[#&?]map=[\d.]+\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/;

const DATUM_NAMES: readonly (readonly [name: RegExp, datum: Datum])[] = [
  [/gcj-?\s?0?2|火星坐标|高德坐标|腾讯坐标/, 'GCJ02'],
  [/bd-?\s?0?9|百度坐标/, 'BD09'],
  [/wgs-?\s?84/, 'WGS84'],
];

/**
 * Reads a pasted position, whatever words and other numbers stand around it. Where no axis is named, that
 * order is taken which lies in or around `bounds`, latitude first if both do; of several pairs the first
 * that lies there. The position is in the datum that the text names, else in whatever it was written in.
 */
export function readPosition(text: string, bounds: Bbox): PositionRead {
  const lower = plainSigns(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const [, lat, lng] = ADDRESS.exec(lower) ?? [];
  if (lat !== undefined && lng !== undefined)
    return readPair({ end: 0, first: angleFrom(lat, 'lat'), second: angleFrom(lng, 'lng') }, bounds);
  const named = DATUM_NAMES.find(([name]) => name.test(lower));
  const unnamed = named ? lower.replace(named[0], ' ') : lower;
  const chars = SPACED_PAIRS.reduce((all, [pair, written]) => all.replace(pair, written), unnamed);
  const read = firstPosition(chars, bounds);
  return named && read.kind === 'position' ? { ...read, datum: named[1] } : read;
}

const angleFrom = (word: string, axis: 'lat' | 'lng'): Angle => ({
  degrees: Number(word),
  axis,
  word,
  isSound: true,
});

/** Pairs side by side first, then those that begin with the second number of another: rows hold other numbers. */
function firstPosition(chars: string, bounds: Bbox): PositionRead {
  let problem: PositionRead | null = null;
  let alone: Angle | null = null;
  for (const isApart of [true, false]) {
    for (let start = 0; start < chars.length; start++) {
      if (/[a-z\d.+\-−]/.test(chars[start - 1] ?? '')) continue;
      const pair = pairAt(chars, start);
      if (pair) {
        const read = readPair(pair, bounds);
        if (read.kind === 'position' || pair.first.axis || pair.second.axis) return read;
        problem ??= read;
        if (isApart) start = pair.end - 1;
        continue;
      }
      ONE.lastIndex = start;
      const one = ONE.exec(chars);
      if (one) alone ??= angleOf(one, 1);
    }
  }
  return problem ?? failed(alone ? { code: 'one-coordinate', word: alone.word } : { code: 'no-coordinates' });
}

const failed = (problem: CoordinateProblem): PositionRead => ({ kind: 'problem', problem });

function pairAt(chars: string, start: number): Pair | null {
  PAIR.lastIndex = start;
  const match = PAIR.exec(chars);
  if (!match) return null;
  const [labels1, labels2] = [1, 7].map((at) => [match[at], match[at + 2], match[at + 5]].some(Boolean));
  const decimals = [match[2], match[8]].every((degrees) => degrees?.includes('.'));
  if (!labels1 && !labels2 && !decimals) return null;
  return { end: PAIR.lastIndex, first: angleOf(match, 1), second: angleOf(match, 7) };
}

/** The angle whose groups begin with number `at` of a match. */
function angleOf(match: RegExpExecArray, at: number): Angle {
  const [before, degrees = '', sign, minutes, seconds, after] = match.slice(at, at + 6);
  const label = before ?? after;
  const negative = /^[-−]/.test(degrees) !== (label !== undefined && /^(s|w|南纬|西经)$/.test(label));
  const whole = Number(degrees.replace(/^[+\-−]/, ''));
  const size = minutes
    ? Number((whole + Number(minutes) / 60 + Number(seconds ?? 0) / 3600).toFixed(9))
    : whole;
  const word = [degrees, sign, minutes && `${minutes}′`, seconds && `${seconds}″`, after?.toUpperCase()].join(
    '',
  );
  return {
    degrees: negative ? -size : size,
    axis: label === undefined ? null : /^(n|s|la|北|南|纬)/.test(label) ? 'lat' : 'lng',
    word: before && /\p{Script=Han}/u.test(before) ? before + word : word,
    isSound: Number(minutes ?? 0) < 60 && Number(seconds ?? 0) < 60,
  };
}

function readPair({ first, second }: Pair, bounds: Bbox): PositionRead {
  const unsound = [first, second].find(({ isSound }) => !isSound);
  if (unsound) return failed({ code: 'sixtieths', word: unsound.word });
  if (first.axis !== null && first.axis === second.axis)
    return failed({ code: 'same-axis', axis: first.axis });
  const isLabelled = first.axis !== null || second.axis !== null;
  const [lat, lng] = first.axis === 'lng' || second.axis === 'lat' ? [second, first] : [first, second];
  const asWritten: LngLat = [lng.degrees, lat.degrees];
  const swapped: LngLat = [lat.degrees, lng.degrees];
  if (isAround(asWritten, bounds)) return { kind: 'position', lngLat: asWritten };
  if (isAround(swapped, bounds))
    return isLabelled ? failed({ code: 'swapped', lngLat: swapped }) : { kind: 'position', lngLat: swapped };
  const onEarth = [asWritten, ...(isLabelled ? [] : [swapped])].find(isOnEarth);
  if (onEarth) return failed({ code: 'outside', lngLat: onEarth });
  const tooLarge = Math.abs(lng.degrees) > 180 ? lng : lat;
  return failed({ code: 'degrees', word: tooLarge.word });
}

const isOnEarth = ([lng, lat]: LngLat): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
