import type { PaperFormat } from '../domain/papers.ts';
import type { Digits } from './digits.ts';
import type { Paper, Pictures } from './paper.ts';
import type { Reader } from './pen.ts';

/** A paper as it is to be drawn. It is copied into a thread: data only. */
export interface Drawing {
  readonly paper: Paper;
  readonly format: Exclude<PaperFormat, 'pdf'>;
  readonly digits: Digits;
  readonly pictures: Pictures;
  readonly reader: Reader;
}

/** The file itself. What draws it is loaded when it is asked for. */
export async function drawPaper({ paper, format, digits, pictures, reader }: Drawing): Promise<Buffer> {
  return format === 'docx'
    ? (await import('./draw-docx.ts')).drawDocx(paper, digits, pictures, reader)
    : (await import('./draw-xlsx.ts')).drawXlsx(paper, digits);
}
