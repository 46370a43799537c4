import { allUnits } from '../../domain/official-units.ts';
import { unitsIn } from '../../domain/units.ts';
import { tidy } from '../../text/thai.ts';
import { answerRole } from '../answers/role.ts';
import { RoleArgs } from '../calls/args.ts';
import { type Call, type Problem, unsaid } from '../calls/call.ts';
import { command } from '../command.ts';
import { type Heard, type Reading, asks, restFrom } from '../understand/heard.ts';
import { joint, roleAt, splitAtRole } from '../understand/role-words.ts';

const quoted = /^["“”'‘’]([^"“”'‘’]+)["“”'‘’]\s*/;

/** "บทบาท @คน ผู้บริหาร", "บทบาท “ครูอารี” ผอ.กอง กองการศึกษา": who, as what, and of which unit. */
function read(heard: Heard): Reading {
  const [first] = heard.tokens;
  if (first?.kind !== 'command' || first.command !== 'role' || asks(heard)) return undefined;
  const rest = restFrom(heard, first.end);
  if (rest === '') return unfinished({}, unsaid('person'));
  const { person, behind } = personIn(heard, rest);
  const said = person === '' ? {} : { person };
  const found = roleAt(behind.replace(joint, ''));
  if (person === '') return unfinished(found ? { role: found.role } : {}, unsaid('person'));
  if (!found) {
    const value = behind === '' ? null : behind;
    return unfinished(said, { arg: 'role', value, reason: value === null ? 'missing' : 'unknown' });
  }
  const args = { ...said, role: found.role };
  const { units, unknown } = unitsIn(found.rest, heard.hearing.units ?? allUnits);
  const [unit, ...others] = units;
  if (unknown[0] !== undefined)
    return unfinished(args, { arg: 'unit', value: unknown[0], reason: 'unknown' });
  if (others.length > 0) return unfinished(args, { arg: 'unit', value: found.rest, reason: 'unclear' });
  return { outcome: 'call', args: unit === undefined ? args : { ...args, unit } };
}

/** Whom the words name: a mention, which may hold spaces; a quoted name; else whatever stands before the role. */
function personIn(heard: Heard, rest: string): { readonly person: string; readonly behind: string } {
  const marked = rest.replace(/^@\s?/, '');
  const mention = (heard.hearing.mentions ?? []).map(tidy).find((name) => marked.startsWith(name));
  if (mention !== undefined) return { person: mention, behind: marked.slice(mention.length).trim() };
  const name = quoted.exec(marked);
  if (name?.[1] !== undefined) return { person: name[1].trim(), behind: marked.slice(name[0].length) };
  const split = splitAtRole(marked);
  if (split) return { person: split.before, behind: split.at };
  return roleAt(marked) ? { person: '', behind: marked } : { person: marked, behind: '' };
}

function unfinished(args: Call['args'], problem: Problem): Reading {
  return { outcome: 'incomplete', args, problems: [problem] };
}

export const role = command<RoleArgs>({
  name: 'role',
  topic: 'หน่วยงาน',
  words: ['บทบาท', 'กำหนดบทบาท', 'ตั้งบทบาท', 'เปลี่ยนบทบาท', 'ให้บทบาท'],
  help: 'กำหนดว่าใครเป็นผู้ประสานงาน ผู้บริหาร หรือ ผอ.กอง',
  examples: ['บทบาท @สมชาย ผู้บริหาร', 'บทบาท @สมหญิง ผอ.กอง กองคลัง', 'บทบาท "ครูอารี" ผู้ประสานงาน'],
  args: RoleArgs,
  asksFor: ['person'],
  right: 'name',
  writes: true,
  needsAgency: true,
  read,
  run: answerRole,
});
