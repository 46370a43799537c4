import type { Digits } from './digits.ts';

// What is mended in a paper between LibreOffice's reading of a Word file and its printing, in the flat form that this
// program writes: what it cannot read from Word's form, and what this machine lacks.

/** Other Thai fonts are as much larger than Sarabun of the same size. */
const OTHER_FONTS = 0.72;

/** @param hasFont whether the font of official papers is on this machine */
export function asPrinted(flat: string, digits: Digits, hasFont: boolean): string {
  const numbered = digits === 'thai' ? flat.replace(pageNumbers, inThai) : flat;
  return hasFont ? numbered : numbered.replace(sizes, smaller);
}

const pageNumbers = /<text:page-number\b[^>]*>/g;

/** Of the paper's language, which is Thai. */
function inThai(field: string): string {
  return field
    .replace(/ style:num-format="[^"]*"/, '')
    .replace('<text:page-number', '<text:page-number style:num-format="Native Numbering"');
}

const sizes = /(?<=\b(?:fo:font-size|style:font-size-asian|style:font-size-complex)=")[\d.]+(?=pt")/g;

function smaller(size: string): string {
  return (Number(size) * OTHER_FONTS).toFixed(1);
}
