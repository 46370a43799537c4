import { answerPhotos } from '../answers/photos.ts';
import { PhotosArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, codesOf, saidYear } from '../understand/heard.ts';

const noun = String.raw`(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน)`;
const shows = new RegExp(String.raw`^(?:ขอ)?(?:ดู)?${noun}\s*(?:ของ\s*)?$`);
const removes = new RegExp(
  String.raw`^(?:ลบ|เอา|นำ)${noun}\s*(?:ที่\s*)?(?:(\d{1,2})\s*)?(?:ออก\s*)?(?:(?:ของ|จาก|ออกจาก)\s*)?$`,
);

/** "รูป มาตรการ 7", "ลบรูปที่ 2 มาตรการ 7", "รูป O12". */
function read(heard: Heard): Reading {
  const holder = holderIn(heard);
  if (holder === null || asks(heard)) return undefined;
  const before = heard.text.slice(0, holder.start).trim();
  const behind = heard.tokens.filter((token) => token.start >= holder.end);
  if (behind.some((token) => token.kind !== 'year')) return undefined;
  const args = { ...holder.args, ...saidYear(heard) };
  if (shows.test(before)) return { outcome: 'call', args };
  const taken = removes.exec(before);
  if (!taken) return undefined;
  const [, place] = taken;
  return { outcome: 'call', args: place === undefined ? args : { ...args, remove: Number(place) } };
}

/** The one measure or item that is named. */
function holderIn(
  heard: Heard,
): { readonly start: number; readonly end: number; readonly args: object } | null {
  const [refs, codes] = [allOf(heard, 'refs'), allOf(heard, 'codes')];
  const first = refs[0] ?? codes[0];
  if (!first || refs.length + codes.length > 1) return null;
  const { start, end } = first;
  const [name, ...more] =
    first.kind === 'refs' ? first.refs : first.codes.flatMap((one) => codesOf(heard, one) ?? []);
  if (name === undefined || more.length > 0) return null;
  return { start, end, args: first.kind === 'refs' ? { ref: name } : { code: name } };
}

export const photos = command<PhotosArgs>({
  name: 'photos',
  topic: 'มาตรการ',
  words: ['รูป', 'ดูรูป', 'หลักฐาน', 'ดูหลักฐาน', 'ลบรูป'],
  help: 'ดูและนำออกซึ่งรูปหรือไฟล์หลักฐานของมาตรการหรือข้อ',
  examples: ['รูป มาตรการ 7', 'ลบรูปที่ 2 มาตรการ 7', 'รูป O20'],
  args: PhotosArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerPhotos,
});
