import { invite, join, joinUnit } from '../../app/join.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { invited, joined as say } from '../../text/agency-sentences.ts';
import { buttons } from '../../text/sentences.ts';
import { who } from '../../text/work-sentences.ts';
import type { InviteArgs, JoinArgs, JoinUnitArgs } from '../args.ts';
import type { Answer, Reply } from '../reply.ts';
import type { OpenTurn, Turn } from '../turn.ts';
import { notice, only, refused } from './refused.ts';

export async function answerJoin(turn: OpenTurn, args: JoinArgs): Promise<Answer> {
  const { ports, visitor, actor } = turn;
  const result = await join(ports, visitor, args.code, actor?.agencyId ?? null);
  if (!result.ok) {
    const { title, text, examples } = sayRefusal(result.refusal);
    return only(notice(title, text, examples));
  }
  const { agency, rows } = result.value;
  return {
    replies: [
      {
        kind: 'saved',
        title: say.title(agency.name),
        lines: [visitor.chat.kind === 'group' ? say.group : say.person],
        problems: [],
        next: say.next,
        undo: rows.length > 0 ? { command: 'undo', args: { event: visitor.event } } : null,
        buttons: [
          { label: buttons.summary, call: { command: 'summary', args: {} } },
          { label: buttons.joinUnit, call: { command: 'join-unit', args: {} } },
        ],
      },
    ],
    rows,
  };
}

export async function answerJoinUnit(turn: Turn, args: JoinUnitArgs): Promise<Answer> {
  if (args.unit === undefined) return only(whichUnit(turn));
  const result = await joinUnit(turn.ports, turn.actor, args.unit);
  if (!result.ok) return refused(turn, result.refusal, { command: 'join-unit', args });
  const { unit, row } = result.value;
  return {
    replies: [
      {
        kind: 'saved',
        title: say.unit(unit),
        lines: [],
        problems: [],
        next: say.unitNext,
        undo: row ? { command: 'undo', args: { event: turn.actor.event } } : null,
        buttons: [{ label: who.workOf(unit), call: { command: 'list-work', args: { unit } } }],
      },
    ],
    rows: row ? [row] : [],
  };
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
