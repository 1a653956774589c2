import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { BASE_MAP_IDS, type BaseMapFailure, type BaseMapId, needsKey } from '../../../state/baseMap.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { Status } from '../../widgets/Status.tsx';

const TERMS: Partial<Record<BaseMapId, string>> = {
  relief: 'https://mapterhorn.com/attribution',
  openfreemap: 'https://openfreemap.org/tos/',
  osm: 'https://operations.osmfoundation.org/policies/tiles/',
};
const KEY_CONSOLE = 'https://console.tianditu.gov.cn/api/key';
/** Blanks and line ends, visible or not, that copying brings along. */
const BLANKS = /[\s\u200b\ufeff]/g;

/** Every base map with what it shows and on what terms, and the reader's key where one is needed. */
export function BaseMapMenu({ popoverId }: { popoverId: string }) {
  const { app } = useApp();
  const words = useWords('baseMap');
  const chosen = app.baseMap.chosen.value;
  return (
    <>
      <header class="base-header">
        <h2>{words.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          popovertarget={popoverId}
          popovertargetaction="hide"
        >
          <Icon of={X} size={16} />
        </button>
      </header>
      <p class="second">{words.intro}</p>
      <fieldset class="base-choices">
        <legend class="hidden">{words.title}</legend>
        {BASE_MAP_IDS.map((id) => (
          <div key={id} class="base-choice">
            <label class="base-label">
              <input
                type="radio"
                name="base-map"
                checked={chosen === id}
                aria-describedby={`base-note-${id}`}
                onChange={() => app.baseMap.chooseBaseMap(id)}
              />
              {words.names[id]}
            </label>
            <p id={`base-note-${id}`} class="base-note">
              {words.notes[id]}
              {TERMS[id] && (
                <>
                  {' '}
                  <a class="link" href={TERMS[id]} target="_blank" rel="noopener">
                    {words.terms}
                  </a>
                </>
              )}
            </p>
          </div>
        ))}
      </fieldset>
      {(needsKey(chosen) || app.baseMap.key.value) && <KeyForm />}
      <p class="base-note">{words.notOffered}</p>
      <div class="base-choice">
        <label class="base-label">
          <input
            type="checkbox"
            checked={app.settings.lite.value}
            aria-describedby="base-note-lite"
            onChange={(event) => app.settings.setLite(event.currentTarget.checked)}
          />
          {words.lite}
        </label>
        <p id="base-note-lite" class="base-note">
          {words.liteNote}
        </p>
      </div>
    </>
  );
}

/** Takes the reader's key for Tianditu, or lets it go. */
function KeyForm() {
  const { app } = useApp();
  const words = useWords('baseMap');
  const typed = useSignal('');
  const problem = useSignal<'keyEmpty' | 'keyOdd' | null>(null);
  const key = app.baseMap.key.value;
  const inUse = app.settings.isKept.value ? words.keySaved : words.keyNotKept;
  const save = (event: Event) => {
    event.preventDefault();
    const cleaned = typed.value.replace(BLANKS, '');
    problem.value = cleaned === '' ? 'keyEmpty' : /^[0-9a-z]+$/i.test(cleaned) ? null : 'keyOdd';
    if (problem.value) return;
    app.baseMap.setTiandituKey(cleaned);
    typed.value = '';
  };
  return (
    <form class="base-key" onSubmit={save}>
      <label>
        {words.key}
        <input
          class="base-key-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          aria-describedby="base-key-hint base-key-state"
          aria-invalid={problem.value !== null}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <p id="base-key-state" role="status">
        {problem.value ? words[problem.value] : key ? inUse(key.slice(-4)) : words.keyNeeded}
      </p>
      <p class="buttons">
        <button type="submit" class="primary">
          {words.keySave}
        </button>
        {key && (
          <button type="button" class="secondary" onClick={() => app.baseMap.setTiandituKey('')}>
            {words.keyRemove}
          </button>
        )}
        <a class="link" href={KEY_CONSOLE} target="_blank" rel="noopener">
          {words.keyWhere}
        </a>
      </p>
      <p id="base-key-hint" class="base-note">
        {words.keyHint}
      </p>
    </form>
  );
}

/** What of the base map is missing, why, and ways on. The map itself is never lost. */
export function BaseMapNotice({ popoverId }: { popoverId: string }) {
  const { app, format } = useApp();
  const words = useWords('baseMap');
  const { shown, failure, arrived, dismissed } = app.baseMap;
  const reasonOf = (failure: BaseMapFailure) =>
    failure.reason === 'status' ? words.status(format.number(failure.status)) : words.reason[failure.reason];
  /** The notice goes away with its buttons: the focus returns to where base maps are chosen. */
  const leave = (act: () => void) => () => {
    act();
    document.querySelector<HTMLElement>(`[popovertarget=${popoverId}]`)?.focus();
  };
  const id = shown.value;
  const failed = id && !dismissed.value ? failure.value : null;
  const name = id ? words.names[id] : '';
  const what = arrived.value ? words.failedSome(name) : words.failedAll(name);
  const why = failed
    ? [reasonOf(failed), id && needsKey(id) && words.checkKey, words.mapWhole].filter(Boolean).join(' ')
    : '';
  return (
    <div class="base-notice-place">
      <Status words={failed ? `${what} ${why}` : ''} />
      {failed && (
        <div class="base-notice over-map">
          <p>
            <strong>{what}</strong> {why}
          </p>
          <button
            type="button"
            class="icon-button"
            aria-label={words.close}
            onClick={leave(() => app.baseMap.dismissBaseMapNotice())}
          >
            <Icon of={X} size={16} />
          </button>
          <p class="buttons">
            <button type="button" class="secondary" onClick={leave(() => app.baseMap.retryBaseMap())}>
              {words.retry}
            </button>
            {id && needsKey(id) && (
              <button type="button" class="secondary" popovertarget={popoverId} popovertargetaction="show">
                {words.openKey}
              </button>
            )}
            <button type="button" class="secondary" onClick={leave(() => app.baseMap.chooseBaseMap('none'))}>
              {words.switchOff}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
