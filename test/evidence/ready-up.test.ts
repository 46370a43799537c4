import JSZip from 'jszip';
import sharp from 'sharp';
import { readyUp } from '../../src/evidence/ready-up.ts';
import { aPhoto } from '../support/a-photo.ts';

async function zipOf(names: readonly string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('evidence: a picture', () => {
  it('is kept upright and without where, when and by what it was taken', async () => {
    const photo = await aPhoto('อบรม');
    const ready = await readyUp(photo);

    if (typeof ready === 'string' || ready.thumbnail === null) throw new Error('it was refused');
    const kept = await sharp(ready.bytes).metadata();
    expect(photo.toString('latin1')).toContain('CANARY-CAMERA');
    expect(Buffer.from(ready.bytes).toString('latin1')).not.toContain('CANARY');
    expect(kept.exif).toBeUndefined();
    // Lying on its side it was 320 by 240.
    expect([ready.width, ready.height, kept.width, kept.height]).toEqual([240, 320, 240, 320]);
    expect((await sharp(ready.thumbnail).metadata()).exif).toBeUndefined();
  });

  it('is the same whenever it is sent, and another one where it shows something else', async () => {
    const hashes = await Promise.all(
      ['ก', 'ก', 'ข'].map(async (name) => {
        const ready = await readyUp(await aPhoto(name));
        return typeof ready === 'string' ? ready : ready.hash;
      }),
    );

    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  it('is no larger than half a page needs, and small on a card', async () => {
    const ready = await readyUp(await aPhoto('ใหญ่', 4_000, 3_000));

    if (typeof ready === 'string' || ready.thumbnail === null) throw new Error('it was refused');
    expect(Math.max(ready.width ?? 0, ready.height ?? 0)).toBe(2_048);
    expect(ready.thumbnail.length).toBeLessThan(100_000);
  });

  it('is damaged where only its beginning is one', async () => {
    expect(await readyUp(Buffer.from('\xFF\xD8\xFF and nothing more', 'latin1'))).toBe('damaged');
  });
});

describe('evidence: a document', () => {
  it.each([
    ['docx', ['[Content_Types].xml', 'word/document.xml']],
    ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['pptx', ['[Content_Types].xml', 'ppt/presentation.xml']],
  ])('is a %s by what is in it', async (ending, names) => {
    const ready = await readyUp(await zipOf(names));

    expect(ready).toMatchObject({ sort: 'office', ending, thumbnail: null });
  });

  it('is a PDF by its beginning', async () => {
    expect(await readyUp(Buffer.from('%PDF-1.7\n…'))).toMatchObject({ sort: 'pdf', type: 'application/pdf' });
  });

  it.each([
    ['a page that runs', '<html><script>alert(1)</script>'],
    ['a drawing that runs', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a program', 'MZ\x90\0'],
    ['words', 'สวัสดี'],
    ['nothing', ''],
  ])('is not kept where it is %s', async (_, text) => {
    expect(await readyUp(Buffer.from(text))).toBe('other-sort');
  });

  it('is not kept where it is a film, and a photo of the same family is none', async () => {
    const film = (brand: string) => readyUp(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1'));
    expect([await film('mp42'), await film('qt  '), await film('3gp5')]).toEqual(['film', 'film', 'film']);
    expect(await film('heic')).toBe('other-sort');
  });

  it('is not kept where it is any other archive', async () => {
    expect(await readyUp(await zipOf(['a.txt', 'b.exe']))).toBe('other-sort');
  });
});
