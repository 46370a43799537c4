import { invite, join, joinUnit, tieGroup } from '../../app/join.ts';
import type { Agency } from '../../domain/agency.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { invited, joined as say } from '../../text/agency-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import { who } from '../../text/work-sentences.ts';
import type { InviteArgs, JoinArgs, JoinUnitArgs } from '../calls/args.ts';
import type { Answer, Reply } from '../reply.ts';
import type { OpenTurn, Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';
import { saved } from './saved.ts';

export async function answerJoin(turn: OpenTurn, args: JoinArgs): Promise<Answer> {
  const { ports, visitor, actor } = turn;
  const result = await join(ports, visitor, args.code, actor?.agencyId ?? null);
  if (!result.ok) {
    const { title, text, examples } = sayRefusal(result.refusal);
    return only(notice(title, text, examples));
  }
  const { agency, rows } = result.value;
  const joined = saved(visitor, rows, {
    title: say.title(agency.name),
    lines: [visitor.chat.kind === 'group' ? say.group.joined : say.person],
    next: say.next,
    buttons: [
      { label: buttons.summary, call: { command: 'summary', args: {} } },
      { label: buttons.joinUnit, call: { command: 'join-unit', args: {} } },
    ],
  });
  return visitor.chat.kind === 'group'
    ? { ...joined, replies: [...joined.replies, whoseGroup(agency)] }
    : joined;
}

export async function answerJoinUnit(turn: Turn, args: JoinUnitArgs): Promise<Answer> {
  if (args.group) return answerTieGroup(turn, args);
  if (args.unit === undefined) return only(whichUnit(turn));
  const result = await joinUnit(turn.ports, turn.actor, args.unit);
  if (!result.ok) return refused(turn, result.refusal, { command: 'join-unit', args });
  const { unit, row } = result.value;
  return saved(turn.actor, [row], {
    title: say.unit(unit),
    lines: [],
    next: say.unitNext,
    buttons: [{ label: who.workOf(unit), call: { command: 'list-work', args: { unit } } }],
  });
}

/** A group of one unit sees that unit first. */
async function answerTieGroup(turn: Turn, args: JoinUnitArgs): Promise<Answer> {
  const { actor, ports } = turn;
  if (actor.group === null) return only(notice(say.group.alone, say.group.aloneText));
  if (args.unit === undefined && !args.all) return only(whoseGroup(actor.agency));
  const unit = args.unit ?? null;
  const result = await tieGroup(ports, actor, unit);
  if (!result.ok) return refused(turn, result.refusal, { command: 'join-unit', args });
  const row = result.value;
  return saved(actor, [row], {
    title: unit === null ? say.group.ofAll : say.group.of(unit),
    lines: unit === null ? [] : [say.group.first(unit)],
    next: say.group.next,
    buttons: [{ label: buttons.summary, call: { command: 'summary', args: {} } }],
  });
}

function whoseGroup({ units }: Pick<Agency, 'units'>): Reply {
  const { title, text, examples, all } = say.group.which;
  return notice(title, text, examples, [
    { label: all, call: { command: 'join-unit', args: { group: true, all: true } } },
    ...units.map(({ name }) => ({
      label: name,
      call: { command: 'join-unit', args: { group: true, unit: name } } as const,
    })),
  ]);
}

/** Everybody taps their own: a tap is a message of whoever made it. */
function whichUnit({ actor }: Turn): Reply {
  const { title, text, examples } = say.whichUnit;
  return notice(
    title,
    text,
    examples,
    actor.agency.units.map(({ name }) => ({
      label: name,
      call: { command: 'join-unit', args: { unit: name } },
    })),
  );
}

export async function answerInvite(turn: Turn, args: InviteArgs): Promise<Answer> {
  const result = await invite(turn.ports, turn.actor);
  if (!result.ok) return refused(turn, result.refusal, { command: 'invite', args });
  const { code, expires } = result.value;
  return only({ kind: 'invite', code, text: invited.text(expires), example: invited.example(code) });
}
