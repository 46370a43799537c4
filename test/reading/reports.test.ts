import { join } from 'node:path';
import { judged } from './another-hand.ts';
import { weak } from './recall.ts';

// Eighteen reports that somebody wrote who had not seen the reader, each with what it says. None of them may be read by
// its own wording: where the reader is weak, what is mended is what such reports have in common.

describe('reading: reports by another hand', () => {
  it.each(['reports', 'blind', 'unseen', 'later'])(
    'finds at least nine tenths of every field of the six in %s',
    async (folder) => {
      const { papers, fields } = await judged(join(import.meta.dirname, folder));
      expect(papers).toBe(6);
      expect(weak(fields)).toEqual([]);
    },
  );
});
