import { useSignal } from '@preact/signals';
import { Pencil, X } from 'lucide';
import type { KeptQuestion } from '../../../state/kept.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import './keptQuestions.css';

/** The questions that this browser keeps: each asked again by a click, renamed or removed. */
export function KeptQuestions() {
  const { app } = useApp();
  const words = useWords('answer');
  const { questions, removed, restoreKept } = app.kept;
  return (
    <section class="kept" aria-label={words.keptTitle}>
      {questions.value.length > 0 && <h3 class="second">{words.keptTitle}</h3>}
      <ul class="plain">
        {questions.value.map((kept) => (
          <KeptItem key={kept.code} kept={kept} />
        ))}
      </ul>
      <p class="second" role="status">
        {removed.value && (
          <>
            {words.removedKept(removed.value.kept.name)}{' '}
            <button type="button" class="link" onClick={restoreKept}>
              {words.undo}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function KeptItem({ kept }: { kept: KeptQuestion }) {
  const { app } = useApp();
  const words = useWords('answer');
  const { askKept, renameKept, removeKept } = app.kept;
  /** The name that is being written; null while none is. */
  const name = useSignal<string | null>(null);
  if (name.value !== null)
    return (
      <li>
        <form
          class="kept-rename"
          onSubmit={(event) => {
            event.preventDefault();
            renameKept(kept.code, name.peek() ?? '');
            name.value = null;
          }}
        >
          <input
            ref={(input) => input?.focus()}
            type="text"
            maxLength={80}
            aria-label={words.keptName}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
            onKeyDown={({ key }) => {
              if (key === 'Escape') name.value = null;
            }}
          />
          <button type="submit" class="secondary">
            {words.saveName}
          </button>
        </form>
      </li>
    );
  const button = (label: string, icon: typeof X, onClick: () => void) => (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} size={14} />
    </button>
  );
  return (
    <li class="kept-item">
      <button type="button" class="link" onClick={() => askKept(kept)}>
        {kept.name}
      </button>
      {button(words.renameKept(kept.name), Pencil, () => {
        name.value = kept.name;
      })}
      {button(words.removeKept(kept.name), X, () => removeKept(kept.code))}
    </li>
  );
}
