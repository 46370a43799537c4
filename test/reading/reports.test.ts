import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importedOf } from '../../src/operations/imported.ts';
import { openFile } from '../../src/reading/open-file.ts';
import { known } from './reading.ts';
import { printed, recallOf, together, weak } from './recall.ts';
import type { FieldRecall } from './tally.ts';
import type { Truth } from './truth.ts';

// Six reports that somebody wrote who had not seen the reader, each with what it says. None of them may be read by
// its own wording: where the reader is weak, what is mended is what such reports have in common.

const folder = join(import.meta.dirname, 'reports');
const papers = readdirSync(folder).filter((file) => /\.(?:docx|xlsx|txt)$/.test(file));

/** The reader's warnings in the words of the truth files. */
const words: Readonly<Record<string, string>> = {
  'foreign-name': 'foreign-agency',
  'does-not-recompute': 'total-differs',
  'slip-mended': 'odd-letters',
};

async function recall(paper: string): Promise<readonly FieldRecall[]> {
  const truth = JSON.parse(
    readFileSync(join(folder, `${paper.replace(/\.\w+$/, '')}.truth.json`), 'utf8'),
  ) as Truth;
  const reading = await openFile(readFileSync(join(folder, paper)), known);
  if (!reading.ok) throw new Error(`${paper} was refused: ${reading.refusal}`);
  const found = importedOf(reading.value, undefined);
  // That the rest passed is told to be looked at, but it is no doubt about the report.
  const warnings = found.warnings.filter((it) => it.code !== 'passed-inferred');
  return recallOf({ ...found, warnings }, truth, words);
}

describe('reading: reports by another hand', () => {
  it('finds at least nine tenths of every field', async () => {
    const recalls: (readonly FieldRecall[])[] = [];
    for (const paper of papers) {
      const fields = await recall(paper);
      recalls.push(fields);
      for (const field of process.env.DETAILS === undefined ? [] : fields) {
        if (field.missed.length + field.extra.length === 0) continue;
        process.stderr.write(
          `${paper} ${field.field}\n   missed ${field.missed.join(' | ')}\n   extra ${field.extra.join(' | ')}\n`,
        );
      }
    }
    const fields = together(recalls);

    process.stderr.write(`\n${papers.length} reports by another hand\n${printed(fields)}\n`);
    expect(papers).toHaveLength(6);
    expect(weak(fields)).toEqual([]);
  });
});
