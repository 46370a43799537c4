import { join } from 'node:path';
import { judged } from './another-hand.ts';
import { weak } from './recall.ts';

// Reports that somebody wrote who had not seen the reader, or before it was mended for them, each with what it says.
// None of them may be read by its own wording: where the reader is weak, what is mended is what such reports have in
// common. Beside each set but the first stand the figures of its first reading.

describe('reading: reports by another hand', () => {
  it.each([
    ['reports', 6],
    ['blind', 6],
    ['unseen', 6],
    ['later', 5],
  ])('finds at least nine tenths of every field of those in %s', async (folder, papers) => {
    const { papers: read, fields } = await judged(join(import.meta.dirname, folder));
    expect(read).toBe(papers);
    expect(weak(fields)).toEqual([]);
  });
});
