import { type OfficeHours, areHours } from '../../domain/office-hours.ts';
import { arabicDigits } from '../../text/thai.ts';

// "8.30-16.30", "๐๘:๓๐ ถึง ๑๗:๐๐ น.", "8-16 น.": from when until when.

const CLOCK = '(\\d{1,2})(?:\\s*[.:]\\s*(\\d{2}))?(?:\\s*(?:น\\.?|นาฬิกา))?';
const SPAN = new RegExp(`^(?:(?:เป็น|คือ|ตั้งแต่|เวลา|จาก)\\s*)*${CLOCK}\\s*(?:-|–|—|~|ถึง)\\s*${CLOCK}$`);
const USUAL = /^(?:(?:เป็น|คือ|ตาม)\s*)*(?:ปกติ|เวลาปกติ|ราชการ|เวลาราชการ|เดิม)$/;

/**
 * The hours that a text says, and nothing but them. `impossible`: a span that is none of a day, or shorter than an
 * hour. `none`: it says something else.
 */
export function hoursIn(said: string): OfficeHours | 'usual' | 'impossible' | 'none' {
  const text = arabicDigits(said).trim();
  if (USUAL.test(text)) return 'usual';
  const found = SPAN.exec(text);
  if (!found) return /\d/.test(text) ? 'impossible' : 'none';
  const [, fromHour, fromMinute, toHour, toMinute] = found;
  const hours = { from: clock(fromHour, fromMinute), to: clock(toHour, toMinute) };
  return areHours(hours) ? hours : 'impossible';
}

function clock(hour = '', minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}
