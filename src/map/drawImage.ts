import type { StyleImageMetadata } from 'maplibre-gl';
import type { Catalogue, GroupId, ThemeId } from '../../geodata/catalogue.ts';
import { FONT_FAMILY } from '../../layers/fonts.ts';
import type { BadgePart, MapImage } from '../../layers/images.ts';
import { type Palette, paletteOf } from '../../layers/palette.ts';
import { SPOT_FORMS } from '../../layers/spotForms.ts';
import { RIM_RADIUS, STATUS_STROKES } from '../../layers/status.ts';
import { GLYPH_SIZE } from '../../layers/symbols.ts';
import type { Badge as PlacedBadge } from './sources/placeBadges.ts';

const COUNT_FONT = `600 11.5px ${FONT_FAMILY}`;
const TILE = 16;
/** Sizes of a badge, and of a compact one for small screens, in pixels. */
const FULL = { font: `700 15.5px ${FONT_FAMILY}`, name: 21, pill: 24 };
const COMPACT = { font: `700 13.5px ${FONT_FAMILY}`, name: 18, pill: 20, width: 38 };
const sizesOf = ({ compact }: { compact: boolean }) => (compact ? COMPACT : FULL);
/** The colours and symbols that images are drawn with. */
export interface ImageLook {
  palette: Palette;
  glyphs: ReadonlyMap<ThemeId, string>;
}

export const imageLookOf = ({ groups, themes }: Catalogue, scheme: Palette['scheme']): ImageLook => ({
  palette: paletteOf(scheme, groups),
  glyphs: new Map(themes.map(({ id, glyph }) => [id, glyph])),
});

const EDGE = 4;
/** The side of a glyph in a symbol. */
const GLYPH = 11.5;

type Pen = OffscreenCanvasRenderingContext2D;

let shared: Pen | null = null;

/** The one pen: a new one for every image would cost more than drawing it. */
function takePen(): Pen {
  // Every image is read back once: kept in memory that is two hundred times faster.
  shared ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!shared) throw new Error('This browser has no 2D canvas.');
  return shared;
}

/** The pen on an empty sheet. */
function startSheet(width: number, height: number, ratio: number): Pen {
  const pen = takePen();
  // A size that is set empties the sheet, and the pen forgets fonts, colours and scale.
  pen.canvas.width = Math.ceil(width * ratio);
  pen.canvas.height = Math.ceil(height * ratio);
  pen.scale(ratio, ratio);
  return pen;
}

const read = (pen: Pen): ImageData => pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);

function drawGlyph(pen: Pen, path: string, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.translate(x - size / 2, y - size / 2);
  pen.scale(size / GLYPH_SIZE, size / GLYPH_SIZE);
  pen.fillStyle = colour;
  pen.fill(new Path2D(path));
  pen.restore();
}

function fillDisc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

function strokeRing(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number,
  dash: readonly number[],
): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.setLineDash([...dash]);
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
  pen.setLineDash([]);
}

/** The form tells how exactly the place is known; how far the work is stands apart from that, in a rim of ink further out. */
function drawSpot(
  image: Extract<MapImage, { kind: 'spot' }>,
  { palette, glyphs }: ImageLook,
  ratio: number,
): ImageData {
  const size = 34;
  const pen = startSheet(size, size, ratio);
  const centre = size / 2;
  const colour = palette.groups[image.group] ?? palette.label;
  const glyph = glyphs.get(image.theme) ?? '';
  const ink = palette.scheme === 'dark' ? palette.outside : '#ffffff';
  const rim = STATUS_STROKES.find(({ status }) => status === image.status)?.rim;
  if (rim) {
    fillDisc(pen, centre, centre, RIM_RADIUS + 1.8, palette.badge);
    strokeRing(pen, centre, centre, RIM_RADIUS, palette.label, rim.width, rim.dash);
  }
  const { ground, disc, ring } = SPOT_FORMS[image.form];
  fillDisc(pen, centre, centre, ground, palette.badge);
  if (disc) fillDisc(pen, centre, centre, disc, colour);
  if (ring) strokeRing(pen, centre, centre, ring.radius, colour, ring.width, ring.dash);
  drawGlyph(pen, glyph, centre, centre, GLYPH, disc ? ink : colour);
  if (image.count > 1) {
    const text = String(image.count);
    pen.font = `700 10px ${FONT_FAMILY}`;
    const width = Math.max(13, pen.measureText(text).width + 6);
    const x = Math.min(centre + 8, size - width / 2 - 0.5);
    pen.beginPath();
    pen.roundRect(x - width / 2, 1, width, 13, 6.5);
    pen.fillStyle = palette.label;
    pen.fill();
    pen.fillStyle = palette.halo;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(text, x, 8);
  }
  return read(pen);
}

const partWidth = (pen: Pen, part: BadgePart): number =>
  TILE + 3 + pen.measureText(String(part.count)).width + 8;

type Badge = Pick<Extract<MapImage, { kind: 'badge' }>, 'name' | 'compact' | 'parts' | 'more'>;
type Size = Pick<PlacedBadge, 'width' | 'height' | 'solid'>;

function measureBadge(pen: Pen, badge: Badge) {
  const { name, compact, parts, more } = badge;
  pen.font = sizesOf(badge).font;
  const nameWidth = pen.measureText(name).width;
  pen.font = COUNT_FONT;
  const partsWidth = parts.reduce((sum, part) => sum + partWidth(pen, part), 0);
  const pillWidth =
    parts.length === 0
      ? 0
      : compact
        ? COMPACT.width
        : partsWidth + 8 + (more > 0 ? pen.measureText(`+${more}`).width + 4 : 0);
  return { nameWidth, pillWidth };
}

/** Width and height of a badge with its name, in pixels, and which boxes around its middle are drawn on. */
export function badgeSize(badge: Badge): Size {
  const { nameWidth, pillWidth } = measureBadge(takePen(), badge);
  const { name, pill: tall } = sizesOf(badge);
  const pill = pillWidth > 0 ? tall : 0;
  const height = name + pill + 2 * EDGE;
  return {
    width: Math.max(nameWidth + 6, pillWidth) + 2 * EDGE,
    height,
    solid: [
      { x: 0, y: -pill / 2, width: nameWidth + 4, height: name - 4 },
      ...(pill > 0 ? [{ x: 0, y: name / 2, width: pillWidth, height: pill }] : []),
    ],
  };
}

function drawBadge(
  image: Extract<MapImage, { kind: 'badge' }>,
  { palette, glyphs }: ImageLook,
  ratio: number,
): ImageData {
  const { width, height } = badgeSize(image);
  const pen = startSheet(width, height, ratio);
  const { pillWidth } = measureBadge(pen, image);
  const centre = width / 2;
  const { font, name: nameHeight, pill } = sizesOf(image);

  pen.font = font;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3.5;
  pen.strokeStyle = palette.halo;
  pen.strokeText(image.name, centre, EDGE + nameHeight / 2);
  pen.fillStyle = palette.label;
  pen.fillText(image.name, centre, EDGE + nameHeight / 2);
  if (pillWidth === 0) return read(pen);

  const left = centre - pillWidth / 2;
  const top = EDGE + nameHeight;
  pen.beginPath();
  pen.roundRect(left, top, pillWidth, pill, pill / 2);
  pen.save();
  pen.shadowColor = 'rgba(0, 0, 0, 0.28)';
  pen.shadowBlur = 4 * ratio;
  pen.shadowOffsetY = ratio;
  pen.fillStyle = palette.badge;
  pen.fill();
  pen.restore();

  pen.font = COUNT_FONT;
  pen.textBaseline = 'middle';
  const middle = top + pill / 2 + 0.5;
  if (image.compact) drawCompact(pen, image, palette, left, top, pillWidth);
  else {
    pen.textAlign = 'left';
    let x = left + 7;
    for (const part of image.parts) {
      pen.beginPath();
      pen.roundRect(x, top + (pill - TILE) / 2, TILE, TILE, 4);
      pen.fillStyle = palette.groups[part.group] ?? palette.label;
      pen.fill();
      const ink = palette.scheme === 'dark' ? palette.outside : '#ffffff';
      drawGlyph(pen, glyphs.get(part.theme) ?? '', x + TILE / 2, top + pill / 2, 11, ink);
      pen.fillStyle = palette.label;
      pen.fillText(String(part.count), x + TILE + 3, middle);
      x += partWidth(pen, part);
    }
    pen.fillStyle = palette.labelSecond;
    if (image.more > 0) pen.fillText(`+${image.more}`, x - 2, middle);
  }
  return read(pen);
}

/** For small screens: the number of placements over a bar of the groups' shares. */
function drawCompact(
  pen: Pen,
  image: Badge,
  palette: Palette,
  left: number,
  top: number,
  width: number,
): void {
  const total = image.parts.reduce((sum, part) => sum + part.count, image.more);
  pen.textAlign = 'center';
  pen.fillStyle = palette.label;
  pen.fillText(String(total), left + width / 2, top + 8);
  const shares = new Map<GroupId, number>();
  for (const part of image.parts) shares.set(part.group, (shares.get(part.group) ?? 0) + part.count);
  const shown = total - image.more;
  let x = left + 7;
  for (const [group, count] of shares) {
    const share = ((width - 14) * count) / shown;
    pen.fillStyle = palette.groups[group] ?? palette.label;
    pen.fillRect(x, top + 14, share, 3);
    x += share;
  }
}

/** From one corner of a square to another: hatches of neighbouring groups lean another way. */
const HATCHES: readonly [from: [number, number], to: [number, number]][] = [
  [
    [-1, 1],
    [1, -1],
  ],
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, 0],
    [1, 0],
  ],
  [
    [0, -1],
    [0, 1],
  ],
];

function drawHatch(group: GroupId, palette: Palette, ratio: number): ImageData {
  const size = 9;
  const half = size / 2;
  const pen = startSheet(size, size, ratio);
  const lean = Object.keys(palette.groups).indexOf(group) % HATCHES.length;
  const [from, to] = HATCHES[lean] as (typeof HATCHES)[number];
  pen.strokeStyle = palette.groups[group] ?? palette.label;
  pen.lineWidth = 1;
  // Once in the middle and once at each side, so that the pieces join without a seam.
  for (const [x, y] of [
    [0, 0],
    [size, 0],
    [-size, 0],
    [0, size],
    [0, -size],
  ] as const) {
    pen.beginPath();
    pen.moveTo(half + x + from[0] * size, half + y + from[1] * size);
    pen.lineTo(half + x + to[0] * size, half + y + to[1] * size);
    pen.stroke();
  }
  return read(pen);
}

const PLATE = 14;

function drawPlate(palette: Palette, ratio: number): ImageData {
  const pen = startSheet(PLATE, PLATE, ratio);
  pen.beginPath();
  pen.roundRect(0.5, 0.5, PLATE - 1, PLATE - 1, 5);
  pen.fillStyle = palette.badge;
  pen.fill();
  pen.strokeStyle = palette.labelSecond;
  pen.lineWidth = 1;
  pen.stroke();
  return read(pen);
}

/** How an image stretches around a label, in device pixels; what is no plate does not. */
export function stretchOf({ kind }: MapImage, ratio: number): Partial<StyleImageMetadata> {
  if (kind !== 'plate') return {};
  const middle: [number, number][] = [[(PLATE / 2 - 1) * ratio, (PLATE / 2 + 1) * ratio]];
  return { stretchX: middle, stretchY: middle };
}

/** Draws an image that the style asks for, `ratio` device pixels to a CSS pixel. */
export function drawImage(image: MapImage, look: ImageLook, ratio: number): ImageData {
  switch (image.kind) {
    case 'spot':
      return drawSpot(image, look, ratio);
    case 'badge':
      return drawBadge(image, look, ratio);
    case 'mask':
      return new ImageData(1, 1);
    case 'plate':
      return drawPlate(look.palette, ratio);
    case 'hatch':
      return drawHatch(image.group, look.palette, ratio);
  }
}
