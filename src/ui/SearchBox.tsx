import { useSignal } from '@preact/signals';
import { Search, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** The one box for questions in words. */
export function SearchBox() {
  const { store, actions, text } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const composing = useSignal(false);

  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || typesText(event.target) || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focusOnSlash);
    return () => removeEventListener('keydown', focusOnSlash);
  }, []);

  return (
    <search class="search">
      <form
        class="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!composing.value) actions.ask(store.typed.value);
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
          spellcheck={false}
          aria-label={text.ask}
          placeholder={text.askPlaceholder}
          value={store.typed.value}
          onInput={(event) => actions.type(event.currentTarget.value)}
          onCompositionStart={() => {
            composing.value = true;
          }}
          onCompositionEnd={() => {
            composing.value = false;
          }}
        />
        {(store.typed.value !== '' || store.question.value.kind !== 'none') && (
          <button
            type="button"
            class="icon-button"
            aria-label={text.clear}
            onClick={() => {
              actions.clearQuestion();
              input.current?.focus();
            }}
          >
            <Icon of={X} />
          </button>
        )}
        <button type="submit" class="primary">
          {text.askButton}
        </button>
      </form>
    </search>
  );
}
