import { useRef } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Status } from '../../widgets/Status.tsx';

/** Tells assistive technology how long the list has become, wherever it was changed. */
export function ListTold() {
  const { app, text } = useApp();
  const { value: items } = app.shortlist.items;
  const first = useRef(items);
  return <Status words={items === first.current ? '' : text.listTold(items.length)} />;
}
