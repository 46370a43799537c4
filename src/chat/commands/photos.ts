import { answerPhotos } from '../answers/photos.ts';
import { PhotosArgs } from '../args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, saidYear } from '../understand/heard.ts';

const noun = String.raw`(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน)`;
const shows = new RegExp(String.raw`^(?:ขอ)?(?:ดู)?${noun}\s*(?:ของ)?\s*$`);
const removes = new RegExp(
  String.raw`^(?:ลบ|เอา|นำ)${noun}\s*(?:ที่)?\s*(\d{1,2})?\s*(?:ออก)?(?:ของ|จาก|ออกจาก)?\s*$`,
);

/** "รูป มาตรการ 7", "ลบรูปที่ 2 มาตรการ 7". */
function read(heard: Heard): Reading {
  const [ref, ...others] = allOf(heard, 'refs');
  const [named, ...more] = ref?.refs ?? [];
  if (!ref || named === undefined || others.length + more.length > 0 || asks(heard)) return undefined;
  const before = heard.text.slice(0, ref.start).trim();
  const behind = heard.tokens.filter((token) => token.start >= ref.end);
  if (behind.some((token) => token.kind !== 'year')) return undefined;
  const args = { ref: named, ...saidYear(heard) };
  if (shows.test(before)) return { outcome: 'call', args };
  const taken = removes.exec(before);
  if (!taken) return undefined;
  const [, place] = taken;
  return { outcome: 'call', args: place === undefined ? args : { ...args, remove: Number(place) } };
}

export const photos = command<PhotosArgs>({
  name: 'photos',
  topic: 'มาตรการ',
  words: ['รูป', 'ดูรูป', 'หลักฐาน', 'ดูหลักฐาน', 'ลบรูป'],
  help: 'ดูและนำออกซึ่งรูปหรือไฟล์หลักฐานของมาตรการ',
  examples: ['รูป มาตรการ 7', 'ลบรูปที่ 2 มาตรการ 7'],
  args: PhotosArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerPhotos,
});
