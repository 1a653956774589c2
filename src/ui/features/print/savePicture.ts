import { FONT_FAMILY } from '../../../../layers/fonts.ts';

/** What stands round a saved picture of the map. */
export interface PictureWords {
  title: string;
  line: string;
  notice: string;
  source: string;
  north: string;
  scale: { pixels: number; label: string };
}

const MARGIN = 12;
const HEAD = 54;
const FOOT = 26;

/**
 * The map's picture with title, notice, date, scale and north drawn into it, so that they cannot get
 * lost on the way.
 * @param width of the map's frame in CSS pixels; the picture may be finer
 */
export async function composePicture(image: Blob, width: number, words: PictureWords): Promise<Blob> {
  const map = await createImageBitmap(image);
  const ratio = map.width / width;
  const height = map.height / ratio + HEAD + FOOT;
  const canvas = new OffscreenCanvas(map.width, Math.round(height * ratio));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no 2D canvas.');
  pen.scale(ratio, ratio);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(map, 0, HEAD, width, map.height / ratio);

  pen.fillStyle = '#000000';
  const write = (text: string, x: number, y: number, font: string, room = width - 2 * MARGIN) => {
    pen.font = `${font} ${FONT_FAMILY}`;
    pen.fillText(text, x, y, room);
  };
  write(words.title, MARGIN, 24, '700 20px');
  write(words.line, MARGIN, 44, '400 12.5px');
  const bottom = height - FOOT;
  write(words.notice, MARGIN, bottom + 17, '700 12px');
  const noticeWidth = pen.measureText(words.notice).width;
  write(words.source, 2 * MARGIN + noticeWidth, bottom + 17, '400 11px', width - 3 * MARGIN - noticeWidth);

  const bar = { left: MARGIN, right: MARGIN + words.scale.pixels, y: bottom - MARGIN };
  pen.fillStyle = 'rgb(255 255 255 / 80%)';
  pen.fillRect(bar.left - 6, bar.y - 20, words.scale.pixels + 12, 26);
  pen.beginPath();
  pen.moveTo(bar.left, bar.y - 6);
  pen.lineTo(bar.left, bar.y);
  pen.lineTo(bar.right, bar.y);
  pen.lineTo(bar.right, bar.y - 6);
  pen.lineWidth = 1.5;
  pen.stroke();
  pen.fillStyle = '#000000';
  write(words.scale.label, bar.left + 4, bar.y - 6, '400 11px');

  const north = { x: width - MARGIN - 9, y: HEAD + MARGIN };
  pen.beginPath();
  pen.moveTo(north.x, north.y);
  pen.lineTo(north.x + 7, north.y + 20);
  pen.lineTo(north.x, north.y + 15);
  pen.lineTo(north.x - 7, north.y + 20);
  pen.fill();
  pen.textAlign = 'center';
  write(words.north, north.x, north.y + 35, '700 13px');
  return canvas.convertToBlob({ type: 'image/png' });
}
