import { batch, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { Search, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Suggested } from '../../../query/language/suggestions.ts';
import type { App } from '../../../state/app.ts';
import { MAP_PAGE } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { Status } from '../../widgets/Status.tsx';
import { useLater } from '../../widgets/useLater.ts';
import { comboboxProps, type Offers } from './combobox.ts';
import { goToResults } from './goTo.ts';
import './searchBox.css';

const TYPING = {
  code: async () => {
    const [{ SuggestionList: List }, { TypedWords }] = await Promise.all([
      import('./SuggestionList.tsx'),
      import('./TypedWords.tsx'),
    ]);
    return { List, TypedWords };
  },
  words: ['typing'],
} as const;

/** Whether a key belongs to an input method that is putting characters together. Safari tells it by 229. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** A question as an option: the examples of an empty box. */
const exampleOption = (text: string): Suggested => ({
  kind: 'question',
  label: { text, span: null },
  also: null,
});

/** What the list offers for a text; examples for none. Without what reads words the box asks as ever. */
function useOffers(words: string): readonly Offers[] {
  const { app, text, identity } = useApp();
  if (words.trim() === '') {
    return identity.examples.map(({ reader, questions }) => ({
      name: reader,
      options: questions.map(exampleOption),
    }));
  }
  const suggested = app.question.suggestions.value ?? [];
  const kinds = [...new Set(suggested.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    name: text.suggestionGroup[kind],
    options: suggested.filter((one) => one.kind === kind),
  }));
}

/** Does what a suggestion offers; `asked` are the words of the question that is shown. */
function take(app: App, one: Suggested, asked: string): void {
  switch (one.kind) {
    case 'question':
      app.question.ask(one.label.text);
      break;
    case 'place':
    case 'term':
    case 'heading':
      app.question.run(one.query);
      break;
    case 'unit':
      app.question.type(asked);
      app.page.openPage({ kind: 'unit', adcode: one.adcode });
      break;
    case 'topic':
      app.question.clearQuestion();
      app.themes.showAllThemes();
      app.themes.isolate(one.themes);
      break;
    case 'placement':
      app.question.type(asked);
      app.page.openPage(MAP_PAGE);
      if (app.themes.hidden.value.has(one.placement.theme)) app.themes.toggleTheme(one.placement.theme);
      app.selection.select(one.placement.id);
      break;
  }
}

/** The key that brings the focus to the box from wherever it is. */
function useFocusKey(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    // With a modifier: a single character would be taken from whoever speaks to the computer.
    const focusOnKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focusOnKey);
    return () => removeEventListener('keydown', focusOnKey);
  }, []);
}

/** The list below the box as the keys move through it; it is open while there are options. */
interface OpenList {
  options: readonly Suggested[];
  active: Signal<number>;
  move: (by: 1 | -1) => void;
  choose: (one: Suggested) => void;
  close: () => void;
}

function onListKey(event: KeyboardEvent, { options, active, move, choose, close }: OpenList): void {
  if (isComposing(event)) {
    if (event.key === 'Enter') event.preventDefault();
    return;
  }
  const chosen = options[active.value];
  if (event.key === 'ArrowDown') move(1);
  else if (event.key === 'ArrowUp') move(-1);
  else if (event.key === 'Home' && chosen) active.value = 0;
  else if (event.key === 'End' && chosen) active.value = options.length - 1;
  else if (event.key === 'Enter' && chosen) choose(chosen);
  else if (event.key === 'Escape' && options.length > 0) {
    close();
    event.stopPropagation();
  } else return;
  event.preventDefault();
}

/** Clearing, asking, and the way past the list's head to what was found. */
function BoxButtons({ onClear }: { onClear: () => void }) {
  const { app, text } = useApp();
  return (
    <>
      {(app.question.typed.value !== '' || app.question.asked.value.kind !== 'none') && (
        <button
          type="button"
          class="icon-button"
          aria-label={text.clear}
          onClick={() => {
            app.question.clearQuestion();
            onClear();
          }}
        >
          <Icon of={X} />
        </button>
      )}
      <button type="submit" class="primary">
        {text.askButton}
      </button>
      {app.question.asked.value.kind !== 'none' && (
        <button type="button" class="skip" onClick={goToResults}>
          {text.skipToResults}
        </button>
      )}
    </>
  );
}

/** The one box for questions in words, with what they may become below it. */
export function SearchBox() {
  const { app, text, identity } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isWanted = useSignal(false);
  /** What the list is about: the box without the characters still being put together. */
  const words = useSignal('');
  const active = useSignal(-1);
  /** The words of the question that is shown: the box returns to them when it asked nothing new. */
  const asked = useRef('');
  const offers = useOffers(words.value);
  const { part, load } = useLater(TYPING);

  useSignalEffect(() => {
    if (app.question.asked.value && app.settings.lang.value) asked.current = app.question.typed.peek();
  });
  useFocusKey(input);

  const options = isWanted.value ? offers.flatMap((one) => one.options) : [];
  const isOpen = part !== null && options.length > 0;
  const isEmpty = words.value.trim() === '';
  /** Whether what the box offers is still on its way. */
  const isBusy = part === null || app.question.suggestions.isStale;

  const open = (about: string) => {
    batch(() => {
      words.value = about;
      app.question.suggestFor(about);
      active.value = -1;
      isWanted.value = true;
    });
  };
  const close = () => {
    isWanted.value = false;
    app.question.suggestFor('');
  };
  /** On a touch screen the keyboard gives way to the answer. */
  const leave = () => {
    close();
    if (matchMedia('(pointer: coarse)').matches) input.current?.blur();
  };
  const choose = (one: Suggested) => {
    leave();
    batch(() => take(app, one, asked.current));
  };
  const move = (by: 1 | -1) => {
    if (!isOpen) open(app.question.typed.value);
    else active.value = ((active.value + 1 + by + options.length + 1) % (options.length + 1)) - 1;
  };
  return (
    <search class="search">
      <div ref={box}>
        <form
          class="search-form"
          aria-busy={app.question.reading.value === 'loading' || (isWanted.value && isBusy)}
          onSubmit={(event) => {
            event.preventDefault();
            leave();
            app.question.ask(app.question.typed.value);
          }}
        >
          <Icon of={Search} />
          <input
            ref={input}
            class="search-input"
            type="text"
            inputMode="search"
            enterkeyhint="search"
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            aria-label={text.ask}
            placeholder={identity.placeholder}
            {...comboboxProps(isOpen, active.value)}
            value={app.question.typed.value}
            onInput={(event) => {
              app.question.type(event.currentTarget.value);
              if (!event.isComposing) open(event.currentTarget.value);
            }}
            onCompositionEnd={(event) => open(event.currentTarget.value)}
            onKeyDown={(event) => onListKey(event, { options, active, move, choose, close })}
            onFocus={(event) => {
              void app.question.loadReader();
              load();
              if (event.currentTarget.value === '') open('');
            }}
            onBlur={close}
          />
          <BoxButtons
            onClear={() => {
              input.current?.focus();
              open('');
            }}
          />
        </form>
        {part && isWanted.value && <part.TypedWords />}
      </div>
      {part && (
        <part.List offers={offers} isOpen={isOpen} active={active.value} box={box} onChoose={choose} />
      )}
      <Status words={isOpen && !isEmpty ? text.suggestionCount(options.length) : ''} />
    </search>
  );
}
