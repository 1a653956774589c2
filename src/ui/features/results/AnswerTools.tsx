import { useSignal } from '@preact/signals';
import { Share2, Star } from 'lucide';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { toldAnew } from '../../widgets/Status.tsx';
import { useListText } from './listText.ts';
import './answerTools.css';

/** Hands the answer on, and keeps its question; neither while it would tell where the device is. */
export function AnswerTools() {
  const { position } = useApp().app;
  if (position.isPrivate.value) return null;
  return (
    <>
      <KeepButton />
      <ShareButton />
    </>
  );
}

/** Keeps the question in this browser, or no longer. */
function KeepButton() {
  const { kept, question } = useApp().app;
  const words = useWords('answer');
  const told = useSignal('');
  if (question.asked.value.kind !== 'query') return null;
  const isKept = kept.isCurrentKept.value;
  const label = isKept ? words.unkeep : words.keep;
  const toggle = () => {
    if (isKept) kept.removeKept();
    else kept.keepCurrent();
    const news = isKept ? words.unkept : kept.isStored.value ? words.kept : words.keptHere;
    told.value = toldAnew(news, told.peek());
  };
  return (
    <>
      <button
        type="button"
        class={`icon-button keep ${isKept ? 'keep-kept' : ''}`}
        aria-label={label}
        title={label}
        onClick={toggle}
      >
        <Icon of={Star} size={16} />
      </button>
      <span class="keep-told second" role="status">
        {told.value}
      </span>
    </>
  );
}

/** The link and what was found, to be copied or handed to another app. */
function ShareButton() {
  const { app, lang } = useApp();
  const words = useWords('answer');
  const listText = useListText();
  const told = useSignal('');
  const sentence = app.question.sentence.value?.[lang] ?? app.question.typed.value;
  const link = () => location.href;
  const share = async () => {
    try {
      await navigator.share({ text: sentence, url: link() });
    } catch (reason) {
      // Whoever closes the list of apps wants nothing.
      if (reason instanceof Error && reason.name === 'AbortError') return;
      told.value = toldAnew(words.shareFailed, told.peek());
    }
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={words.share}
        title={words.share}
        popovertarget="share"
      >
        <Icon of={Share2} size={16} />
      </button>
      <div id="share" class="share" popover="auto" role="dialog" aria-label={words.shareTitle}>
        <p>
          <strong>{words.shareTitle}</strong>
        </p>
        <p>{sentence}</p>
        <div class="buttons">
          <CopyButton value={() => `${sentence}\n${link()}`} label={words.copyShare} />
          <CopyButton
            value={() => `${sentence}\n${link()}\n\n${listText(app.question.rows.value)}`}
            label={words.copyList}
          />
          {'share' in navigator && (
            <button type="button" class="secondary" onClick={share}>
              <Icon of={Share2} size={15} /> {words.shareOn}
            </button>
          )}
          <span class="second" role="status">
            {told.value}
          </span>
        </div>
      </div>
    </>
  );
}
