import { readSource } from '../../geodata/build/readPlan.ts';
import type { Plan } from '../../geodata/join.ts';
import type { Assignment, Division } from '../../geodata/schema.ts';
import { STATUSES } from '../../geodata/schema.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { buildBboxIndex } from '../../src/geo/bboxIndex.ts';
import { contains, type Shape } from '../../src/geo/shape.ts';
import { THEMES } from '../catalogue.ts';
import { randomPoints } from './side.ts';

/** Of a hundred statements so many are about a line or region, a city, a county; the rest about a spot. */
const EXTENTS = 2;
const CITIES = 2;
const COUNTIES = 6;
/** Statements at one spot. */
const AT_ONE = 4;

/**
 * The plan of the province grown to so many placements, the same in every run: the real ones, and
 * invented statements at invented spots in the real counties, at the counties and cities themselves, and
 * along the plan's own lines and regions. In the shape of the data contract; only for measuring.
 * @param atlas of the real plan
 */
export function largePlan(atlas: Atlas, placements: number): Plan {
  const { assignments, places } = readSource();
  const statements = Math.max(0, placements - atlas.placements.size);
  const spots = spotsIn(atlas, Math.ceil((statements * (100 - EXTENTS - CITIES - COUNTIES)) / 100 / AT_ONE));
  const units = (level: Division['level']) =>
    [...atlas.divisions.values()].filter((division) => division.level === level).map(({ adcode }) => adcode);
  const kinds = {
    extents: [...atlas.places.values()]
      .filter(({ precision }) => precision === 'corridor' || precision === 'region')
      .map(({ id }) => id),
    cities: units('city'),
    counties: units('county'),
    spots: spots.map(({ id }) => id as string),
  };
  const used = { extents: 0, cities: 0, counties: 0, spots: 0 };
  const next = (kind: keyof typeof kinds): string => kinds[kind][used[kind]++ % kinds[kind].length] as string;
  const invented = Array.from({ length: statements }, (_, at) => {
    const share = at % 100;
    const kind =
      share < EXTENTS
        ? 'extents'
        : share < EXTENTS + CITIES
          ? 'cities'
          : share < EXTENTS + CITIES + COUNTIES
            ? 'counties'
            : 'spots';
    return statement(at, next(kind));
  });
  return { assignments: [...assignments, ...invented], places: [...places, ...spots] };
}

function statement(at: number, place: string): Assignment {
  const theme = THEMES[(at * 7) % THEMES.length] as (typeof THEMES)[number];
  return {
    id: `invented-${at}`,
    theme: theme.id,
    title: { zh: `${theme.zh}试算项目${at}`, en: `${theme.en}, trial ${at}` },
    summary: {
      zh: `为测速编造的第${at}项，规划里没有。`,
      en: `Invented to measure speed, number ${at}; the plan has no such thing.`,
    },
    places: [place],
    status: at % 6 === 5 ? null : (STATUSES[at % 6] as (typeof STATUSES)[number]),
    section: 1 + (at % 70),
    box: at % 4 === 0 ? 2 + (at % 21) : null,
    locator: '为测速编造',
    figures:
      at % 20 === 0
        ? [
            {
              indicator: 'output-value',
              value: at % 100,
              unit: 'cny-100m',
              comparator: '=',
              year: 2030,
              scope: 'placement',
            },
          ]
        : [],
    outside: [],
    same_as: [],
  };
}

/** Sites and townships in the counties they lie in. */
function spotsIn(atlas: Atlas, count: number): Plan['places'] {
  const counties = [...atlas.divisions.values()].filter(({ level }) => level === 'county');
  const areaOf = ({ adcode }: Division) => atlas.divisionShapes.get(adcode) as Shape;
  const index = buildBboxIndex(counties.map((county) => [county, areaOf(county).bbox]));
  const inside = randomPoints(4 * count, 100).flatMap((lngLat) => {
    const county = index
      .search([...lngLat, ...lngLat])
      .find((candidate) => contains(areaOf(candidate), lngLat));
    return county ? [{ lngLat, county }] : [];
  });
  return inside.slice(0, count).map(({ lngLat: [lng, lat], county }, at) => ({
    type: 'Feature',
    id: `site-invented-${at}`,
    properties: {
      id: `site-invented-${at}`,
      name_zh: `${county.short_zh}试算点${at}`,
      name_en: `Trial site ${at} in ${county.name_en}`,
      kind: at % 3 === 0 ? 'town' : 'site',
      precision: at % 3 === 0 ? 'town' : 'site',
      cities: [county.city ?? ''],
      counties: [county.adcode],
      source_zh: '为测速编造',
      source_en: 'invented to measure speed',
      note_zh: null,
      note_en: null,
    },
    geometry: { type: 'Point', coordinates: [Number(lng.toFixed(4)), Number(lat.toFixed(4))] },
  }));
}
