import { answerRemoveLink } from '../answers/links.ts';
import { RemoveLinkArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import type { Heard, Reading } from '../understand/heard.ts';
import { saidLink } from '../understand/link-words.ts';
import { linkSpellings } from '../understand/spellings.ts';

/** "ลบลิงก์ O12 https://…". Words behind the link that are no reason belong to nothing: the officer confirms. */
function read(heard: Heard): Reading {
  const said = saidLink(heard, 'remove-link');
  if (!said) return undefined;
  const { args, note, problems } = said;
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  return nothingMore.test(note)
    ? { outcome: 'call', args }
    : { outcome: 'ambiguous', candidates: [{ command: 'remove-link', args }] };
}

const nothingMore = /^(?:ออก|ทิ้ง|ออกไป|เก่า|นี้)?\s*(?:(?:เพราะ|เนื่องจาก).*)?$/s;

export const removeLink = command<RemoveLinkArgs>({
  name: 'remove-link',
  topic: 'ข้อ',
  words: ['ลบ', 'ขอลบ', 'ช่วยลบ', 'ถอน', 'ปลด'].flatMap((verb) => linkSpellings.map((link) => verb + link)),
  help: 'ลบลิงก์หนึ่งของข้อ',
  examples: ['ลบลิงก์ O12 https://www.example.go.th/ita/o12-2'],
  args: RemoveLinkArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  asksFor: ['link'],
  read,
  run: answerRemoveLink,
});
