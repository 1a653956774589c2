import type { Atlas } from '../../../geo/atlas.ts';
import type { ShapeGeometry } from '../../../geo/shape.ts';
import type { Comparison } from '../../../query/models/compare.ts';
import type { Compared } from '../../../query/models/side.ts';
import { areaText } from '../../../state/measures.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { hueOfSide } from '../../widgets/Icon.tsx';
import { LocatorMap } from '../unit/LocatorMap.tsx';
import { useAreaSize, useSideNames } from './sideName.ts';

/** Where the sides lie, and how large they are: nobody knows a drawn area by its name. */
export function CompareWhere({ atlas, comparison }: { atlas: Atlas; comparison: Comparison }) {
  const { app, lang } = useApp();
  const { sides, drawn } = comparison;
  const words = useWords('compare');
  const names = useSideNames()(sides);
  const sizeOf = useAreaSize();
  const [province] = app.atlas.unitsOf('province');
  if (!province) return null;
  return (
    <section class="compare-where">
      <h2>{words.where}</h2>
      <div class="compare-map">
        <LocatorMap
          atlas={atlas}
          subject={{
            frame: province.adcode,
            unit: null,
            outlines: app.atlas.unitsOf('city').map(({ adcode }) => adcode),
            areas: sides.flatMap((side, at) =>
              geometriesOf(atlas, side, drawn[at] ?? []).map((geometry) => ({
                geometry,
                className: 'compare-area',
                style: hueOfSide(at),
              })),
            ),
            placements: [],
          }}
          label={words.whereLabel(new Intl.ListFormat(lang).format(names))}
        />
        <ul class="plain">
          {sides.map((side, at) => (
            <li key={side.key}>
              <span class="swatch" style={hueOfSide(at)} /> {names[at]}
              <br />
              <span class="second">
                {side.kind === 'unit' ? areaText(side.unit.area_km2, lang) : sizeOf(side)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function geometriesOf(
  atlas: Atlas,
  side: Compared,
  drawn: readonly ShapeGeometry[],
): readonly ShapeGeometry[] {
  if (side.kind === 'area') return drawn;
  const shape = atlas.divisionShapes.get(side.adcode);
  return shape ? [shape.geometry] : [];
}
