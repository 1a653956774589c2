import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How long words stay the same before they are told, in milliseconds: whoever types or drags hears the end. */
const REST = 400;

/** The same words as before, told anew: a live region tells only what changes. */
export const toldAnew = (words: string, before: string): string =>
  words !== '' && words === before ? `${words}\u00a0` : words;

/**
 * Tells assistive technology, and shows nobody, what came of an action: once, when it has come to rest.
 * Where `about` changes, the same words are told again.
 */
export function Status({ words, about }: { words: string; about?: unknown }) {
  const told = useSignal('');
  useEffect(() => {
    const rest = setTimeout(() => {
      told.value = toldAnew(words, told.peek());
    }, REST);
    return () => clearTimeout(rest);
  }, [words, about]);
  return (
    <p class="hidden" role="status">
      {told.value}
    </p>
  );
}
