import { useSignal } from '@preact/signals';
import { Map as MapIcon } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { Km } from '../../../geo/units.ts';
import type { Meeting } from '../../../query/models/lens.ts';
import type { Lens } from '../../../query/models/lenses.ts';
import type { MetFound } from '../../../state/lens.ts';
import { Calculated } from '../../widgets/Calculating.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, placeName, titleOf } from '../../widgets/names.ts';
import { Status } from '../../widgets/Status.tsx';
import { useBeginning } from '../../widgets/useBeginning.tsx';
import { PlacementItem } from '../results/PlacementItem.tsx';

/** So many pairs are all opened at first; of more only the first group. */
const OPEN_AT_FIRST = 40;

type Met = MetFound['met'][number];

type Asked = {
  lens: Lens;
  radius: Km;
};

/** Where the two kinds of a lens meet, both statements side by side. */
export function Meetings({ lens, radius }: Asked) {
  const words = useWords('lens');
  const { app, lang } = useApp();
  const place = app.lens.place.value;
  return (
    <>
      {place && (
        <label class="lens-city-wide">
          <input
            type="checkbox"
            checked={!app.lens.isEverywhere.value}
            onChange={({ currentTarget }) => app.lens.listEverywhere(!currentTarget.checked)}
          />{' '}
          {words.onlyIn(divisionName(place, lang))}
        </label>
      )}
      <label class="lens-city-wide">
        <input
          type="checkbox"
          checked={app.lens.withCityWide.value}
          onChange={({ currentTarget }) => app.lens.listCityWide(currentTarget.checked)}
        />{' '}
        {words.cityWide}
      </label>
      <Calculated of={app.lens.meetings}>
        {(found) => <Groups lens={lens} radius={radius} found={found} />}
      </Calculated>
    </>
  );
}

function Groups(props: Asked & { found: MetFound }) {
  const { met, leftOut } = props.found;
  const { format } = useApp();
  const words = useWords('lens');
  const sum = (of: 'count' | 'certain') => met.reduce((all, one) => all + one[of], 0);
  const [count, certain] = [sum('count'), sum('certain')];
  const found = words.found(certain, count - certain);
  const [beginning, more] = useBeginning(met);
  /** Ids of what is met in the groups opened or closed by hand, against what is so at first. */
  const turned = useSignal<ReadonlySet<string>>(new Set());
  const isOpenAtFirst = (at: number) => at === 0 || count <= OPEN_AT_FIRST;
  const isOpen = ({ against }: Met, at: number) => turned.value.has(against.id) !== isOpenAtFirst(at);
  const turnAll = (open: boolean) => {
    turned.value = new Set(
      met.filter((_, at) => isOpenAtFirst(at) !== open).map(({ against }) => against.id),
    );
  };
  const turn = (group: Met, at: number, open: boolean) => {
    if (isOpen(group, at) === open) return;
    const next = new Set(turned.value);
    if (!next.delete(group.against.id)) next.add(group.against.id);
    turned.value = next;
  };
  return (
    <>
      <p>
        <strong>{found}</strong> {leftOut > 0 && words.hiddenCityWide(format.number(leftOut))}
      </p>
      <Status words={found} about={met} />
      {met.length === 0 ? (
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
      {beginning.map((group, at) => (
        <GroupView
          key={group.against.id}
          lens={props.lens}
          radius={props.radius}
          group={group}
          isOpen={isOpen(group, at)}
          onToggle={(open) => turn(group, at, open)}
        />
      ))}
      {more}
      {met.length > 0 && <p class="second">{words.onMapNote}</p>}
    </>
  );
}

function GroupView(props: Asked & { group: Met; isOpen: boolean; onToggle: (open: boolean) => void }) {
  const { app, lang, format } = useApp();
  const words = useWords('lens');
  const { group, lens, radius, isOpen, onToggle } = props;
  const { against, count } = group;
  const asked = Math.max(radius, 1);
  const place = placeName(against, lang);
  const title = titleOf(against, lang);
  return (
    <details class="lens-group" open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary>
        <h2>
          <ThemeTile theme={against.theme} group={against.group} /> {title}
          {place !== title && <span class="lens-place"> · {place}</span>}
        </h2>
        <span class="second">{words.pairs(count)}</span>
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
              onClick={() => app.question.askAround(against, asked, { themes: lens.what })}
            >
              <Icon of={MapIcon} size={15} /> {words.onMap(place, format.distance(asked))}
            </button>
          </div>
          <PairsOf group={group} />
        </div>
      )}
    </details>
  );
}

/** What meets one, the surest first. */
function PairsOf({ group }: { group: Met }) {
  const { app } = useApp();
  const pairs = useMemo(() => app.lens.meetingsWith(group.against.id), [group]);
  return <Calculated of={pairs}>{(meetings) => <PairList meetings={meetings} />}</Calculated>;
}

function PairList({ meetings }: { meetings: readonly Meeting[] }) {
  const { format } = useApp();
  const words = useWords('lens');
  const [beginning, more] = useBeginning(meetings);
  return (
    <ul class="plain">
      {beginning.map(({ what, certainty, distance, share, pairs, isSameCity }) => (
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
              {share !== null && <span> · {words.share(format.percent(share))}</span>}
              {pairs > 1 && <span> · {words.places(pairs)}</span>}
            </>
          }
        />
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
