import { useEffect } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';

/** Alt and L put the row that has the focus, or else the open card or page of a unit, on the list or take it off. */
export function useListKey(): void {
  const { app } = useApp();
  useEffect(() => {
    const toggleOnKey = (event: KeyboardEvent) => {
      // On a Mac the key writes another letter.
      if (event.code !== 'KeyL' || !event.altKey || event.ctrlKey || event.metaKey) return;
      const row = document.activeElement?.closest<HTMLElement>('[data-placement]');
      const id = row?.dataset['placement'] ?? app.selection.selected.value;
      const { value: page } = app.page.current;
      if (id) app.shortlist.toggle({ kind: 'placement', id });
      else if (page.kind === 'unit') app.shortlist.toggle({ kind: 'unit', adcode: page.adcode });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', toggleOnKey);
    return () => removeEventListener('keydown', toggleOnKey);
  }, []);
}
