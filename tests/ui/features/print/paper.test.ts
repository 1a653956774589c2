import { describe, expect, test } from 'vitest';
import { measureSheet, ORIENTATIONS, PAPERS } from '../../../../src/ui/features/print/paper.ts';

const MM = 25.4 / 96;
const PAPER = { a4: [297, 210], a3: [420, 297] } as const;

describe.each(PAPERS)('on %s', (paper) => {
  test.each(ORIENTATIONS)(
    '%s, a sheet fits between margins of 10 mm and the map into the sheet',
    (orientation) => {
      const [long, short] = PAPER[paper];
      const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
      for (const withLegend of [true, false]) {
        const { sheet, frame } = measureSheet(paper, orientation, withLegend);
        expect(sheet.width * MM).toBeLessThanOrEqual(width - 20);
        expect(sheet.height * MM).toBeLessThanOrEqual(height - 20);
        expect(frame.width).toBeLessThanOrEqual(sheet.width);
        expect(frame.height).toBeLessThan(sheet.height);
        expect((frame.width * frame.height) / (sheet.width * sheet.height)).toBeGreaterThan(0.5);
      }
    },
  );
});
