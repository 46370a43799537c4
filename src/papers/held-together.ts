/** A space that no line ends at. */
const HELD = '\u00A0';

/** Joins what stands on both sides of it. */
const JOINER = '\u2060';

const months = '(?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.';

/** A day, a year with its era, a number with what it counts or what it is of. */
const together: readonly RegExp[] = [
  new RegExp(`(?<=\\d) (?=${months})`, 'g'),
  new RegExp(`(?<=${months}) (?=\\d)`, 'g'),
  /(?<=พ\.ศ\.) (?=\d)/g,
  /(?<=(?:ปี|ที่|ร้อยละ)) (?=\d)/g,
  /(?<=\d) (?=(?:คะแนน|คน|ครั้ง|ข้อ|มาตรการ|รายการ|วัน|เรื่อง)(?![\p{L}\p{M}]))/gu,
  /(?<=[☑☐•]) /g,
];

/** Text in which no line ends between "10" and "ก.พ.". */
export function heldTogether(text: string): string {
  return together.reduce((held, gap) => held.replace(gap, HELD), text);
}

const numbers = new RegExp(`[๐-๙][๐-๙.,${HELD}]*(?:${months}${HELD})?[๐-๙]+`, 'g');

/**
 * The same for a program that takes Thai numbers apart, as LibreOffice does. Not for files that people go on with: a
 * number with joiners in it is not found by who looks for it.
 */
export function heldFast(written: string): string {
  return written.replace(numbers, (number) => number.replace(/(?<=.)(?=.)(?!\p{M})/gu, JOINER));
}
