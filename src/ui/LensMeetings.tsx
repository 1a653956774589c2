import { useSignal } from '@preact/signals';
import { Map as MapIcon } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { type Km, km } from '../geo/units.ts';
import { findMeetings, type LENSES, type Meeting } from '../query/lens.ts';
import { areaOf, filtersOfThemes, type Origin, withinOf } from '../query/query.ts';
import { useApp } from './context.ts';
import { Icon, ThemeTile } from './Icon.tsx';
import { useLensText } from './lensText.ts';
import { placeName, titleOf } from './names.ts';
import { PlacementItem } from './PlacementItem.tsx';
import { Status } from './Status.tsx';

/** So many pairs are all opened at first; of more only the first group. */
const OPEN_AT_FIRST = 40;

const isCityWide = ({ what, against, certainty }: Meeting): boolean =>
  certainty === 'possible' && (what.precision === 'city' || against.precision === 'city');

type Group = { readonly against: Placement; readonly meetings: readonly Meeting[] };

/** Meetings by what is met, the group with the surest and nearest first. */
function groupsOf(meetings: readonly Meeting[]): Group[] {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.against.id);
    if (group) group.push(meeting);
    else groups.set(meeting.against.id, [meeting]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ against: group[0].against, meetings: group }] : [],
  );
}

/** Where the two kinds of a lens meet, both statements side by side. */
export function Meetings({
  atlas,
  lens,
  radius,
}: {
  atlas: Atlas;
  lens: (typeof LENSES)[number];
  radius: Km;
}) {
  const { format } = useApp();
  const words = useLensText();
  const withCityWide = useSignal(false);
  const all = useMemo(() => findMeetings(atlas, lens, radius), [atlas, lens, radius]);
  const shown = all.filter((meeting) => withCityWide.value || !isCityWide(meeting));
  const groups = groupsOf(shown);
  const certain = shown.filter(({ certainty }) => certainty === 'certain').length;
  const found = words.found(format.number(certain), format.number(shown.length - certain));
  /** Ids of what is met in the groups opened or closed by hand, against what is so at first. */
  const turned = useSignal<ReadonlySet<string>>(new Set());
  const isOpenAtFirst = (at: number) => at === 0 || shown.length <= OPEN_AT_FIRST;
  const isOpen = ({ against }: Group, at: number) => turned.value.has(against.id) !== isOpenAtFirst(at);
  const turnAll = (open: boolean) => {
    turned.value = new Set(
      groups.filter((_, at) => isOpenAtFirst(at) !== open).map(({ against }) => against.id),
    );
  };
  const turn = (group: Group, at: number, open: boolean) => {
    if (isOpen(group, at) === open) return;
    const next = new Set(turned.value);
    if (!next.delete(group.against.id)) next.add(group.against.id);
    turned.value = next;
  };
  return (
    <>
      <label class="lens-city-wide">
        <input
          type="checkbox"
          checked={withCityWide.value}
          onChange={({ currentTarget }) => {
            withCityWide.value = currentTarget.checked;
          }}
        />{' '}
        {words.cityWide}
      </label>
      <p>
        <strong>{found}</strong>{' '}
        {shown.length < all.length && words.hiddenCityWide(format.number(all.length - shown.length))}
      </p>
      <Status words={found} about={all} />
      {groups.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p class="buttons lens-all">
          <button type="button" class="secondary" onClick={() => turnAll(true)}>
            {words.openAll}
          </button>
          <button type="button" class="secondary" onClick={() => turnAll(false)}>
            {words.closeAll}
          </button>
          <span class="second">{words.pointOut}</span>
        </p>
      )}
      {groups.map((group, at) => (
        <GroupView
          key={group.against.id}
          atlas={atlas}
          group={group}
          lens={lens}
          radius={radius}
          isOpen={isOpen(group, at)}
          onToggle={(open) => turn(group, at, open)}
        />
      ))}
      {groups.length > 0 && <p class="second">{words.onMapNote}</p>}
    </>
  );
}

function GroupView(props: {
  atlas: Atlas;
  group: Group;
  lens: (typeof LENSES)[number];
  radius: Km;
  isOpen: boolean;
  onToggle: (open: boolean) => void;
}) {
  const { actions, lang, format } = useApp();
  const words = useLensText();
  const { atlas, group, lens, radius, isOpen, onToggle } = props;
  const { against, meetings } = group;
  const origin: Origin = atlas.divisions.has(against.place)
    ? areaOf(against.place)
    : { kind: 'place', id: against.place };
  const asked = km(Math.max(radius, 1));
  const place = placeName(against, lang);
  const title = titleOf(against, lang);
  return (
    <details class="lens-group" open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>
        <h2>
          <ThemeTile theme={against.theme} group={against.group} /> {title}
          {place !== title && <span class="lens-place"> · {place}</span>}
        </h2>
        <span class="second">{words.pairs(format.number(meetings.length))}</span>
      </summary>
      {isOpen && (
        <div class="lens-sides">
          <div class="lens-against">
            <h3>{words.against}</h3>
            <ul class="plain">
              <PlacementItem placement={against} />
            </ul>
            <button
              type="button"
              class="secondary lens-map"
              onClick={() => actions.run(withinOf(origin, asked, filtersOfThemes(...lens.what)))}
            >
              <Icon of={MapIcon} size={15} /> {words.onMap(place, format.distance(asked))}
            </button>
          </div>
          <ul class="plain">
            {meetings.map(({ what, certainty, distance, isSameCity }) => (
              <PlacementItem
                key={what.id}
                placement={what}
                lead={
                  <>
                    <strong class={`lens-${certainty}`}>
                      {certainty === 'certain' ? words.certain : words.possible}
                    </strong>{' '}
                    {isSameCity && <span class="tag">{words.sameCity}</span>}{' '}
                    <span>{words.apart(format.range(distance.min, distance.max))}</span>
                  </>
                }
              />
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
