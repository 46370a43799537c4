/** The font of official papers. */
export const FONT = 'TH Sarabun New';

/** What a machine without it takes instead, in this order: it is narrower and lower than other Thai fonts. */
const instead = ['TH SarabunPSK', 'TH Sarabun', 'Sarabun', 'Cordia New', 'Angsana New'];

/** Word's table of fonts, which names the others; the docx package writes an empty one. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${FONT}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
