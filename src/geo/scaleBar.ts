/** A length on the ground that reads well, and its length on the map. */
export interface ScaleBar {
  metres: number;
  pixels: number;
}

const STEPS = [1, 2, 3, 5];

/** The longest bar of 1, 2, 3 or 5 times a power of ten metres that is no longer than `maxPixels`. */
export function scaleBar(metresPerPixel: number, maxPixels: number): ScaleBar {
  const longest = metresPerPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * (STEPS.findLast((step) => step * power <= longest) ?? 1);
  return { metres, pixels: metres / metresPerPixel };
}
