import { X } from 'lucide';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { TOOLS_BUTTON_ID } from './toolIds.ts';

/** Names an open tool and puts it away; the focus returns to the button that opened it. */
export function ToolHeader({ name }: { name: string }) {
  const { app } = useApp();
  const words = useWords('tools');
  return (
    <header class="tool-header">
      <h2>{name}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label={words.close}
        onClick={() => {
          app.tools.cancelTool();
          document.getElementById(TOOLS_BUTTON_ID)?.focus();
        }}
      >
        <Icon of={X} size={16} />
      </button>
    </header>
  );
}
