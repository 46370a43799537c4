import { toBuffer } from 'qrcode';

/** Pixels: sharp on a poster of a counter, and far below LINE's limit of a picture. */
const WIDTH = 720;

/** An address as a QR picture, with the white border that cameras need. */
export async function drawQr(url: string): Promise<Buffer> {
  return toBuffer(url, { type: 'png', width: WIDTH, margin: 4, errorCorrectionLevel: 'M' });
}
