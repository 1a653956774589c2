import { useSignal } from '@preact/signals';
import { Trash2 } from 'lucide';
import { Icon } from '../../widgets/Icon.tsx';
import { toldAnew } from '../../widgets/Status.tsx';
import { useScreen } from './useScreen.ts';

/** Keeps the screening under a name in this browser, and forgets those kept. */
export function SaveScreen() {
  const { screening, words } = useScreen();
  const name = useSignal('');
  const message = useSignal('');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = name.value.trim();
    if (chosen === '') return;
    screening.save(chosen);
    const told = screening.isSavedKept.value ? words.saved : words.notSaved;
    message.value = toldAnew(told(chosen), message.peek());
    name.value = '';
  };
  return (
    <div class="screen-save">
      <form onSubmit={save}>
        <input
          type="text"
          maxLength={40}
          aria-label={words.saveName}
          placeholder={words.saveName}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="secondary">
          {words.save}
        </button>
      </form>
      <p class="second" role="status">
        {message.value}
      </p>
      {screening.saved.value.length > 0 && (
        <ul class="plain">
          {screening.saved.value.map((saved) => (
            <li key={saved.name} class="screen-line">
              <span>{saved.name}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={words.forget(saved.name)}
                title={words.forget(saved.name)}
                onClick={() => screening.forget(saved.name)}
              >
                <Icon of={Trash2} size={15} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
