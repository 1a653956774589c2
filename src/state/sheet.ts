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
