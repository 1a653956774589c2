import { Map as MapIcon } from 'lucide';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import type { Division } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { Km } from '../../../geo/units.ts';
import type { Answer } from '../../../query/engine/answer.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { divisionName } from '../../widgets/names.ts';
import { Status } from '../../widgets/Status.tsx';
import { LocatorMap } from '../unit/LocatorMap.tsx';

type Asked = { atlas: Atlas; theme: ThemeId; radius: Km };

/** The counties that a theme leaves out, as a map and by city. */
export function Gaps({ atlas, theme, radius }: Asked) {
  const { app } = useApp();
  return (
    <Calculated of={app.lens.gaps}>
      {(answer) => <GapsFound atlas={atlas} theme={theme} radius={radius} answer={answer} />}
    </Calculated>
  );
}

function GapsFound({ atlas, theme, radius, answer }: Asked & { answer: Answer }) {
  const { app, text, format, names } = useApp();
  const words = useWords('lens');
  const gaps = app.lens.gapUnits.value;
  const [province] = app.atlas.unitsOf('province');
  const of = (certainty: string) => gaps.filter((gap) => gap.certainty === certainty).map(({ unit }) => unit);
  const [certain, possible] = [of('certain'), of('possible')];
  const [certainCount, possibleCount] = [format.number(certain.length), format.number(possible.length)];
  const name = text.withinSentence(names.theme(theme));
  const distance = format.distance(radius);
  const countyCount = format.number(app.atlas.unitsOf('county').length);
  const counted = words.gapsCount(certainCount, possibleCount, countyCount);
  return (
    <>
      <p>
        <strong>{counted}</strong>
      </p>
      <Status words={counted} about={gaps} />
      <p>
        <button type="button" class="secondary lens-map" onClick={() => app.question.run(answer.query)}>
          <Icon of={MapIcon} size={15} /> {words.gapsOnMap}
        </button>
      </p>
      <div class="lens-gaps">
        <div>
          <UnitsByCity
            title={words.gapsCertain(name, distance)}
            note={words.gapsCertainNote}
            units={certain}
          />
          <UnitsByCity
            title={words.gapsPossible(name, distance)}
            note={words.gapsPossibleNote}
            units={possible}
          />
        </div>
        {province && (
          <figure>
            <LocatorMap
              atlas={atlas}
              subject={{
                frame: province.adcode,
                unit: null,
                fills: gaps.map(({ unit, certainty }) => [unit.adcode, `gap-${certainty}`]),
                outlines: app.atlas.unitsOf('city').map(({ adcode }) => adcode),
                placements: [],
              }}
              label={words.gapsMap(name, certainCount, possibleCount)}
            />
            <figcaption class="second">
              <span>
                <span class="gap-key gap-key-certain" /> {words.keyCertain}
              </span>
              <span>
                <span class="gap-key gap-key-possible" /> {words.keyPossible}
              </span>
            </figcaption>
          </figure>
        )}
      </div>
    </>
  );
}

function UnitsByCity(props: { title: string; note: string; units: readonly Division[] }) {
  const { app, lang, format } = useApp();
  const words = useWords('lens');
  const { title, note, units } = props;
  return (
    <section class="lens-units">
      <h2>
        {title} <span class="second">{format.number(units.length)}</span>
      </h2>
      <p class="second">{note}</p>
      {units.length === 0 && <p>{words.gapsNone}</p>}
      <dl>
        {app.atlas.unitsOf('city').map((city) => {
          const some = units.filter((unit) => unit.city === city.adcode);
          return (
            some.length > 0 && (
              <div key={city.adcode}>
                <dt>{divisionName(city, lang)}</dt>
                <dd>
                  {some.map((unit) => (
                    <button
                      key={unit.adcode}
                      type="button"
                      class="link"
                      onClick={() => app.page.openPage({ kind: 'unit', adcode: unit.adcode })}
                    >
                      {divisionName(unit, lang)}
                    </button>
                  ))}
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
