import { z } from 'zod';
import { formerOf, nothingFormer } from '../../app/correct.ts';
import type { Ports, Question } from '../../app/ports.ts';
import { whichAgency } from '../../text/agency-sentences.ts';
import * as asking from '../../text/question-sentences.ts';
import { targetOf } from '../../app/target-id.ts';
import { isInEffect } from '../../domain/effect.ts';
import { unnamed } from '../../text/words.ts';
import { forgottenBefore } from '../answers/forget-me.ts';
import { askedAlone, choicesFrom } from '../answers/question.ts';
import { notice, only } from '../answers/refused.ts';
import type { Call } from '../calls/call.ts';
import { commandNamed, pressable } from '../commands.ts';
import { describe } from '../calls/describe.ts';
import { answerEdit } from './edited.ts';
import type { Incoming } from './incoming.ts';
import { type Said, isAllowed, perform, staleReply, turnOf } from '../perform.ts';
import { decodePostback, isTyping } from '../calls/postback.ts';
import { ofOneOfSeveral } from '../for-agency.ts';
import type { Reply } from '../reply.ts';
import { type Setting, isOf, ownSetting } from './speaker.ts';
import type { OpenTurn } from '../turn.ts';

// Buttons. Postbacks are not signed and old cards live for ever: what a button carries says what is meant, the verified
// event says who means it and in which agency.

/** @param group whose the group is; null one to one */
export async function press(
  ports: Ports,
  incoming: Incoming,
  saying: { readonly data: string; readonly params: Readonly<Record<string, string>> },
  group: Setting | null,
): Promise<readonly Reply[]> {
  const decoded = decodePostback(saying.data, saying.params);
  if (!decoded) return [staleReply()];
  // The button only put a line into somebody's keyboard: what they make of it comes as a message.
  if (isTyping(decoded)) return [];
  if (decoded.command === 'speak-for') return speakFor(ports, incoming, decoded);
  const { call, agency } = ofAgency(decoded);
  if (incoming.lineUser === null) return [await facelessReply(ports, group, call)];
  const forgotten =
    call.command === 'forget-me' && (await forgottenBefore(ports, incoming.lineUser, incoming.at));
  if (forgotten) return [forgotten];
  const setting =
    group ?? (await ownSetting(ports, await ports.people.of(incoming.lineUser, incoming.at), agency));
  // What is left of an agency that somebody belongs to no more, or that the group was once.
  if (setting.kind === 'agency' && agency !== undefined && !isOf(setting, agency)) return [staleReply()];
  const turn = await turnOf(ports, incoming, setting);
  if (!turn.ok) return turn.refusal;
  const { replies } =
    call.command === 'choose'
      ? await choose(turn.value, setting, call)
      : await perform(turn.value, setting, call, 'pressed');
  return ofOneOfSeveral(replies, setting);
}

/** Which agency a button was of, where it says so, beside what it does (for-agency.ts). */
function ofAgency({ command, args: { agency, ...args } }: Call): {
  readonly call: Call;
  readonly agency: string | undefined;
} {
  return { call: { command, args }, agency: typeof agency === 'string' ? agency : undefined };
}

const Choice = z.object({ question: z.string().max(64), choice: z.int().min(0).max(100) });
const Further = z.object({ question: z.string().max(64), from: z.int().min(1).max(100) });
const Calls = z.array(
  z.object({ command: z.string(), args: z.record(z.string(), z.unknown()), label: z.string().optional() }),
);

/** Takes one of the answers that a question offered, in the name of the message that led to it. */
async function choose(turn: OpenTurn, setting: Setting, call: Call): Promise<Said> {
  const { ports, actor } = turn;
  const further = Further.safeParse(call.args).data;
  if (further) return showFurther(turn, further);
  const read = Choice.safeParse(call.args);
  if (!read.success) return only(staleReply());
  const { question, choice } = read.data;
  const { agencyId, person } = actor ?? askedAlone(turn.visitor);
  const asked = await ports.questions.read(agencyId, question);
  const chosen = asked && offered(asked, choice);
  if (!asked || !chosen) return only(staleReply());
  // Who may not do it does not settle it for those who may.
  if (!isAllowed(turn, chosen)) return perform(turn, setting, chosen, 'pressed');
  if (actor && (await wasTakenBack(ports, agencyId, asked.event))) {
    return only(notice(asking.taken.undone.title, asking.taken.undone.text));
  }
  // To look at something settles nothing.
  if (commandNamed(chosen.command)?.writes === false) return perform(turn, setting, chosen, 'pressed');
  const answered = await ports.questions.answer(agencyId, question, choice, person);
  if (answered.kind === 'unknown') return only(staleReply());
  if (answered.kind === 'taken') {
    const by = (await ports.people.byIds([answered.by])).get(answered.by)?.name ?? unnamed;
    return only(notice(asking.taken.title, answered.same ? asking.taken.same(by) : asking.taken.text(by)));
  }
  const named = { event: asked.event, message: asked.message };
  const visitor = { ...turn.visitor, ...named };
  if (!actor) return perform({ ...turn, visitor }, setting, chosen, 'typed');
  const inItsName = { ...turn, visitor, actor: { ...actor, ...named } };
  const doIt = () => perform(inItsName, setting, chosen, 'typed');
  const writes = commandNamed(chosen.command)?.writes === true;
  // The question may be about an edited message, whose earlier words had written something.
  const { rows } = writes ? await formerOf(ports, inItsName.actor) : nothingFormer;
  return rows.length === 0 ? doIt() : answerEdit(inItsName, rows, true, doIt);
}

/** The next answers of a question that has more than a card shows. */
async function showFurther(
  { ports, visitor, actor }: OpenTurn,
  { question, from }: z.infer<typeof Further>,
): Promise<Said> {
  const asked = await ports.questions.read(actor?.agencyId ?? askedAlone(visitor).agencyId, question);
  const labels = asked ? Calls.parse(JSON.parse(asked.calls)).map((it) => it.label ?? '') : [];
  if (from >= labels.length || labels.includes('')) return only(staleReply());
  const buttons = choicesFrom(from, question, labels);
  return only(notice(asking.ambiguous.title, asking.ambiguous.text, [], buttons));
}

/** What the message had written, all of it, was taken back since: the same button would write nothing again. */
async function wasTakenBack(ports: Ports, agencyId: string, event: string): Promise<boolean> {
  const rows = (await ports.ledger.ofEvent(agencyId, event)).filter((row) => row.undoes === null);
  for (const row of rows) {
    const history = await ports.ledger.ofTarget(agencyId, targetOf(row));
    if (isInEffect(history, row.id)) return false;
  }
  return rows.length > 0;
}

/** The call of an answer that was offered; null for one that never was, or that this bot no longer has. */
function offered(question: Question, choice: number): Call | null {
  const chosen = Calls.parse(JSON.parse(question.calls))[choice];
  const command = chosen && pressable(chosen.command);
  return command ? { command: command.name, args: chosen.args } : null;
}

const Agency = z.object({ agency: z.string().max(64) });

async function speakFor(ports: Ports, incoming: Incoming, call: Call): Promise<readonly Reply[]> {
  const read = Agency.safeParse(call.args);
  if (!read.success || incoming.lineUser === null) return [staleReply()];
  const person = await ports.people.of(incoming.lineUser, incoming.at);
  const wanted = read.data.agency;
  const setting = await ownSetting(ports, { ...person, speaksFor: wanted });
  if (setting.kind !== 'agency' || setting.agencyId !== wanted) return [staleReply()];
  await ports.people.speakFor(person.id, wanted);
  return [notice(whichAgency.chosen(setting.agency.name), whichAgency.next, asking.staleButton.examples)];
}

/** LINE may not say who pressed a button in a group: the line that does the same is shown instead. */
async function facelessReply(ports: Ports, group: Setting | null, call: Call): Promise<Reply> {
  const meant =
    call.command === 'choose' && group?.kind === 'agency' ? await chosenBy(ports, group, call) : call;
  const line = meant ? describe(meant) : '';
  return notice(
    asking.faceless.title,
    asking.faceless.text,
    line === '' ? asking.staleButton.examples : [line],
  );
}

async function chosenBy(
  ports: Ports,
  { agencyId }: Extract<Setting, { kind: 'agency' }>,
  call: Call,
): Promise<Call | null> {
  const read = Choice.safeParse(call.args);
  const asked = read.success ? await ports.questions.read(agencyId, read.data.question) : null;
  return asked && read.data ? offered(asked, read.data.choice) : null;
}
