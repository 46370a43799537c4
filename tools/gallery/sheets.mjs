// Contact sheets: a few cards side by side, for the documents.
import { join } from 'node:path';
import sharp from 'sharp';

const pictures = join('flex-templates', 'pictures');
/** Behind the cards, as behind a chat of LINE in its two modes. */
const LIGHT = '#dfe9e5';
const DARK = '#0d1311';
/** Pixels between two cards, and of the width of a sheet at most. */
const GAP = 32;
const WIDTH = 1280;

export const sheets = [
  { file: join('docs', 'pictures', 'cards.png'), cards: ['summary', 'saved', 'item', 'reminder-overdue'] },
  { file: join(pictures, 'overview.png'), cards: ['summary', 'scores', 'advice'] },
  { file: join(pictures, 'items.png'), cards: ['list', 'item', 'history', 'approval'] },
  { file: join(pictures, 'measures.png'), cards: ['list-measures', 'measure', 'report', 'help'] },
  {
    file: join(pictures, 'days.png'),
    cards: ['deadlines', 'reminder', 'reminder-today', 'reminder-overdue'],
  },
  { file: join(pictures, 'people.png'), cards: ['welcome', 'roles', 'invite'] },
  { file: join(pictures, 'words.png'), cards: ['saved', 'notice', 'question', 'fault'] },
  { file: join(pictures, 'large.png'), cards: ['summary-large', 'item-large'] },
  {
    file: join(pictures, 'dark.png'),
    cards: ['summary-dark', 'item-dark', 'reminder-today-dark'],
    ground: DARK,
  },
];

/** @param drawn pictures of cards, as PNG. */
export async function drawSheet(drawn, ground = LIGHT) {
  const sizes = await Promise.all(drawn.map((it) => sharp(it).metadata()));
  let left = GAP;
  const placed = sizes.map(({ width }, at) => {
    const here = { input: drawn[at], left, top: GAP };
    left += width + GAP;
    return here;
  });
  const height = 2 * GAP + Math.max(...sizes.map((it) => it.height));
  const whole = await sharp({ create: { width: left, height, channels: 3, background: ground } })
    .composite(placed)
    .png()
    .toBuffer();
  return sharp(whole)
    .resize({ width: Math.min(left, WIDTH, Math.round((left * WIDTH) / (4 * 632))) })
    .png({ palette: true, colours: 48, dither: 0, effort: 10 })
    .toBuffer();
}
