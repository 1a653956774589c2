import type { ShortlistText } from '../../features/shortlist/shortlistText.ts';
import { counted } from './counting.ts';

/** The words of the reader's list, in English. */
export const shortlist: ShortlistText = {
  back: 'Back to the answer',
  count: (count, most) => `Shortlist: ${counted(count, { one: 'item', other: 'items' })} (at most ${most})`,
  empty:
    'Nothing is on the list yet. Press “Shortlist” on a card, on the page of a city or county or among the coordinates; or Alt+L on a row of the list.',
  sent: 'This list came with the link. It is not the one that this browser keeps for you.',
  takeOver: (count) =>
    `Add ${count === 1 ? 'it' : `all ${counted(count, { one: 'item', other: 'items' })}`} to mine`,
  ownList: (count) => `Show mine (${count})`,
  number: 'No.',
  what: 'Name',
  where: 'Where',
  unknown: 'not on this map',
  unlocated: 'position unknown',
  ownPoint: 'your own point',
  showPoint: (name) => `Show on the map: ${name}`,
  remove: (name) => `Take off the list: ${name}`,
  removed: (name) => `“${name}” was taken off.`,
  removedAll: (count) => `The list was cleared (${counted(count, { one: 'item', other: 'items' })}).`,
  undo: 'Undo',
  full: (most) => `The list is full: more than ${most} items would make too long a link.`,
  showAll: 'Show all on the map',
  compare: (count) => (count < 2 ? 'Compare' : `Compare ${count} cities and counties`),
  compareHint: (most) =>
    `The comparison takes cities and counties of the list: two at least, the first ${most} at most.`,
  copyLink: 'Copy link',
  holdsPoints: (count) =>
    `Address and link hold the ${count === 1 ? 'name and coordinates of your point' : `names and coordinates of your ${count} points`}.`,
  clear: 'Clear',
  notKept:
    'This browser did not keep the list: its storage is closed or full. Copy the link before you leave.',
  kept: 'The list is kept in this browser and sent nowhere.',
};
