import type { PaperKind } from '../../src/domain/papers.ts';
import type { YearFacts } from '../../src/domain/year-facts.ts';
import type { Digits } from '../../src/papers/digits.ts';
import { drawPaper } from '../../src/papers/draw-paper.ts';
import { writePaper } from '../../src/papers/write-paper.ts';

/** A paper as a file, drawn here and not in a thread: the sources as they are, not as they were compiled. */
export function drawn(
  kind: PaperKind,
  facts: YearFacts,
  format: 'docx' | 'xlsx',
  digits: Digits = 'thai',
): Promise<Buffer> {
  return drawPaper({ paper: writePaper(kind, facts), format, digits, pictures: new Map(), reader: 'word' });
}
