import { linkSpellings } from '../understand/spellings.ts';
import { unsaid } from '../calls/call.ts';
import { answerConfirmLink } from '../answers/confirm-link.ts';
import { ConfirmLinkArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  asks,
  has,
  only,
  opens,
  saidCodes,
  saidYear,
} from '../understand/heard.ts';

/** "ยืนยันลิงก์ O1 O2", "O12 ใช้ลิงก์เดิม", "ลิงก์เดิมของ O12 ยังใช้ได้". */
function read(heard: Heard): Reading {
  const plain = only(heard, 'command', 'codes', 'and', 'year', 'item-word', 'already');
  if (!opens(heard, 'confirm-link') || asks(heard) || !plain) return undefined;
  const { codes, problems } = saidCodes(heard);
  const args = { ...(codes.length > 0 ? { codes } : {}), ...saidYear(heard) };
  if (problems.length > 0) return { outcome: 'incomplete', args, problems };
  if (!has(heard, 'codes')) {
    return {
      outcome: 'incomplete',
      args,
      problems: [unsaid('codes')],
    };
  }
  return { outcome: 'call', args };
}

export const confirmLink = command<ConfirmLinkArgs>({
  name: 'confirm-link',
  topic: 'ข้อ',
  words: [
    ...linkSpellings.flatMap((link) => [
      `ยืนยัน${link}`,
      `ยืนยัน${link}เดิม`,
      `ยืนยัน${link}ปีก่อน`,
      `ใช้${link}เดิม`,
      `ใช้${link}ปีก่อน`,
      `ใช้${link}เดิมได้`,
      `${link}เดิม`,
      `${link}เดิมยังใช้ได้`,
      `${link}เดิมใช้ได้`,
      `${link}ปีก่อนยังใช้ได้`,
    ]),
    ...['ยังใช้ได้', 'ยังใช้ได้อยู่'],
  ],
  help: 'ยืนยันว่าลิงก์ที่ยกมาจากปีก่อนยังใช้ได้',
  examples: ['ยืนยันลิงก์ O1', 'O1 ใช้ลิงก์เดิม', 'ยืนยันลิงก์ O1 O2 O5'],
  args: ConfirmLinkArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerConfirmLink,
});
