/** A link, as officers spell it; what begins another stands behind it. */
export const linkSpellings = ['ลิงก์', 'ลิงค์', 'ลิ้งค์', 'ลิ้งก์', 'ลิ๊งค์', 'ลิ๊งก์', 'ลิ้ง', 'link', 'url'] as const;

/** Any of them, as a part of a pattern that brackets it. */
export const anyLinkWord = linkSpellings.join('|');
