import type { Browser } from '../../src/state/syncUrl.ts';

/** A browser's history in memory. `calls` are writes; `refuses` makes it refuse them, as Safari does. */
export interface FakeBrowser extends Browser {
  /** Addresses from the first entry to the last. */
  readonly addresses: () => readonly string[];
  /** What the address is now, without `#`. */
  readonly address: () => string;
  /** Goes to another entry, as the reader does. */
  readonly go: (by: number) => void;
  /** Changes the address in place, as somebody who types does. */
  readonly type: (hash: string) => void;
  writes: number;
  refuses: boolean;
}

export function fakeBrowser(hash = ''): FakeBrowser {
  const entries: { hash: string; state: unknown }[] = [{ hash, state: null }];
  const listeners: (() => void)[] = [];
  let at = 0;
  const here = () => entries[at] as (typeof entries)[number];
  const tell = () => {
    for (const listen of listeners) listen();
  };
  const write = (state: unknown, url: string | URL | null | undefined, isNew: boolean) => {
    if (browser.refuses) throw new DOMException('Too many.', 'SecurityError');
    browser.writes++;
    if (isNew) entries.splice(++at);
    entries[at] = { hash: String(url).replace('#', ''), state };
  };
  const go = (by: number) => {
    const before = here().hash;
    at += by;
    if (!entries[at]) throw new Error('The app is left.');
    if (here().hash !== before) tell();
  };
  const browser: FakeBrowser = {
    location: {
      get hash() {
        return here().hash && `#${here().hash}`;
      },
    },
    history: {
      get state() {
        return here().state;
      },
      pushState: (state, _, url) => write(state, url, true),
      replaceState: (state, _, url) => write(state, url, false),
      back: () => void setTimeout(() => go(-1)),
    },
    addEventListener: (_, listen) => void listeners.push(listen),
    addresses: () => entries.map((entry) => entry.hash),
    address: () => here().hash,
    go,
    type(typed) {
      entries.splice(++at);
      entries[at] = { hash: typed, state: null };
      tell();
    },
    writes: 0,
    refuses: false,
  };
  return browser;
}
