import sharp from 'sharp';

/**
 * A photo as a telephone makes it: lying on its side, with where and by what it was taken. Each name is another
 * picture, and the same name the same bytes.
 */
export async function aPhoto(name: string, width = 320, height = 240): Promise<Buffer> {
  const hue = Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 255, 7);
  return sharp({
    create: { width, height, channels: 3, background: { r: hue, g: 255 - hue, b: (hue * 7) % 255 } },
  })
    .composite([
      { input: { create: { width: 40, height: 20, channels: 3, background: '#FF0000' } }, left: 0, top: 0 },
    ])
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'CANARY-CAMERA', Model: 'CANARY-MODEL' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '13/1 45/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '100/1 30/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
}
