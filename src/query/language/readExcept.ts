import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Item, isFiller, isKind, isPlace, type Of, spanOf } from './items.ts';

const isCue = isKind('not', 'lack');

/**
 * Makes themes of what is left without others: 除了煤矿的能源项目, "energy except coal". Without a theme
 * beside the exception all others are left. A word for a part of a theme cannot be left out: it stays.
 */
export function readExcept(items: readonly Item[], { catalogue }: Gazetteer): readonly Item[] {
  const at = items.findIndex(isCue);
  const cue = items[at];
  const isElse = items.some(isKind('level', 'distance', 'near', 'along', 'nearest'));
  if (!cue || isElse || (isKind('lack')(cue) && !items.some(isPlace) && !items.some(isTopic))) return items;
  const excepted: Of<'topic'>[] = [];
  let end = at + 1;
  for (; end < items.length; end++) {
    const item = items[end];
    const isNext = excepted.length === 0 || isKind('list', 'and', 'or')(items[end - 1]);
    if (isTopic(item) && isNext) excepted.push(item);
    else if (!isKind('list', 'and', 'or')(item) && (excepted.length > 0 || !isFiller(item))) break;
  }
  if (excepted.length === 0 || excepted.some(({ narrow, text }) => narrow || text !== undefined))
    return items;
  const rest = items.filter(
    (item, i) => (i < at || i >= end) && !(i >= end && i <= end + 1 && isKind('beyond')(item)),
  );
  const themesOf = (topics: readonly Of<'topic'>[]): ThemeId[] =>
    catalogue.themes
      .filter(({ id, group }) =>
        topics.some(({ themes, groups }) => themes.includes(id) || groups.includes(group)),
      )
      .map(({ id }) => id);
  const named = rest.filter(isTopic);
  const among = named.length > 0 ? themesOf(named) : catalogue.themes.map(({ id }) => id);
  const without = themesOf(excepted);
  const themes = among.filter((id) => !without.includes(id));
  if (themes.length === 0 || themes.length === among.length) return items;
  const groupOf = new Map(catalogue.themes.map(({ id, group }) => [id, group]));
  const whole = catalogue.groups.filter(({ id }) =>
    catalogue.themes.every((theme) => theme.group !== id || themes.includes(theme.id)),
  );
  const left: Of<'topic'> = {
    ...spanOf(cue),
    kind: 'topic',
    narrow: false,
    groups: whole.map(({ id }) => id),
    themes: themes.filter((id) => !whole.some((group) => groupOf.get(id) === group.id)),
  };
  return [...rest.slice(0, at).filter(isOther), left, ...rest.slice(at).filter(isOther)];
}

const isTopic = isKind('topic');
const isOther = (item: Item): boolean => !isTopic(item);
