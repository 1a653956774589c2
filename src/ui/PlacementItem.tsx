import type { Placement } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { Note } from './Note.tsx';
import { placeName, titleOf } from './names.ts';

/** One placement in a page's list: what, where, how exactly, and the words of the plan to find it by. */
export function PlacementItem({ placement, here }: { placement: Placement; here?: string }) {
  const { actions, lang, text, format } = useApp();
  const { precision, status, section, box } = placement;
  const place = placement.place === here ? '' : placeName(placement, lang);
  return (
    <li class="placement">
      <div>
        <button type="button" class="link placement-title" onClick={() => actions.select(placement.id)}>
          {titleOf(placement, lang)}
        </button>{' '}
        {place && place !== titleOf(placement, lang) && <span class="second">{place}</span>}
        <p>
          <Note of={lang === 'zh' ? placement.summary_zh : placement.summary_en} />
        </p>
      </div>
      <div class="placement-facts">
        <span class={`tag tag-${precision}`}>
          {precision ? text.precision[precision] : text.unlocatedTag}
        </span>{' '}
        {status && <span class="tag">{text.status[status]}</span>}
        <span class="second placement-source">
          {text.section(format.number(section))}
          {box !== null && ` · ${text.box(format.number(box))}`}{' '}
          <q class="locator" lang="zh">
            {placement.locator}
          </q>
        </span>
      </div>
    </li>
  );
}
