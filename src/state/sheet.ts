import { batch, signal } from '@preact/signals';
import { scaleBar } from '../geo/scaleBar.ts';
import { readOnly } from './signals.ts';

/** The picture of the map that a sheet of paper needs, as the map's view stands. */
export interface SheetOrder {
  /** Of the frame on the sheet, in CSS pixels of 1/96 inch. */
  width: number;
  height: number;
  /** The ground alone: no placements, no names. */
  blank: boolean;
}

/** What became of an order. */
export type SheetPicture =
  | { state: 'drawing' }
  | { state: 'failed' }
  | {
      state: 'ready';
      order: SheetOrder;
      image: Blob;
      /** On the ground, for one CSS pixel in the middle of the frame. */
      metresPerPixel: number;
    };

/** The picture of the map for a sheet of paper. */
export function createSheet() {
  const order = signal<SheetOrder | null>(null);
  const picture = signal<SheetPicture | null>(null);

  return {
    ...readOnly({ order, picture }),

    /** A bar of a round length on the ground, at most so many CSS pixels wide. */
    scaleOf: scaleBar,

    /** Asks for a picture of the map as it stands; null when it is not needed any more. */
    orderSheet(wanted: SheetOrder | null) {
      batch(() => {
        order.value = wanted;
        picture.value = wanted && { state: 'drawing' };
      });
    },

    /** Hands over what was ordered, unless something else was ordered since. */
    deliverSheet(ordered: SheetOrder, delivered: SheetPicture) {
      if (order.value === ordered) picture.value = delivered;
    },
  };
}
