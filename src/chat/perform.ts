import { z } from 'zod';
import type { Visitor } from '../app/actor.ts';
import type { Speaker } from '../app/agencies.ts';
import { coordinatorsOf } from '../app/find-person.ts';
import type { Ports } from '../app/ports.ts';
import type { Refusal } from '../app/refusal.ts';
import { type Result, ok, refuse } from '../domain/result.ts';
import { type Right, may } from '../domain/roles.ts';
import { sayRefusal } from '../text/refusals.ts';
import { unbound, whichAgency } from '../text/agency-sentences.ts';
import { welcome } from '../text/coming-sentences.ts';
import * as asking from '../text/question-sentences.ts';
import * as say from '../text/sentences.ts';
import { aboutRows, ofNoWork } from './calls/about.ts';
import { byTitle } from './answers/by-title.ts';
import { notice, only } from './answers/refused.ts';
import type { Call } from './calls/call.ts';
import { UnfitArguments } from './command.ts';
import { pressable } from './commands.ts';
import { goingOn } from './going-on.ts';
import type { Incoming } from './arriving/incoming.ts';
import type { Answer, Button, Reply } from './reply.ts';
import { type Setting, actorOf, ownSetting, personOf } from './arriving/speaker.ts';
import type { OpenTurn, Turn } from './turn.ts';

// What both doors lead to: somebody does one call, if that may be done here by this person.

/** What was answered, and whether it was a refusal. */
export type Said = Pick<Answer, 'replies' | 'refusal'>;

/** @param entered what was typed was understood here and now; a button may be old or forged. */
export async function perform(
  turn: OpenTurn,
  setting: Setting,
  call: Call,
  entered: 'typed' | 'pressed',
): Promise<Said> {
  const command = pressable(call.command);
  if (!command) return only(staleReply());
  // Who belongs to several agencies and set up another by a slip would belong to one more.
  const needsChoice = setting.kind === 'several' && (command.needsAgency || command.name === 'setup');
  if (needsChoice) return only(whichReply(setting.agencies));
  if (command.needsAgency && !turn.actor) return only(unboundReply());
  if (!isAllowed(turn, call)) {
    const refusal = await whyNot(turn, command.right);
    const { title, text: words, examples } = sayRefusal(refusal);
    return { ...only(notice(title, words, examples)), refusal: refusal.code };
  }
  try {
    const answer = await command.run(turn, call.args);
    const said = goingOn(withAbout(turn, byTitle(turn, answer)), call);
    if (!answer.then) return said;
    const next = await perform(await anew(turn), setting, answer.then, entered);
    return { ...next, replies: [...said.replies, ...next.replies] };
  } catch (error) {
    // An old or forged button: what it carries no longer fits the command.
    if (error instanceof UnfitArguments)
      return only(entered === 'pressed' ? staleReply() : tooLongReply(error.args));
    throw error;
  }
}

/** The same turn, of an agency as it is by now. */
async function anew(turn: OpenTurn): Promise<OpenTurn> {
  const { actor, ports } = turn;
  const agency = actor && (await ports.agencies.byId(actor.agencyId));
  return agency ? { ...turn, actor: { ...actor, agency } } : turn;
}

/** What was written is what the answer is about, where the answer itself does not say. */
function withAbout({ actor }: OpenTurn, answer: Answer): Answer {
  const written = aboutRows(answer.rows);
  // Who sets an agency up, or comes into one, had none before.
  const agency = actor?.agencyId ?? answer.rows[0]?.agency;
  const replies = answer.replies.map((reply): Reply => {
    const about = reply.about ?? written;
    // What its own button takes back is taken back by whoever quotes it, too.
    const event = reply.kind === 'saved' ? Event.safeParse(reply.undo?.args.event).data : undefined;
    if (event !== undefined) return { ...reply, about: { ...(about ?? ofNoWork), agency, event } };
    return about === null ? reply : { ...reply, about: { ...about, agency } };
  });
  return { ...answer, replies };
}

const Event = z.string();

/** Nobody is sent to a coordinator where there is none any more. */
async function whyNot({ ports, actor }: OpenTurn, needs: Right): Promise<Refusal> {
  const leaderless =
    actor !== null && needs !== 'log' && (await coordinatorsOf(ports, actor.agencyId)).length === 0;
  return leaderless ? { code: 'no-coordinator' } : { code: 'no-right', needs };
}

/** Whether the speaker's role allows a call. */
export function isAllowed({ actor }: OpenTurn, call: Call): boolean {
  const command = pressable(call.command);
  return !actor || !command || may(actor.role, command.right);
}

/** What was understood and still does not fit is longer than anything that is kept. */
export function tooLongReply(args: readonly string[]): Reply {
  const names = args.map((arg) => asking.argNames[arg] ?? arg);
  return notice(asking.tooLong.title, asking.tooLong.text(names));
}

/** Who speaks, and for whom; refused with what is said instead, which is nothing to who has left meanwhile. */
export async function turnOf(
  ports: Ports,
  incoming: Incoming,
  setting: Setting,
): Promise<Result<OpenTurn, readonly Reply[]>> {
  // LINE does not say who it was.
  if (incoming.lineUser === null) return refuse([notice(asking.faceless.unnamed, asking.faceless.phone)]);
  const [known, member] = (await speakerOf(ports, setting, incoming.lineUser)) ?? [];
  const person = await personOf(ports, incoming, incoming.lineUser, known);
  const visitor: Visitor = {
    person: person.id,
    name: person.name,
    chat: incoming.chat,
    event: incoming.event,
    message: incoming.message,
    at: incoming.at,
  };
  const actor =
    setting.kind === 'agency' ? await actorOf(ports, visitor, person, setting, member ?? null) : null;
  if (setting.kind === 'agency' && actor === null) return refuse([]);
  const mentions = incoming.saying.kind === 'text' ? incoming.saying.mentions : [];
  return ok({ ports, visitor, actor, mentions, today: ports.clock.today() });
}

async function speakerOf(ports: Ports, setting: Setting, lineUser: string): Promise<Speaker | null> {
  if (setting.kind !== 'agency') return null;
  const [probably] = setting.speaker ?? [];
  return probably?.lineUser === lineUser
    ? setting.speaker
    : ports.agencies.speaker(setting.agencyId, lineUser);
}

/** Who speaks one to one, for their agency; refused with what they are told instead, which may be nothing. */
export async function turnAlone(ports: Ports, incoming: Incoming): Promise<Result<Turn, readonly Reply[]>> {
  if (incoming.lineUser === null) return refuse([]);
  const setting = await ownSetting(ports, await ports.people.of(incoming.lineUser, incoming.at));
  if (setting.kind === 'several') return refuse([whichReply(setting.agencies)]);
  const turn = await turnOf(ports, incoming, setting);
  if (!turn.ok) return turn;
  const { actor } = turn.value;
  return actor ? ok({ ...turn.value, actor }) : refuse([unboundReply()]);
}

/** How a chat of nobody's becomes somebody's. */
export function waysIn(): readonly Button[] {
  return [
    { label: say.buttons.setUp, fill: say.lines.setUp },
    { label: say.buttons.joinByCode, fill: say.lines.join },
  ];
}

export function unboundReply(): Reply {
  return notice(unbound.title, unbound.text, welcome.examples, waysIn());
}

/** Who belongs to several agencies says first for which of them they speak. */
function whichReply(agencies: readonly { readonly id: string; readonly name: string }[]): Reply {
  const choices = agencies.map(({ id, name }) => ({
    label: name,
    call: { command: 'speak-for', args: { agency: id } } as const,
  }));
  return notice(whichAgency.title, whichAgency.text, [], choices);
}

/** A button of another time, another agency or nobody's making. */
export function staleReply(): Reply {
  return notice(asking.staleButton.title, asking.staleButton.text, asking.staleButton.examples);
}
