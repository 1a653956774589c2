import { type Signal, useSignal } from '@preact/signals';
import { ImageDown, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { toldAnew } from '../../widgets/Status.tsx';
import { measureSheet, ORIENTATIONS, type Orientation, PAPERS, type Paper } from './paper.ts';
import { Sheet, useQuestionLine } from './Sheet.tsx';
import './print.css';
import { PrintPageButton } from '../../widgets/PrintPageButton.tsx';
import { saveFile } from '../../widgets/saveFile.ts';
import { composePicture } from './savePicture.ts';
import '../../widgets/dialog.css';

/** The preview is this wide or high at most, in CSS pixels. */
const PREVIEW = 460;

/** The window without the edges of the dialog, in CSS pixels; these grow with the size of text. */
const previewRoom = (): number =>
  innerWidth - 5.2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const PICTURE_BAR = 150;

function Choice<T extends string>({
  name,
  of,
  value,
  label,
  onChange,
}: {
  name: string;
  of: readonly T[];
  value: T;
  label: (choice: T) => string;
  onChange: (choice: T) => void;
}) {
  return (
    <fieldset class="print-choice">
      <legend>{name}</legend>
      {of.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />{' '}
          {label(choice)}
        </label>
      ))}
    </fieldset>
  );
}

/** What the reader may choose of a sheet. */
interface SheetChoices {
  /** Null for the map's own. */
  title: Signal<string | null>;
  paper: Signal<Paper>;
  orientation: Signal<Orientation>;
  blank: Signal<boolean>;
}

function SheetFields({
  of: { title, paper, orientation, blank },
  shownTitle,
}: {
  of: SheetChoices;
  shownTitle: string;
}) {
  const words = useWords('print');
  return (
    <>
      <label class="print-title">
        {words.sheetTitle}
        <input
          type="text"
          value={shownTitle}
          maxLength={40}
          onInput={(event) => {
            title.value = event.currentTarget.value;
          }}
        />
      </label>
      <Choice
        name={words.paper}
        of={PAPERS}
        value={paper.value}
        label={(choice) => choice.toUpperCase()}
        onChange={(choice) => {
          paper.value = choice;
        }}
      />
      <Choice
        name={words.orientation}
        of={ORIENTATIONS}
        value={orientation.value}
        label={(choice) => words[choice]}
        onChange={(choice) => {
          orientation.value = choice;
        }}
      />
      <label class="print-blank">
        <input
          type="checkbox"
          checked={blank.value}
          onChange={(event) => {
            blank.value = event.currentTarget.checked;
          }}
        />{' '}
        {words.blank}
      </label>
    </>
  );
}

/** The sheet as it will be, small. */
function Preview({ of, sheet }: { of: ComponentChildren; sheet: { width: number; height: number } }) {
  const words = useWords('print');
  const zoom = Math.min(PREVIEW, previewRoom()) / Math.max(sheet.width, sheet.height);
  return (
    <div
      class="print-preview"
      role="img"
      aria-label={words.preview}
      style={{ width: `${sheet.width * zoom}px`, height: `${sheet.height * zoom}px` }}
    >
      <div class="print-shrunk" style={{ transform: `scale(${zoom})` }}>
        {of}
      </div>
    </div>
  );
}

/** Asks how the map is to be printed, shows the sheet, and prints it or saves its picture. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const { app, text, format, date, identity } = useApp();
  const words = useWords('print');
  const line = useQuestionLine();
  const dialog = useRef<HTMLDialogElement>(null);
  const paper = useSignal<Paper>('a4');
  const orientation = useSignal<Orientation>('landscape');
  const blank = useSignal(false);
  const title = useSignal<string | null>(null);
  const saved = useSignal('');
  const saveFailed = useSignal(false);
  const { sheet, frame } = measureSheet(paper.value, orientation.value, !blank.value);
  const picture = app.sheet.picture.value;
  const ready = picture?.state === 'ready' ? picture : null;
  const sheetTitle = title.value ?? identity.title;

  useEffect(() => {
    dialog.current?.showModal();
    return () => app.sheet.orderSheet(null);
  }, []);
  useEffect(() => {
    app.sheet.orderSheet({ ...frame, blank: blank.value });
  }, [paper.value, orientation.value, blank.value, app.settings.lang.value]);
  const image = ready?.image ?? null;
  const url = useMemo(() => image && URL.createObjectURL(image), [image]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );

  const composeAndSave = async () => {
    if (!ready) return;
    const { pixels, metres } = app.sheet.scaleOf(ready.metresPerPixel, PICTURE_BAR);
    const composed = await composePicture(ready.image, ready.order.width, {
      title: sheetTitle,
      line: blank.value ? '' : line,
      notice: text.sketchNotice,
      source: words.source(identity.plan, `${identity.attribution} · ${text.drawnBy}`, date),
      north: words.north,
      scale: { pixels, label: format.distance(metres / 1000) },
    });
    const name = `${sheetTitle.replace(/[\\/:*?"<>|]+/g, ' ').trim() || identity.title}.png`;
    const told = {
      saved: words.saved(name),
      uncertain: text.saveUncertain(name),
      blocked: text.saveBlocked,
    }[saveFile(composed, name)];
    saved.value = toldAnew(told, saved.value);
  };
  const savePng = async () => {
    saveFailed.value = false;
    try {
      await composeAndSave();
    } catch {
      saved.value = '';
      saveFailed.value = true;
    }
  };

  const shown = (
    <Sheet
      paper={paper.value}
      orientation={orientation.value}
      title={sheetTitle}
      blank={blank.value}
      picture={url}
      metresPerPixel={ready?.metresPerPixel ?? 1}
    />
  );
  return (
    <dialog ref={dialog} class="about print-dialog" aria-labelledby="print-title" onClose={onClose}>
      <form method="dialog" class="about-close">
        <button type="submit" class="icon-button" aria-label={text.close}>
          <Icon of={X} />
        </button>
      </form>
      <h2 id="print-title">{words.title}</h2>
      <div class="print-columns">
        <div class="print-form">
          <SheetFields of={{ title, paper, orientation, blank }} shownTitle={sheetTitle} />
          <p class="second">{words.viewHint}</p>
          <p class="second" role={picture?.state === 'failed' ? 'alert' : 'status'}>
            {words[picture?.state ?? 'drawing']}
          </p>
          <div class="buttons">
            <PrintPageButton class="primary" label={words.print} disabled={!ready} />
            <button type="button" class="secondary" disabled={!ready} onClick={savePng}>
              <Icon of={ImageDown} size={16} /> {words.savePng}
            </button>
            <span class="second" role="status">
              {saved.value}
            </span>
          </div>
          {saveFailed.value && (
            <p class="problem" role="alert">
              {words.saveFailed}
            </p>
          )}
        </div>
        <Preview of={shown} sheet={sheet} />
      </div>
      {createPortal(
        <div class="print-sheet" data-page={`${paper.value}-${orientation.value}`}>
          {shown}
        </div>,
        document.body,
      )}
    </dialog>
  );
}
