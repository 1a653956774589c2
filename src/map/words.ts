import type { Language } from '../../geodata/schema.ts';

interface Words {
  /** The letter at the arrow that points north. */
  north: string;
  /** How to move a map that lies in another page, without moving that: by wheel, on a Mac, by touch. */
  wheel: string;
  wheelOnMac: string;
  touch: string;
}

/** What the map says itself; all else is said by the interface. */
export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    north: '北',
    wheel: '按住 Ctrl 键并滚动，可缩放地图',
    wheelOnMac: '按住 ⌘ 键并滚动，可缩放地图',
    touch: '用两根手指移动地图',
  },
  en: {
    north: 'N',
    wheel: 'Hold Ctrl and scroll to zoom the map',
    wheelOnMac: 'Hold ⌘ and scroll to zoom the map',
    touch: 'Use two fingers to move the map',
  },
};
