import { answerFindLinks } from '../answers/find-links.ts';
import { FindLinksArgs } from '../calls/link-args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, allOf, asks, opens, saidYear, typed } from '../understand/heard.ts';
import type { Kind } from '../understand/tokens.ts';
import { linkSpellings } from '../understand/spellings.ts';

const own: readonly Kind[] = [
  ...(['command', 'link', 'year', 'newline', 'punctuation', 'link-word', 'to', 'give', 'about'] as const),
  'item-word',
];
/**
 * What is said around the address and changes nothing. Of "หน้า" the end is taken for politeness. No word is made of
 * others, or it is read for ever.
 */
const around = /^(?:จาก|ใน|ที่|หน้า|ห|เว็บ|เว็บไซต์|ของเรา|หน่วยงาน|ita|oit|ทุกข้อ|ทั้งหมด|ทุก|ให้)+$/i;

/** "หาลิงก์ https://www.example.go.th/ita"; without an address it is the agency's own website. */
function read(heard: Heard): Reading {
  if (!opens(heard, 'find-links')) return undefined;
  const isOther = heard.tokens.some(
    (token) =>
      (token.kind === 'command' && token.command !== 'find-links') ||
      (!own.includes(token.kind) && !around.test(typed(heard, token).replace(/\s/g, ''))),
  );
  if (isOther || asks(heard)) return undefined;
  const links = allOf(heard, 'link');
  const urls = [...new Set(links.flatMap((link) => link.url ?? []))];
  const [url, ...others] = urls;
  const bad = links.find((link) => link.url === null);
  const args = { ...(url === undefined ? {} : { url }), ...saidYear(heard) };
  if (bad) {
    const problem = { arg: 'url', value: typed(heard, bad), reason: 'invalid' } as const;
    return { outcome: 'incomplete', args, problems: [problem] };
  }
  if (others.length > 0) {
    const candidates = urls.map(
      (it) => ({ command: 'find-links', args: { url: it, ...saidYear(heard) } }) as const,
    );
    return { outcome: 'ambiguous', candidates };
  }
  return { outcome: 'call', args };
}

const verbs = ['หา', 'ช่วยหา', 'ค้นหา', 'ขอหา', 'ดึง', 'อ่าน', 'รวบรวม', 'ค้น'];

export const findLinks = command<FindLinksArgs>({
  name: 'find-links',
  topic: 'ข้อ',
  words: verbs.flatMap((verb) => linkSpellings.map((link) => verb + link)),
  help: 'อ่านหน้า ITA ของหน่วยงาน แล้วจับคู่ลิงก์กับข้อของปี',
  examples: ['หาลิงก์ https://www.example.go.th/ita', 'หาลิงก์'],
  args: FindLinksArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerFindLinks,
});
