import { answerComponent } from '../answers/component.ts';
import { ComponentArgs } from '../args.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  codesOf,
  only,
  saidYear,
  unknownCode,
} from '../understand/heard.ts';

/** Only that all are met; single components are told by a later command. */
function read(heard: Heard): Reading {
  const all = allOf(heard, 'all-components');
  const [said, ...more] = allOf(heard, 'codes').flatMap((token) => token.codes);
  if (all.length !== 1 || !said || more.length > 0 || asks(heard)) return undefined;
  if (!only(heard, 'all-components', 'codes', 'year')) return undefined;
  const codes = codesOf(heard, said);
  if (!codes) return { outcome: 'incomplete', args: saidYear(heard), problems: [unknownCode(said)] };
  const [code, ...others] = codes;
  if (others.length > 0) return undefined;
  return { outcome: 'call', args: { code, component: 'all', met: true, ...saidYear(heard) } };
}

export const component = command<ComponentArgs>({
  name: 'component',
  topic: 'ข้อ',
  words: ['ครบทุกองค์ประกอบ'],
  help: 'ยืนยันว่าหน้าเว็บของข้อหนึ่งมีครบทุกองค์ประกอบ',
  examples: ['O2 ครบทุกองค์ประกอบ', 'O2 ครบทุกองค์ประกอบแล้ว'],
  args: ComponentArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerComponent,
});
