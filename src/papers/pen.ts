import { ExternalHyperlink, Paragraph, type ParagraphOptions, TextRun } from 'docx';
import { readableAddress } from '../text/addresses.ts';
import { type Digits, inDigits } from './digits.ts';
import { SYMBOLS } from './fonts.ts';
import { heldFast, heldTogether } from './held-together.ts';
import { printable } from './inert.ts';
import type { Pictures } from './paper.ts';

// How words become lines of a Word file.

/** Half points: official papers are written in 16. */
export const TEXT = 32;
export const TITLE = 36;
export const SMALL = 24;

export interface Pen {
  /** Text in the agency's digits that a file can hold, with what belongs together on one line. */
  readonly write: (text: string) => string;
  readonly pictures: Pictures;
  readonly reader: Reader;
  /** Of the page between its margins, in twips. */
  readonly width: number;
}

/** Who opens the file: Word and whoever goes on with it, or the program that only prints it. */
export type Reader = 'word' | 'printer';

export function penOf(digits: Digits, rest: Omit<Pen, 'write'>): Pen {
  const write = (text: string): string => inDigits(heldTogether(printable(text)), digits);
  return { ...rest, write: rest.reader === 'word' ? write : (text) => heldFast(write(text)) };
}

interface Looks {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
}

/** A paragraph of written text; a line break in it is one on the paper. */
export function line(text: string, options: ParagraphOptions & Looks = {}): Paragraph {
  const { bold, size, color, ...rest } = options;
  const looks = {
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
  };
  return new Paragraph({
    ...rest,
    children: text
      .split('\n')
      .map((part, at) => new TextRun({ ...looks, text: part, ...(at > 0 ? { break: 1 } : {}) })),
  });
}

const address = /(https?:\/\/\S+)/;

/** Words with the addresses in them to be opened, and boxes and dots in a font that has them. */
export function runs(text: string, { write }: Pick<Pen, 'write'>): readonly (TextRun | ExternalHyperlink)[] {
  return text
    .split(address)
    .flatMap((part, at): readonly (TextRun | ExternalHyperlink)[] =>
      at % 2 === 1 ? [opening(part, part)] : plain(write(part)),
    );
}

/** A cell of one address says it without what every address begins with, where lines would end in "https:/". */
export function addressAlone(url: string): ExternalHyperlink {
  return opening(url, url.replace(/^https:\/\//, ''));
}

function opening(url: string, shown: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: printable(url),
    children: [new TextRun({ text: printable(readableAddress(shown)), color: '0B57A4', underline: {} })],
  });
}

function plain(written: string): readonly TextRun[] {
  return written
    .split(/([☑☐•]+)/)
    .filter((part) => part !== '')
    .map(
      (part) => new TextRun({ text: part, ...(/[☑☐•]/.test(part) ? { font: SYMBOLS, size: SMALL } : {}) }),
    );
}
