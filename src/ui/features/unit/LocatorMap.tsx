import './locatorMap.css';
import type { Placement } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { ShapeGeometry } from '../../../geo/shape.ts';
import type { Bbox, LngLat } from '../../../geo/units.ts';
import { hueOf } from '../../widgets/Icon.tsx';

/** What a locator map shows; every code is that of a division with a boundary. */
export interface LocatorSubject {
  /** What fills the frame. */
  frame: string;
  /** Drawn as outlines. */
  outlines: readonly string[];
  /** Filled, with an edge of its own. */
  unit: string | null;
  /** Filled as their class says. */
  fills?: readonly (readonly [adcode: string, className: string])[];
  /** Filled and edged as their class and hue say. */
  areas?: readonly { geometry: ShapeGeometry; className: string; style: Record<string, string> }[];
  /** Known spots are marked: filled where the spot is known, hollow where only its county is. */
  placements: readonly Placement[];
}

const WIDTH = 320;
const MARGIN = 8;
/** Pieces of border shorter than this many units of the drawing are left out. */
const FINEST = 0.7;

type Project = (lngLat: LngLat) => readonly [x: number, y: number];

/** Degrees to the drawing, true to shape in the middle of the frame; and the drawing's height. */
function projectionOf([west, south, east, north]: Bbox): { project: Project; height: number } {
  const squeeze = Math.cos(((south + north) * Math.PI) / 360);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, (north - south) * 0.8);
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  return {
    project: ([lng, lat]) => [left + (lng - west) * squeeze * scale, MARGIN + (north - lat) * scale],
    height: Math.round((north - south) * scale + 2 * MARGIN),
  };
}

function pathOf(geometry: ShapeGeometry, project: Project): string {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings
    .map((ring) => {
      const kept: (readonly [number, number])[] = [];
      for (const position of ring) {
        const [x, y] = project(position as unknown as LngLat);
        const last = kept.at(-1);
        if (!last || Math.hypot(x - last[0], y - last[1]) >= FINEST) kept.push([x, y]);
      }
      return `M${kept.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}

/** A small map of where a unit lies, drawn from the boundaries alone. */
export function LocatorMap({
  atlas,
  subject,
  label,
}: {
  atlas: Atlas;
  subject: LocatorSubject;
  label: string;
}) {
  const frame = atlas.divisionShapes.get(subject.frame);
  if (!frame) return null;
  const { project, height } = projectionOf(frame.bbox);
  const outline = (adcode: string) => {
    const shape = atlas.divisionShapes.get(adcode);
    return shape && pathOf(shape.geometry, project);
  };
  return (
    <svg class="locator-map" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <path class="locator-frame" d={outline(subject.frame)} />
      {subject.fills?.map(([adcode, className]) => (
        <path key={adcode} class={className} d={outline(adcode)} />
      ))}
      {subject.unit && <path class="locator-unit" d={outline(subject.unit)} />}
      {subject.outlines.map((adcode) => (
        <path key={adcode} class="locator-outline" d={outline(adcode)} />
      ))}
      {subject.unit && <path class="locator-edge" d={outline(subject.unit)} />}
      {subject.areas?.map(({ geometry, className, style }) => {
        const d = pathOf(geometry, project);
        return d && <path key={d} class={className} style={style} d={d} />;
      })}
      {subject.placements.map(({ id, group, precision }) => {
        const anchor = atlas.anchors.get(id);
        if (!anchor || atlas.placementShapes.get(id)?.form === 'line') return null;
        const [cx, cy] = project(anchor);
        const isSpot = precision === 'site' || precision === 'town';
        return (
          <circle
            key={id}
            class={isSpot ? 'locator-spot' : 'locator-somewhere'}
            style={hueOf(group)}
            cx={cx.toFixed(1)}
            cy={cy.toFixed(1)}
            r="4"
          />
        );
      })}
    </svg>
  );
}
