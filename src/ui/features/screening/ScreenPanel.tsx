import './screen.css';
import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { ScreenSpec, UnitKind } from '../../../query/models/screen/criterion.ts';
import { MAP_PAGE } from '../../../state/page.ts';
import { MAX_CRITERIA } from '../../../state/screening/criteria.ts';
import { useAtlasWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { AddCriterion, CriterionRow } from './ScreenCriteria.tsx';
import { ScreenOnMap } from './ScreenMap.tsx';
import { OwnPoints } from './ScreenPoints.tsx';
import { Ranking } from './ScreenRanking.tsx';
import { SaveScreen } from './ScreenSave.tsx';
import { UnitExplanation } from './ScreenUnit.tsx';
import { useScreen } from './useScreen.ts';

const UNIT_KINDS: readonly UnitKind[] = ['county', 'city', 'point'];
const FROMS: readonly ScreenSpec['from'][] = ['area', 'centre'];

function Choices() {
  const { atlas, screening, words, lang } = useScreen();
  const spoken = useAtlasWords();
  const { catalogue } = atlas;
  const spec = screening.spec.value;
  const profile = screening.profile.value;
  const saved = screening.saved.value;
  const take = (value: string) => {
    const ready = catalogue.profiles.find(({ id }) => id === value);
    if (ready) return screening.takeProfile(ready.id);
    const code = saved.find(({ name }) => `saved ${name}` === value)?.code;
    if (code) screening.takeSaved(code);
  };
  return (
    <div class="screen-choices">
      <label>
        <span class="second">{words.profile}</span>
        <select value={profile ?? ''} onChange={(event) => take(event.currentTarget.value)}>
          {!profile && <option value="">{words.ownProfile}</option>}
          <optgroup label={words.readyProfiles}>
            {catalogue.profiles.map(({ id }) => (
              <option key={id} value={id}>
                {spoken.profiles[id]?.name[lang] ?? id}
              </option>
            ))}
          </optgroup>
          {saved.length > 0 && (
            <optgroup label={words.savedProfiles}>
              {saved.map(({ name }) => (
                <option key={name} value={`saved ${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <label>
        <span class="second">{words.units}</span>
        <select
          value={spec.units}
          onChange={(event) => screening.setUnits(event.currentTarget.value as UnitKind)}
        >
          {UNIT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.unitKinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {spec.units !== 'point' && (
        <label>
          <span class="second">{words.from}</span>
          <select
            value={spec.from}
            onChange={(event) => screening.setFrom(event.currentTarget.value as ScreenSpec['from'])}
          >
            {FROMS.map((from) => (
              <option key={from} value={from}>
                {words.froms[from]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function Criteria() {
  const { screening, words, format } = useScreen();
  const { criteria } = screening.spec.value;
  // On a phone the ranking would lie far below them.
  const hasRoom = useRef(matchMedia('(min-width: 701px)').matches).current;
  const isIdle = criteria.length > 0 && criteria.every(({ weight }) => weight === 0);
  return (
    <details class="screen-part" open={hasRoom}>
      <summary>
        <h3>{words.criteria}</h3>{' '}
        <span class="second">{words.criteriaCount(format.number(criteria.length))}</span>
      </summary>
      <ul class="plain screen-criteria">
        {criteria.map((criterion, at) => (
          <CriterionRow key={at} criterion={criterion} at={at} />
        ))}
      </ul>
      {criteria.length === 0 && <p class="note">{words.noCriteria}</p>}
      {isIdle && <p class="note">{words.noWeight}</p>}
      {criteria.length < MAX_CRITERIA && <AddCriterion />}
      <SaveScreen />
    </details>
  );
}

function Method() {
  const { words } = useScreen();
  return (
    <details class="screen-part screen-method">
      <summary>
        <h3>{words.method}</h3>
      </summary>
      <ul>
        {words.methodText.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function Progress() {
  const { screening, words, percent } = useScreen();
  const share = screening.progress.value;
  if (screening.failure.value)
    return (
      <div class="problem" role="alert">
        <p>{words.noWebWorker}</p>
        <button type="button" class="primary" onClick={() => screening.retry()}>
          {words.retry}
        </button>
      </div>
    );
  if (share === null) return null;
  return (
    <div class="screen-progress">
      <progress aria-label={words.measuring('')} value={share} />
      <span class="second">{words.measuring(percent(share))}</span>
      <button type="button" class="link" onClick={() => screening.cancel()}>
        {words.cancel}
      </button>
    </div>
  );
}

/** The screening: what is asked for, how much it counts, and who comes first. The map beside it is shaded. */
export function ScreenPanel() {
  const { app, screening, words } = useScreen();
  const heading = useRef<HTMLHeadingElement>(null);
  const isUnitOpen = screening.opened.value >= 0;
  useEffect(() => {
    if (!isUnitOpen) heading.current?.focus();
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !app.selection.selected.value && !document.querySelector('dialog[open]'))
        app.page.openUnit(null);
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, []);
  return (
    <section class="screen" aria-labelledby="screen-title" aria-busy={screening.isBusy.value}>
      <ScreenOnMap />
      <header class="screen-header">
        <h2 id="screen-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {words.close}
        </button>
      </header>
      {screening.badAddress.value && (
        <p class="problem" role="alert">
          {words.badAddress}
        </p>
      )}
      {isUnitOpen ? (
        <UnitExplanation />
      ) : (
        <>
          <p class="second screen-intro">{words.intro}</p>
          <Choices />
          <Criteria />
          <OwnPoints />
          <Progress />
          <Ranking />
          <Method />
        </>
      )}
    </section>
  );
}
