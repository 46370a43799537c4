import { unsaid } from '../calls/call.ts';
import { kindOf } from '../../domain/agency.ts';
import { answerSetup } from '../answers/setup.ts';
import { SetupArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, restFrom, typed } from '../understand/heard.ts';

function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'setup') return undefined;
  const name = restFrom(heard, first.end);
  // "สร้างหน่วยงาน …" may be about any: only a name that says what kind of agency it is was meant as one.
  if (loose.includes(typed(heard, first)) && kindOf(name) === undefined) return undefined;
  if (name === '' || isAsked(heard) || name.includes('\n')) {
    const problem = unsaid('name');
    return { outcome: 'incomplete', args: {}, problems: [problem] };
  }
  return { outcome: 'call', args: { name } };
}

/** A name may hold a word that asks; a question ends with it. */
function isAsked(heard: Heard): boolean {
  const last = heard.tokens.at(-1)?.kind;
  return last === 'question' || last === 'what' || last === 'other-question';
}

const loose: readonly string[] = ['ตั้งหน่วยงาน', 'สร้างหน่วยงาน', 'ตั้งชื่อหน่วยงาน', 'เริ่มใช้งาน', 'เริ่มใช้', 'ตั้งค่า'];

export const setup = command<SetupArgs>({
  name: 'setup',
  topic: 'หน่วยงาน',
  words: [
    'ตั้งค่าหน่วยงาน',
    'ตั้งค่าหน่วยงานเป็น',
    'ลงทะเบียนหน่วยงาน',
    'เพิ่มหน่วยงานใหม่',
    'ตั้งค่าองค์กร',
    'setup',
    ...loose,
  ],
  help: 'เริ่มใช้งานของหน่วยงานหนึ่งในแชตนี้',
  examples: ['ตั้งค่าหน่วยงาน อบต.ตัวอย่าง'],
  args: SetupArgs,
  right: 'anyone',
  writes: true,
  needsAgency: false,
  read,
  run: answerSetup,
});
