import { useSignal } from '@preact/signals';
import { PencilRuler } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { TOOL_MENU_ID, TOOLS_BUTTON_ID } from './toolIds.ts';

export function ToolsButton() {
  const { app, text } = useApp();
  return (
    <button
      type="button"
      id={TOOLS_BUTTON_ID}
      aria-label={text.tools}
      title={text.tools}
      data-active={app.tools.active.value !== null}
      popovertarget={TOOL_MENU_ID}
    >
      <Icon of={PencilRuler} />
    </button>
  );
}

/** The menu of tools and what they show; code and words arrive when they are first needed. */
export function Tools() {
  const { app, text } = useApp();
  const code = useSignal<typeof import('./ToolViews.tsx') | 'none' | 'failed'>('none');
  const load = () => {
    if (typeof code.value !== 'string') return;
    import('./ToolViews.tsx').then(
      (loaded) => {
        code.value = loaded;
      },
      () => {
        code.value = 'failed';
      },
    );
  };
  const isWanted = app.tools.active.value !== null || app.tools.pointer.value !== null;
  useEffect(() => {
    if (isWanted) load();
  }, [isWanted]);
  const loaded = typeof code.value === 'string' ? null : code.value;
  return (
    <>
      <div id={TOOL_MENU_ID} popover="auto" role="dialog" aria-label={text.tools} onBeforeToggle={load}>
        {loaded ? (
          <loaded.ToolMenu />
        ) : (
          <p role="status">{code.value === 'failed' ? text.pageFailed : text.loading}</p>
        )}
      </div>
      {loaded && <loaded.ToolViews />}
    </>
  );
}
