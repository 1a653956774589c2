import './placementItem.css';
import type { ComponentChildren } from 'preact';
import type { Placement } from '../../../../geodata/schema.ts';
import { useApp } from '../../widgets/context.ts';
import { Note } from '../../widgets/Note.tsx';
import { placeName, titleOf, whereName } from '../../widgets/names.ts';

/** One placement in a page's list: what, where, how exactly, and the words of the plan to find it by. */
export function PlacementItem(props: {
  placement: Placement;
  /** The place that need not be said. */
  here?: string;
  /** Said before the title. */
  lead?: ComponentChildren;
}) {
  const { placement, here, lead } = props;
  const { app, lang, text, format } = useApp();
  const atlas = app.atlas.current.value;
  const { precision, status, section, box } = placement;
  const place =
    placement.place === here
      ? ''
      : here || !atlas
        ? placeName(placement, lang)
        : text.clauses(whereName(placement, atlas, lang));
  return (
    <li class="placement">
      <div>
        {lead && <div class="placement-lead">{lead}</div>}
        <button type="button" class="link placement-title" onClick={() => app.selection.select(placement.id)}>
          {titleOf(placement, lang)}
        </button>{' '}
        {place && place !== titleOf(placement, lang) && <span class="second">{place}</span>}
        <p>
          <Note of={placement[`summary_${lang}`]} />
        </p>
      </div>
      <div class="placement-facts">
        <span class={`tag tag-${precision}`}>
          {precision ? text.precision[precision] : text.unlocatedTag}
        </span>{' '}
        {status && <span class="tag">{text.status[status]}</span>}
        {section !== null && (
          <span class="second placement-source">
            {text.section(format.number(section))}
            {box !== null && ` · ${text.box(format.number(box))}`}{' '}
            <q class="locator" lang="zh">
              {placement.locator}
            </q>
          </span>
        )}
      </div>
    </li>
  );
}
