import { batch, effect, untracked } from '@preact/signals';
import { encodeQuery } from '../query/codec/encode.ts';
import type { App } from './app.ts';
import type { Question } from './asked.ts';
import { encodePage, stepOf } from './page.ts';
import { createPen } from './pen.ts';
import { encodeUrl, readUrl } from './urlState.ts';

/** What of the browser holds the address. */
export interface Browser {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back'>;
  addEventListener(type: 'hashchange', listen: () => void): void;
}

/** Where the reader is: an address, and what of it is a step for the browser's way back. */
interface Place {
  hash: string;
  /** The page and the question. */
  step: string;
  /** Whether a card lies over them. */
  isCard: boolean;
}

/** Marks our own entries of the history; a card's is the one before with a card over it. */
const STEP = 'step';
const CARD = 'card';

/** The way back from a card is taken for lost after so long, in milliseconds. */
const BACK_LIMIT = 1_000;

/**
 * Reads the address once, then keeps it telling the state; a changed address is replayed. Another page,
 * another question and a card are steps of their own, so that the browser's way back leads to the page or
 * question before, or closes the card; to close a card is to go that way.
 */
export function syncUrl(app: App, browser: Browser): void {
  const { location, history } = browser;
  let isReplaying = false;
  /** Runs out when the way back from a card leads nowhere. */
  let leaving: ReturnType<typeof setTimeout> | null = null;
  let told: Place;
  const pen = createPen(() => tell(untracked(() => placeOf(app))));

  const tell = (now: Place) => {
    if (isReplaying || leaving) return;
    const isSame = now.step === told.step;
    if (isSame && told.isCard && !now.isCard && history.state === CARD) return leave();
    const isNewCard = now.isCard && !told.isCard;
    const write = () => {
      if (!isSame || isNewCard) history.pushState(isSame ? CARD : STEP, '', `#${now.hash}`);
      else history.replaceState(history.state ?? STEP, '', `#${now.hash}`);
    };
    if (now.hash === location.hash.slice(1) || pen(write)) told = now;
  };
  /** Goes back to the entry without the card; what changes meanwhile is told there. */
  const leave = () => {
    leaving = setTimeout(arrive, BACK_LIMIT);
    history.back();
  };
  const arrive = () => {
    clearTimeout(leaving ?? undefined);
    leaving = null;
    told = { ...told, isCard: false };
    tell(untracked(() => placeOf(app)));
  };
  const follow = (isWayBack: boolean) => {
    isReplaying = true;
    replay(app, location.hash, isWayBack);
    isReplaying = false;
    told = untracked(() => placeOf(app));
    tell(told);
  };

  untracked(() => follow(false));
  browser.addEventListener('hashchange', () => (leaving ? arrive() : follow(history.state !== null)));
  effect(() => {
    const now = placeOf(app);
    untracked(() => tell(now));
  });
}

/** What the address tells; of the device's position only what the reader lets it tell. */
function placeOf(app: App): Place {
  const { settings, atlas, question, themes, selection, page, map, sight, position } = app;
  const { value: asked } = question.asked;
  const open = position.withoutPosition(page.current.value);
  const { value: card } = selection.selected;
  const { value: view } = map.view;
  const isTold = asked.kind === 'query' && !position.isPrivate.value;
  const state = {
    lang: settings.lang.value,
    query: isTold ? asked.query : null,
    text: asked.kind === 'text' ? asked.text : null,
    hidden: [...themes.hidden.value],
    faint: themes.faint.value,
    least: question.leastShare.value,
    selection: card,
    page: open,
    view: view && position.isViewPrivate(view) ? null : view,
  };
  const hash = encodeUrl(state, atlas.current.value?.catalogue ?? { themes: [] });
  // What follows the map is one step, however far that goes.
  const code = sight.isFollowed.value ? 'sight' : isTold || asked.kind !== 'query' ? codeOf(asked) : '';
  return { hash, step: `${stepOf(open)} ${code}`, isCard: card !== null };
}

/** Names a question as far as an address can hold it. */
function codeOf(asked: Question): string {
  if (asked.kind === 'query') return encodeQuery(asked.query);
  return asked.kind === 'text' ? `"${asked.text}` : '';
}

/**
 * Replays an address. Needs the atlas: questions are about its places.
 * @param keepsLanguage whether the reader reads on in the language that was chosen since
 */
function replay(app: App, hash: string, keepsLanguage: boolean): void {
  const { settings, atlas, question, themes, selection, page, map, address } = app;
  const { value: ground } = atlas.current;
  if (!ground) return;
  const { state, unread } = readUrl(hash, ground.catalogue);
  const isThere = state.selection !== null && ground.placements.has(state.selection);
  batch(() => {
    if (state.lang && !keepsLanguage) settings.showLanguage(state.lang);
    selection.clearSelection();
    askWhatIsNew(question, state);
    question.setLeastShare(state.least);
    themes.hideThemes(state.hidden);
    if (encodePage(state.page) !== encodePage(page.current.value)) page.openPage(state.page);
    themes.keepFaint(state.faint);
    if (state.selection && isThere) selection.select(state.selection);
    if (state.view) map.showLink({ view: state.view, question: question.asked.value });
    address.tellUnread(state.selection && !isThere ? [...unread, `at=${state.selection}`] : unread);
  });
}

/** What is asked already keeps the words that it was asked in. */
function askWhatIsNew(question: App['question'], { query, text }: ReturnType<typeof readUrl>['state']): void {
  const { value: asked } = question.asked;
  if (query) {
    if (asked.kind !== 'query' || encodeQuery(asked.query) !== encodeQuery(query)) question.run(query);
  } else if (text) {
    if (asked.kind !== 'text' || asked.text !== text) question.search(text);
  } else if (asked.kind !== 'none') question.clearQuestion();
}
