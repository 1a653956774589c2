import { PencilRuler } from 'lucide';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';
import { TOOL_MENU_ID, TOOLS_BUTTON_ID } from './toolIds.ts';

const VIEWS = { code: () => import('./ToolViews.tsx'), words: ['tools'] } as const;

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
  const isWanted = app.tools.active.value !== null || app.tools.pointer.value !== null;
  const { part, failure, load } = useLater(VIEWS, isWanted);
  return (
    <>
      <div id={TOOL_MENU_ID} popover="auto" role="dialog" aria-label={text.tools} onBeforeToggle={load}>
        {part ? <part.ToolMenu /> : <Waiting failure={failure} />}
      </div>
      {part && <part.ToolViews />}
    </>
  );
}
