import { setHours } from '../../app/set-hours.ts';
import { type OfficeHours, usualHours } from '../../domain/office-hours.ts';
import { EVERYTHING, unitTarget } from '../../domain/dated-works.ts';
import { may } from '../../domain/roles.ts';
import { hours as say } from '../../text/wish-sentences.ts';
import type { HoursArgs } from '../calls/reminder-args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';

/** When the office is reminded, or that from now on it is at other times. */
export async function answerHours(turn: Turn, args: HoursArgs): Promise<Answer> {
  const { actor, ports } = turn;
  const set = 'from' in args ? { from: args.from, to: args.to } : 'usual' in args ? 'usual' : undefined;
  if (set === undefined) return shown(turn);
  const recorded = await setHours(ports, actor, set === 'usual' ? null : set);
  if (!recorded.ok) return refused(turn, recorded.refusal, { command: 'hours', args });
  const row = recorded.value;
  return saved(actor, [row], {
    title: row ? say.set : say.setAlready,
    lines: [say.are(set === 'usual' ? usualHours : set, set === 'usual')],
    next: say.next,
  });
}

async function shown(turn: Turn): Promise<Answer> {
  const { actor, ports } = turn;
  const wishes = await ports.wishes.ofAgency(actor.agencyId);
  const own = wishes.get(EVERYTHING)?.hours ?? null;
  const off = actor.agency.units.map((it) => it.name).filter((unit) => wishes.get(unitTarget(unit))?.off);
  const text = [
    say.are(own ?? usualHours, own === null),
    ...(wishes.get(EVERYTHING)?.off ? [say.offAll] : []),
    ...(off.length === 0 ? [] : [say.offUnits(off)]),
    say.next,
  ].join('\n');
  if (!may(actor.role, 'coordinate')) return only(notice(say.title, text));
  const back =
    own === null ? [] : [{ label: say.usual, call: { command: 'hours', args: { usual: true } } as const }];
  const buttons = back.length === 0 ? [] : await offer(turn, back);
  return only(notice(say.title, text, [say.example(own ?? usualHours)], buttons));
}

/** Of an agency, for its profile; null where they are the usual ones. */
export async function ownHours({ actor, ports }: Turn): Promise<OfficeHours | null> {
  return (await ports.wishes.ofAgency(actor.agencyId)).get(EVERYTHING)?.hours ?? null;
}
