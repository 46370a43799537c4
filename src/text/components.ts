import type { Component } from '../domain/catalogue.ts';
import { squeeze } from './thai.ts';

/** What officers say for the same thing; the first of a line is what all of them become. */
const same: readonly (readonly string[])[] = `
  รูป รูปถ่าย รูปภาพ ภาพถ่าย ภาพ
  โทรศัพท์ หมายเลขโทรศัพท์ เบอร์โทรศัพท์ เบอร์โทร เบอร์ โทร
  โทรสาร หมายเลขโทรสาร แฟกซ์ แฟ็กซ์ แฟ๊กซ์ fax
  อีเมล อีเมล์ อีเมลล์ อีเมลล email
  ชื่อ ชื่อสกุล ชื่อนามสกุล ชื่อและนามสกุล
  qr qrcode คิวอาร์โค้ด คิวอาร์โค๊ด คิวอาร์
  งบ งบประมาณ
  ติดต่อ ช่องทางติดต่อ
  ถาม ถามตอบ ถามและตอบ q&a เว็บบอร์ด กระดานถามตอบ
  แผนที่ แผนที่ตั้ง
  ผัง แผนผัง ผังโครงสร้าง
  excel เอ็กเซล เอกเซล
  dodon't dos&don'ts do&don't dosanddonts
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const replacements: readonly (readonly [form: string, plain: string])[] = same
  // The plain form as well: "โทร" is not in "โทรสาร".
  .flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const))
  .sort(([a], [b]) => b.length - a.length);

/** A component's words, or what was said for one, in one form: without spaces and joining words, of synonyms the first. */
function plain(text: string): string {
  const bare = squeeze(text).replace(/การ|หรือ|และ|ของ|แต่ละ/g, '');
  let said = '';
  for (let at = 0; at < bare.length;) {
    const found = replacements.find(([form]) => bare.startsWith(form, at));
    said += found?.[1] ?? bare.charAt(at);
    at += found?.[0].length ?? 1;
  }
  return said;
}

/** Fewer letters than these are no name of anything, save "QR". */
const SHORTEST = 3;

/**
 * The components that what was said may mean: the one of these very words, else every one that holds them together,
 * else every one that holds each of them.
 */
export function componentsMeant<One extends Component>(
  said: string,
  components: readonly One[],
): readonly One[] {
  const exact = components.filter((it) => it.id === said || squeeze(it.text) === squeeze(said));
  if (exact.length > 0) return exact;
  if (squeeze(said).length < SHORTEST && squeeze(said) !== 'qr') return [];
  const texts = components.map((it) => [it, plain(it.text).replace(/^ครบทั้ง/, '')] as const);
  const holding = (words: readonly string[]) =>
    texts.filter(([, text]) => words.every((word) => text.includes(word))).map(([it]) => it);
  const together = holding([plain(said)]);
  return together.length > 0 ? together : holding(said.trim().split(/\s+/).map(plain));
}
