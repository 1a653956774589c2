import './unitPage.css';
import { ChevronLeft, ChevronRight, Map as MapIcon } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Division } from '../../../../geodata/schema.ts';
import type { Atlas } from '../../../geo/atlas.ts';
import type { UnitContents, UnitPlacements } from '../../../query/models/unit.ts';
import { spread } from '../../../state/found.ts';
import { neighboursOf } from '../../../state/kin.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { divisionName } from '../../widgets/names.ts';
import { PageFrame } from '../../widgets/PageFrame.tsx';
import { CompareButton } from '../compare/CompareButton.tsx';
import { ListButton } from '../shortlist/ListButton.tsx';
import { LocatorMap, type LocatorSubject } from './LocatorMap.tsx';
import { Counties, Figures, Glance, ThemedList } from './UnitSections.tsx';

/** All that the plan gives to one city or county, to read, print and go on from. */
export function UnitPage() {
  const { app } = useApp();
  const words = useWords('unit');
  const atlas = app.atlas.current.value;
  const page = app.page.current.value;
  if (!atlas || page.kind !== 'unit') return null;
  const unit = atlas.divisions.get(page.adcode);
  if (unit && unit.level !== 'province') return <UnitView atlas={atlas} unit={unit} />;
  return (
    <PageFrame title={words.unknown} about={page.adcode} class="unit-page">
      <p role="alert">{words.unknownText}</p>
    </PageFrame>
  );
}

function UnitView({ atlas, unit }: { atlas: Atlas; unit: Division }) {
  const { app, lang } = useApp();
  const words = useWords('unit');
  const neighbours = useMemo(() => neighboursOf(atlas, unit), [atlas, unit]);
  return (
    <PageFrame title={divisionName(unit, lang)} about={unit.adcode} class="unit-page" aside={<OtherUnits />}>
      <Calculated of={app.unit.contents} meanwhile={<Introduction atlas={atlas} unit={unit} />}>
        {(contents) => <Contents atlas={atlas} unit={unit} contents={contents} />}
      </Calculated>
      <section class="unit-section unit-neighbours">
        <h2>{words.neighbours}</h2>
        <ul class="plain">
          {neighbours.map((neighbour) => (
            <li key={neighbour.adcode}>
              <UnitLink unit={neighbour} />
            </li>
          ))}
        </ul>
      </section>
    </PageFrame>
  );
}

function Contents({ atlas, unit, contents }: { atlas: Atlas; unit: Division; contents: UnitContents }) {
  const { lang, format } = useApp();
  const words = useWords('unit');
  const { placements, counties } = contents;
  const { certain, partly, cityWide } = placements;
  const city = atlas.divisions.get(unit.city ?? '');
  const name = divisionName(unit, lang);
  return (
    <>
      <div class="unit-top">
        <div>
          <Introduction atlas={atlas} unit={unit} />
          <p>
            {words.total(name, format.number(certain.length), format.number(partly.length + cityWide.length))}
          </p>
          {city && cityWide.length > 0 && (
            <p>{words.ofCity(divisionName(city, lang), format.number(cityWide.length))}</p>
          )}
          <Glance placements={placements} />
        </div>
        <Maps atlas={atlas} unit={unit} placements={placements} />
      </div>
      {certain.length + partly.length + cityWide.length === 0 && <p>{words.nothing}</p>}
      <Figures unit={unit} contents={contents} />
      <ThemedList title={words.certain} note={words.certainNote} placements={certain} here={unit.adcode} />
      <ThemedList title={words.partly} note={words.partlyNote} placements={partly} here={unit.adcode} />
      {city && (
        <ThemedList
          title={words.cityWide(divisionName(city, lang))}
          note={words.cityWideNote(name)}
          placements={cityWide}
          here={city.adcode}
        />
      )}
      {unit.level === 'city' && <Counties atlas={atlas} counties={counties} />}
    </>
  );
}

function UnitLink({ unit }: { unit: Division }) {
  const { app, lang } = useApp();
  return (
    <button
      type="button"
      class="link"
      onClick={() => app.page.openPage({ kind: 'unit', adcode: unit.adcode })}
    >
      {divisionName(unit, lang)}
    </button>
  );
}

/** Steps to the units before and after. */
function OtherUnits() {
  const { app, lang } = useApp();
  const words = useWords('unit');
  const { before, after } = app.unit.beside.value;
  const step = (to: Division | null, label: (name: string) => string, icon: typeof ChevronLeft) =>
    to && (
      <button
        type="button"
        class="icon-button"
        aria-label={label(divisionName(to, lang))}
        title={label(divisionName(to, lang))}
        onClick={() => app.page.openPage({ kind: 'unit', adcode: to.adcode })}
      >
        <Icon of={icon} />
      </button>
    );
  return (
    <nav class="unit-steps" aria-label={words.otherUnits}>
      {step(before, words.before, ChevronLeft)}
      {step(after, words.after, ChevronRight)}
    </nav>
  );
}

function Introduction({ atlas, unit }: { atlas: Atlas; unit: Division }) {
  const { app, format } = useApp();
  const words = useWords('unit');
  const city = atlas.divisions.get(unit.city ?? '');
  const area = format.number(Math.round(unit.area_km2));
  const counties = app.atlas.unitsOf('county').filter((county) => county.city === unit.adcode);
  return (
    <>
      <p>
        {city && (
          <>
            {words.belongsTo} <UnitLink unit={city} />
            {' · '}
          </>
        )}
        {unit.level === 'city' ? words.areaOfCity(area, counties.length) : words.areaOfCounty(area)}{' '}
        <span class="second">{words.areaNote}</span>
      </p>
      <p class="buttons unit-buttons">
        <button type="button" class="secondary" onClick={() => app.question.askInside(unit.adcode)}>
          <Icon of={MapIcon} size={15} /> {words.showOnMap}
        </button>
        <CompareButton side={{ kind: 'unit', adcode: unit.adcode }} look="secondary" />
        <ListButton item={{ kind: 'unit', adcode: unit.adcode }} name="" look="secondary" />
      </p>
    </>
  );
}

/** The province with the unit, and the unit (a county in its city) with its spots. */
function Maps({ atlas, unit, placements }: { atlas: Atlas; unit: Division; placements: UnitPlacements }) {
  const { app, lang, format } = useApp();
  const words = useWords('unit');
  const [province] = app.atlas.unitsOf('province');
  if (!province) return null;
  const adcodes = (units: readonly Division[]) => units.map(({ adcode }) => adcode);
  const name = divisionName(unit, lang);
  const city = atlas.divisions.get(unit.city ?? '');
  const known = placements.certain.filter(
    ({ precision }) => precision === 'site' || precision === 'town' || precision === 'county',
  );
  const marked = spread(known);
  const near: LocatorSubject = {
    frame: city?.adcode ?? unit.adcode,
    unit: unit.adcode,
    outlines: adcodes(
      app.atlas.unitsOf('county').filter((county) => county.city === (city?.adcode ?? unit.adcode)),
    ),
    placements: marked,
  };
  const far: LocatorSubject = {
    frame: province.adcode,
    unit: unit.adcode,
    outlines: adcodes(app.atlas.unitsOf('city')),
    placements: [],
  };
  const spots = marked.length;
  return (
    <figure class="unit-maps">
      <LocatorMap atlas={atlas} subject={far} label={words.inProvince(name)} />
      <LocatorMap
        atlas={atlas}
        subject={near}
        label={city ? words.inCity(name, divisionName(city, lang), spots) : words.closeUp(name, spots)}
      />
      <figcaption class="second">
        {words.mapCaption}{' '}
        {spots < known.length && words.marked(format.number(spots), format.number(known.length))}
      </figcaption>
    </figure>
  );
}
