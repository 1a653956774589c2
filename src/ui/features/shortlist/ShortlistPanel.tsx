import './shortlist.css';
import { ArrowLeft, Link, MapPin, Maximize, Scale, Trash2, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Listed } from '../../../query/models/listed.ts';
import { MAP_PAGE } from '../../../state/page.ts';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, titleOf, whereName } from '../../widgets/names.ts';
import { PrintPageButton } from '../../widgets/PrintPageButton.tsx';

/** What something on the list is called, what it is, and where. */
function useDescription() {
  const { app, lang, text, names } = useApp();
  const words = useWords('shortlist');
  const atlas = app.atlas.current.value;
  return (item: Listed): { name: string; kind: string; where: string } => {
    if (item.kind === 'point') {
      const [lng, lat] = item.lngLat;
      const coordinates = text.pointName(lng.toFixed(3), lat.toFixed(3));
      return {
        name: item.name || coordinates,
        kind: words.ownPoint,
        where: item.name && coordinates,
      };
    }
    if (item.kind === 'unit') {
      const unit = atlas?.divisions.get(item.adcode);
      if (!unit) return { name: item.adcode, kind: words.unknown, where: '' };
      const city = divisionName(atlas?.divisions.get(unit.city ?? ''), lang);
      return { name: divisionName(unit, lang), kind: text.placeKind[unit.level], where: city };
    }
    const placement = atlas?.placements.get(item.id);
    if (!atlas || !placement) return { name: item.id, kind: words.unknown, where: '' };
    return {
      name: titleOf(placement, lang),
      kind: names.theme(placement.theme),
      where: text.clauses(whereName(placement, atlas, lang)) || words.unlocated,
    };
  };
}

/** The reader's list, or one that somebody sent: numbers as on the map, what stands there, and what to do with it. */
export function ShortlistPanel() {
  const { app, format } = useApp();
  const words = useWords('shortlist');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const items = app.shortlist.shown.value ?? [];
  const own = app.shortlist.items.value;
  const isOwn = app.shortlist.isOwn.value;
  return (
    <section class="shortlist" aria-labelledby="shortlist-title">
      <button type="button" class="link back" onClick={() => app.page.openPage(MAP_PAGE)}>
        <Icon of={ArrowLeft} size={16} /> {words.back}
      </button>
      <h2 id="shortlist-title" ref={heading} tabIndex={-1}>
        {words.count(items.length, format.number(app.shortlist.most))}
      </h2>
      {!isOwn && (
        <div class="note shortlist-sent">
          <p>{words.sent}</p>
          <div class="buttons">
            <button type="button" class="secondary" onClick={() => app.shortlist.takeOver(items)}>
              {words.takeOver(items.length)}
            </button>
            <button type="button" class="secondary" onClick={() => app.shortlist.openList()}>
              {words.ownList(format.number(own.length))}
            </button>
          </div>
        </div>
      )}
      <Removed />
      {items.length === 0 ? <p class="note">{words.empty}</p> : <ListTable items={items} isOwn={isOwn} />}
      {items.length > 0 && <ListButtons items={items} isOwn={isOwn} />}
    </section>
  );
}

/** What was last taken off, and the way back. */
function Removed() {
  const { app } = useApp();
  const words = useWords('shortlist');
  const describe = useDescription();
  const { before, items } = app.shortlist;
  const gone = (before.value ?? []).filter((item) => !app.shortlist.has(item));
  const [first] = gone;
  return (
    <p class="note shortlist-removed" role="status">
      {first && (
        <>
          {gone.length > 1 && items.value.length === 0
            ? words.removedAll(gone.length)
            : words.removed(describe(first).name)}{' '}
          <button type="button" class="link" onClick={() => app.shortlist.undo()}>
            {words.undo}
          </button>
        </>
      )}
    </p>
  );
}

function ListTable({ items, isOwn }: { items: readonly Listed[]; isOwn: boolean }) {
  const { app } = useApp();
  const words = useWords('shortlist');
  return (
    <table class="shortlist-table">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.where}</th>
          {isOwn && <td class="shortlist-off" />}
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <ListRow key={app.shortlist.keyOf(item)} item={item} number={at + 1} isOwn={isOwn} />
        ))}
      </tbody>
    </table>
  );
}

function ListRow({ item, number, isOwn }: { item: Listed; number: number; isOwn: boolean }) {
  const { app, format } = useApp();
  const words = useWords('shortlist');
  const { name, kind, where } = useDescription()(item);
  const atlas = app.atlas.current.value;
  const placement = item.kind === 'placement' ? atlas?.placements.get(item.id) : undefined;
  const spot = app.shortlist.spotOf(item);
  const open = () => {
    if (item.kind === 'placement') app.selection.select(item.id);
    else if (item.kind === 'unit') app.page.openPage({ kind: 'unit', adcode: item.adcode });
    else if (spot) app.map.moveCamera({ kind: 'bounds', bbox: [...spot, ...spot] });
  };
  const isKnown = item.kind === 'point' || placement || (item.kind === 'unit' && spot);
  const point = (ids: readonly string[]) => app.selection.point(placement ? ids : []);
  return (
    <tr
      data-placement={placement?.id}
      onMouseEnter={() => point(placement ? [placement.id] : [])}
      onMouseLeave={() => point([])}
    >
      <td class="shortlist-number">{format.number(number)}</td>
      <th scope="row">
        {isKnown ? (
          <button
            type="button"
            class="link"
            aria-label={item.kind === 'point' ? words.showPoint(name) : undefined}
            onFocus={() => point(placement ? [placement.id] : [])}
            onBlur={() => point([])}
            onClick={open}
          >
            {name}
          </button>
        ) : (
          name
        )}
        <span class="second shortlist-kind">
          {placement && <ThemeTile theme={placement.theme} group={placement.group} />}
          {item.kind === 'point' && <Icon of={MapPin} size={14} />} {kind}
        </span>
      </th>
      <td>{where}</td>
      {isOwn && (
        <td class="shortlist-off">
          <button
            type="button"
            class="icon-button"
            aria-label={words.remove(name)}
            title={words.remove(name)}
            onClick={() => app.shortlist.toggle(item)}
          >
            <Icon of={X} size={15} />
          </button>
        </td>
      )}
    </tr>
  );
}

function ListButtons({ items, isOwn }: { items: readonly Listed[]; isOwn: boolean }) {
  const { app, text, format } = useApp();
  const words = useWords('shortlist');
  const { value: sides } = app.shortlist.sides;
  const units = items.filter(({ kind }) => kind === 'unit');
  const points = items.filter(({ kind }) => kind === 'point').length;
  return (
    <>
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => app.shortlist.showAll()}>
          <Icon of={Maximize} size={15} /> {words.showAll}
        </button>
        <button
          type="button"
          class="secondary"
          disabled={sides.length < 2}
          onClick={() => app.page.openPage({ kind: 'compare', sides })}
        >
          <Icon of={Scale} size={15} /> {words.compare(sides.length)}
        </button>
        <CopyButton value={() => location.href} label={words.copyLink} icon={Link} />
        <PrintPageButton label={text.print} />
        {isOwn && (
          <button type="button" class="secondary" onClick={() => app.shortlist.clear()}>
            <Icon of={Trash2} size={15} /> {words.clear}
          </button>
        )}
      </div>
      {(sides.length < 2 || units.length > sides.length) && (
        <p class="second shortlist-hint">{words.compareHint(format.number(app.shortlist.mostCompared))}</p>
      )}
      {points > 0 && <p class="second shortlist-hint">{words.holdsPoints(points)}</p>}
      {isOwn && app.shortlist.isFull.value && (
        <p class="second shortlist-hint">{words.full(format.number(app.shortlist.most))}</p>
      )}
      {isOwn && (
        <p class="second shortlist-hint">{app.shortlist.isKept.value ? words.kept : words.notKept}</p>
      )}
    </>
  );
}
