import { batch, signal } from '@preact/signals';
import { readOnly } from './signals.ts';

/** What lies under a click: placements first, then the units there. */
export interface Chooser {
  /** Where it was clicked, in pixels from the map's upper left corner. */
  point: { x: number; y: number };
  placements: readonly string[];
  /** Adcodes, county before city. */
  units: readonly string[];
}

export type Selection = ReturnType<typeof createSelection>;

/** The placement whose card is open, those that are pointed at, and the choice after a click. */
export function createSelection() {
  /** Id of the placement whose card is open. */
  const selected = signal<string | null>(null);
  /** Ids of the placements under the pointer or the keyboard's focus. */
  const pointed = signal<readonly string[]>([]);
  const chooser = signal<Chooser | null>(null);

  const uncoverMap = () =>
    batch(() => {
      selected.value = null;
      chooser.value = null;
    });

  return {
    ...readOnly({ selected, pointed, chooser }),

    /** Opens the card of a placement. */
    select(id: string) {
      batch(() => {
        chooser.value = null;
        selected.value = id;
      });
    },

    closeCard() {
      selected.value = null;
    },

    point(ids: readonly string[]) {
      if (ids.join(' ') !== pointed.value.join(' ')) pointed.value = ids;
    },

    choose(choice: Chooser | null) {
      chooser.value = choice;
    },

    /** Closes card and choice. */
    uncoverMap,

    /** Lets go of all that is open or pointed at. */
    clearSelection() {
      batch(() => {
        uncoverMap();
        pointed.value = [];
      });
    },
  };
}
