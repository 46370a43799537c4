import { Readable } from 'node:stream';
import { linesOf } from '../../src/operations/lines.ts';

function linesIn(...pieces: readonly (string | Buffer)[]): Promise<unknown[]> {
  return Readable.from(linesOf(Readable.from(pieces))).toArray();
}

describe('operations/lines', () => {
  it('cuts at line feeds and nowhere else', async () => {
    const lines = await linesIn('ก\u2028ข\u2029ค\u0085ง\n', '\n', 'จ\rฉ');

    expect(lines).toEqual(['ก\u2028ข\u2029ค\u0085ง', '', 'จ\rฉ']);
  });

  it('puts together what comes in pieces, in the middle of a letter too', async () => {
    const bytes = Buffer.from('ส่ง O12\nสรุป\n');

    const lines = await linesIn(...[...bytes].map((byte) => Buffer.from([byte])));

    expect(lines).toEqual(['ส่ง O12', 'สรุป']);
  });

  it('finds no line in nothing', async () => {
    expect(await linesIn()).toEqual([]);
  });
});
