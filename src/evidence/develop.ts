import { createHash } from 'node:crypto';
import type { ReadyFile } from '../app/evidence.ts';

/** Pixels of the longer side: enough for half a page in print, and a third of what telephones send. */
const LONGEST_SIDE = 2_048;
const THUMBNAIL = { width: 480, height: 480 };
/** A picture of a few kilobytes may unfold to gigabytes. */
const MOST_PIXELS = 60_000_000;

type Developed = Omit<ReadyFile, 'sort' | 'type' | 'ending'>;

/**
 * A picture as it is kept: upright, in sRGB, and without what the camera wrote into it (where, when, with what). sharp
 * writes no metadata unless it is asked to. Null where nothing can be read.
 */
export async function develop(bytes: Uint8Array): Promise<Developed | null> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#FFFFFF' })
      .toColourspace('srgb')
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data)
      .resize({ ...THUMBNAIL, fit: 'cover' })
      .jpeg({ quality: 75 })
      .toBuffer();
    return {
      ...{ bytes: data, length: data.length, width: info.width, height: info.height, thumbnail },
      hash: createHash('sha256').update(data).digest('hex'),
    };
  } catch {
    return null;
  }
}

/** Pixels of the longer side in a paper: two hundred to the inch, two beside each other. */
const IN_PAPER = 900;

/** A kept picture as large as it stands in a paper; null where it cannot be read. */
export async function shrink(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number } | null> {
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .resize({ width: IN_PAPER, height: IN_PAPER, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

/** When the first picture comes: it is not needed for the start. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // A picture after the other keeps memory low; nobody sends the same one twice in a row.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
