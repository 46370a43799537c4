/** The font of official papers. */
export const FONT = 'TH Sarabun New';

/**
 * Boxes to tick are in no font of official papers: without one of their own some programs draw a coloured picture in
 * their place, or nothing.
 */
export const SYMBOLS = 'DejaVu Sans';

/** What a machine without them takes instead, in this order. Other Thai fonts are wider and higher than Sarabun. */
const instead: Readonly<Record<string, readonly string[]>> = {
  [FONT]: ['TH SarabunPSK', 'TH Sarabun', 'Sarabun', 'Cordia New', 'Angsana New'],
  [SYMBOLS]: ['Segoe UI Symbol', 'Apple Symbols', 'Arial Unicode MS'],
};

const fonts = Object.entries(instead).map(
  ([name, others]) =>
    `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
);

/** Word's table of fonts, which names the others; the docx package writes an empty one. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
