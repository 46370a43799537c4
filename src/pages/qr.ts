/** Pixels: sharp on a poster of a counter, and far below LINE's limit of a picture. */
const WIDTH = 720;

/** An address as a QR picture, with the white border that cameras need. */
export async function drawQr(url: string): Promise<Buffer> {
  // Nobody who asks for no picture waits for it: it is fifty files of the start.
  const { toBuffer } = await import('qrcode');
  return toBuffer(url, { type: 'png', width: WIDTH, margin: 4, errorCorrectionLevel: 'M' });
}
