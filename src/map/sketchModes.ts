import {
  type HexColor,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import type { DrawnShape } from '../query/models/drawn.ts';

type Colour = () => HexColor;

/** Terra Draw's mode for a shape. `refuse` is told whether the last position would have made the outline cross itself. */
export function createMode(shape: DrawnShape, colour: Colour, refuse: (isRefused: boolean) => void) {
  const pointerEvents = {
    leftClick: true,
    rightClick: false,
    contextMenu: false,
    onDragStart: true,
    onDrag: true,
    onDragEnd: true,
  };
  const corners = {
    coordinatePointColor: colour,
    coordinatePointWidth: 4,
    coordinatePointOutlineWidth: 1.5,
    closingPointColor: colour,
    closingPointWidth: 6,
    closingPointOutlineWidth: 2,
  };
  const area = { fillColor: colour, fillOpacity: 0.1, outlineColor: colour, outlineWidth: 2.5 };
  switch (shape) {
    case 'point':
      return new TerraDrawPointMode({ pointerEvents, styles: { pointColor: colour, pointWidth: 6 } });
    case 'line':
      return new TerraDrawLineStringMode({
        pointerEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
        styles: { lineStringColor: colour, lineStringWidth: 3, ...corners },
      });
    case 'polygon':
      return new TerraDrawPolygonMode({
        pointerEvents,
        pointerDistance: 14,
        showCoordinatePoints: true,
        styles: { ...area, ...corners },
        validation: (feature, { updateType }) => {
          if (updateType === 'provisional') return { valid: true };
          const { valid } = ValidateNotSelfIntersecting(feature);
          refuse(!valid);
          return { valid };
        },
      });
    case 'circle':
      return new TerraDrawCircleMode({
        pointerEvents,
        projection: 'globe',
        segments: 128,
        startingRadiusKilometers: 0.01,
        drawInteraction: 'click-move-or-drag',
        styles: area,
      });
    case 'rectangle':
      return new TerraDrawRectangleMode({
        pointerEvents,
        drawInteraction: 'click-move-or-drag',
        styles: area,
      });
  }
}
