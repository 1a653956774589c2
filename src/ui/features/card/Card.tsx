import { ArrowLeft, Flag, Link, LocateFixed } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Placement } from '../../../../geodata/schema.ts';
import { Arriving } from '../../widgets/Arriving.tsx';
import { amountOf } from '../../widgets/amount.ts';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { useApp } from '../../widgets/context.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, placeName, titleOf } from '../../widgets/names.ts';
import { ListButton } from '../shortlist/ListButton.tsx';
import './card.css';
import '../../widgets/examples.css';

/** The counties and cities a placement lies in, in words. */
function Units({ placement }: { placement: Placement }) {
  const { app, lang } = useApp();
  const atlas = app.atlas.current.value;
  const codes = [...placement.cities, ...placement.counties];
  if (!atlas || codes.length === 0) return null;
  return (
    <span class="unit-links">
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          class="link"
          onClick={() => app.page.openPage({ kind: 'unit', adcode: code })}
        >
          {divisionName(atlas.divisions.get(code), lang)}
        </button>
      ))}
    </span>
  );
}

function Figures({ placement }: { placement: Placement }) {
  const { text, format, names } = useApp();
  if (placement.figures.length === 0) return null;
  return (
    <>
      <dt>{text.figures}</dt>
      <dd>
        <ul class="plain">
          {placement.figures.map((figure) => (
            <li key={JSON.stringify(figure)}>
              {names.indicator(figure.indicator)} {text.comparator[figure.comparator]}{' '}
              <strong>{amountOf(figure, names, format)}</strong>{' '}
              <span class="second">
                {[figure.year && text.year(figure.year), text.figureScope[figure.scope]]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** Where the position of a place comes from, and what to know about it. */
function ProvenanceOf({ place }: { place: string }) {
  const { app, lang, text } = useApp();
  const known = app.atlas.provenanceOf(place);
  return (
    <>
      <dt>{text.source}</dt>
      <dd>{known ? known.source[lang] : <Arriving of={app.atlas.provenance} file="provenance.json" />}</dd>
      {known?.note && (
        <>
          <dt>{text.note}</dt>
          <dd>{known.note[lang]}</dd>
        </>
      )}
    </>
  );
}

/** The placement that is selected. */
export function OpenCard() {
  const { app } = useApp();
  const placement = app.atlas.current.value?.placements.get(app.selection.selected.value ?? '');
  return placement ? <Card placement={placement} /> : null;
}

/** Everything known of one placement: what, where, how exactly, and on which words of the plan. */
function Card({ placement }: { placement: Placement }) {
  const { app, lang, text, format, names, identity } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.card')?.scrollIntoView();
  }, [placement.id]);
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  const siblings = [...atlas.placements.values()].filter(
    (other) => other.assignment === placement.assignment,
  );
  const same = [...atlas.placements.values()].filter(
    (other, at, all) =>
      placement.same_as.includes(other.assignment) &&
      all.findIndex(({ assignment }) => assignment === other.assignment) === at,
  );
  const place = atlas.places.get(placement.place);
  const inPlan = [
    placement.section !== null && text.section(format.number(placement.section)),
    placement.box !== null && text.box(format.number(placement.box)),
  ]
    .filter(Boolean)
    .join(' · ');
  const report = [
    titleOf(placement, lang),
    placement.id,
    ...(inPlan ? [`${inPlan}: ${placement.locator}`] : []),
    `${placeName(placement, lang)} (${placement.precision ? text.precision[placement.precision] : text.unlocatedTag})`,
    location.href,
  ].join('\n');
  return (
    <article class="card" aria-labelledby="card-title">
      <button type="button" class="link back" onClick={() => app.selection.closeCard()}>
        <Icon of={ArrowLeft} size={16} /> {text.back}
      </button>
      <header class="card-header">
        <ThemeTile theme={placement.theme} group={placement.group} />
        <h2 id="card-title" ref={heading} tabIndex={-1}>
          {titleOf(placement, lang)}
        </h2>
      </header>
      <p class="second card-theme">
        {names.group(placement.group)} · {names.theme(placement.theme)}
        {placement.status && <span class="tag">{text.status[placement.status]}</span>}
      </p>
      <p class="card-summary">{placement[`summary_${lang}`]}</p>
      <dl class="facts">
        <dt>{text.where}</dt>
        <dd>
          {!atlas.divisions.has(placement.place) && placeName(placement, lang)}{' '}
          <Units placement={placement} />
        </dd>
        <dt>{text.howExact}</dt>
        <dd>
          {placement.precision ? (
            <>
              <span class={`tag tag-${placement.precision}`}>{text.precision[placement.precision]}</span>{' '}
              {text.precisionSentence[placement.precision]}
            </>
          ) : (
            text.unlocatedSentence
          )}
        </dd>
        {place && <ProvenanceOf place={place.id} />}
        <Figures placement={placement} />
        {placement.outside.length > 0 && (
          <>
            <dt>{text.outside(identity.region)}</dt>
            <dd>{format.list(placement.outside.map((end) => end[lang]))}</dd>
          </>
        )}
        {inPlan && (
          <>
            <dt>{text.inPlan}</dt>
            <dd>{inPlan}</dd>
            <dt>{text.locator}</dt>
            <dd>
              <q class="locator" lang="zh">
                {placement.locator}
              </q>
            </dd>
          </>
        )}
      </dl>
      <div class="buttons">
        <ListButton
          item={{ kind: 'placement', id: placement.id }}
          name={titleOf(placement, lang)}
          look="secondary"
        />
        {inPlan && <CopyButton value={() => placement.locator} label={text.copyLocator} />}
        <CopyButton value={() => location.href} label={text.copyLink} icon={Link} />
        <CopyButton value={() => text.reportText(identity.title, report)} label={text.report} icon={Flag} />
        {placement.precision && (
          <button type="button" class="secondary" onClick={() => app.question.askAround(placement)}>
            <Icon of={LocateFixed} size={15} /> {text.nearThis}
          </button>
        )}
      </div>
      {siblings.length > 1 && (
        <>
          <h3>{text.otherPlaces(format.number(siblings.length))}</h3>
          <ul class="sibling-list">
            {siblings.map((sibling) => (
              <li key={sibling.id}>
                <button
                  type="button"
                  class="example"
                  aria-current={sibling.id === placement.id ? 'true' : undefined}
                  onClick={() => app.selection.select(sibling.id)}
                >
                  {placeName(sibling, lang)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {same.length > 0 && (
        <>
          <h3>{text.sameAs}</h3>
          <ul class="sibling-list">
            {same.map((other) => (
              <li key={other.id}>
                <button type="button" class="example" onClick={() => app.selection.select(other.id)}>
                  {titleOf(other, lang)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
