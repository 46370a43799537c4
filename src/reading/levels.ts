/** The levels that have been announced, the longer first: words since 2566, letters before. */
const levels =
  /(ผ่านดีเยี่ยม|ผ่านดี|ไม่ผ่าน|ผ่าน(?=\s|$|[).,"”*]|เกณฑ์)|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง|(?<![A-Za-z/])(?:AA|[A-F])(?![A-Za-z/]))/;

/** The level that a short text or the words after "ระดับ" say. */
export function levelIn(text: string): string | null {
  return text.length > 60 ? null : (levels.exec(text)?.[1] ?? null);
}

/** Where a sentence says a level: "อยู่ในระดับ ผ่านดี", "ระดับ D". */
export function levelsAt(text: string): readonly { readonly level: string; readonly at: number }[] {
  return [...text.matchAll(/ระดับ|อยู่(?:ใน)?(?:เกณฑ์)|ผลการประเมินอยู่ที่/g)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const said =
      /^(?:ผล)?(?:การ)?(?:ประเมิน)?(?:คะแนน)?(?:การประเมิน)?(?:ฯ)?(?:อยู่)?(?:ใน)?(?:ที่)?(?:ระดับ)?[\s.:…"“*(–-]*/.exec(
        after,
      )?.[0] ?? '';
    const level = new RegExp(`^${levels.source}`).exec(after.slice(said.length))?.[1];
    return level === undefined ? [] : [{ level, at: match.index }];
  });
}
