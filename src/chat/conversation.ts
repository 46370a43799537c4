import { z } from 'zod';
import type { Ports } from '../app/ports.ts';
import type { Refusal } from '../app/refusal.ts';
import { fiscalYearOf } from '../domain/dates.ts';
import { may } from '../domain/roles.ts';
import { sayRefusal } from '../text/refusals.ts';
import * as say from '../text/sentences.ts';
import { unnamed } from '../text/words.ts';
import { offer } from './answers/question.ts';
import { notice, only } from './answers/refused.ts';
import type { Call, Understanding } from './call.ts';
import { UnfitArguments } from './command.ts';
import { commandNamed, commands } from './commands.ts';
import { describe } from './describe.ts';
import type { Incoming } from './incoming.ts';
import { sayProblem, sayProblems } from './problems.ts';
import { decodePostback, isTyping } from './postback.ts';
import type { Answer, Button, Reply } from './reply.ts';
import { type Setting, actorOf, groupSetting, ownSetting, personOf } from './speaker.ts';
import type { OpenTurn, Visitor } from './turn.ts';
import { stripName, understand } from './understand.ts';

export interface Conversation {
  /** What the bot says to an event; nothing is silence. Doing the same event twice changes nothing twice. */
  respond(incoming: Incoming): Promise<readonly Reply[]>;
}

/**
 * The whole conversation: text and buttons enter by the same door, a call of a command.
 * @param botName the bot's display name, by which a group may address it.
 */
export function conversation(ports: Ports, botName: () => string | undefined): Conversation {
  return {
    async respond(incoming) {
      const { saying } = incoming;
      switch (saying.kind) {
        case 'arrival':
          return arrival(ports, incoming);
        case 'press':
          return press(ports, incoming, saying);
        case 'text':
          return text(ports, incoming, saying, botName());
        default:
          return saying satisfies never;
      }
    },
  };
}

async function arrival(ports: Ports, incoming: Incoming): Promise<readonly Reply[]> {
  const setting =
    incoming.chat.kind === 'group' ? await groupSetting(ports, incoming.chat.id) : { kind: 'nobody' };
  if (setting.kind === 'agency') return [];
  return [notice(say.welcome.title, say.welcome.text, say.welcome.examples, waysIn())];
}

function waysIn(): readonly Button[] {
  return [
    { label: say.buttons.setUp, fill: say.lines.setUp },
    { label: say.buttons.joinByCode, fill: say.lines.join },
  ];
}

async function text(
  ports: Ports,
  incoming: Incoming,
  saying: { readonly text: string; readonly mentioned: boolean },
  botName: string | undefined,
): Promise<readonly Reply[]> {
  const inGroup = incoming.chat.kind === 'group';
  const named = stripName(saying.text, botName);
  const addressed = !inGroup || saying.mentioned || named.addressed;
  // A group is known by its id alone. One to one the person comes first, and somebody writes to the bot anyway.
  const person = inGroup || incoming.lineUser === null ? null : await ports.people.of(incoming.lineUser);
  const setting = inGroup
    ? await groupSetting(ports, incoming.chat.id)
    : person
      ? await ownSetting(ports, person)
      : ({ kind: 'nobody' } as const);
  const today = ports.clock.today();
  const thisYear = fiscalYearOf(today);
  const agency = setting.kind === 'agency' ? setting.agency : null;
  const heard = understand(named.text, {
    in: incoming.chat.kind,
    addressed,
    bound: setting.kind !== 'nobody',
    today,
    year: !agency || agency.years.includes(thisYear) ? thisYear : (agency.years.at(-1) ?? thisYear),
    catalogues: ports.catalogues,
    ...(agency ? { units: agency.units } : {}),
  });
  if (heard.outcome === 'silent') return [];
  const { replies, refusal } = await answer(ports, incoming, setting, heard);
  // What only the database could tell to be invalid is as silent as what the text alone gave away.
  return !addressed && refusal !== undefined && silentUnaddressed.has(refusal) ? [] : replies;
}

/** Refusals that nobody hears who did not speak to the bot. The others are questions that a write cannot do without. */
const silentUnaddressed: ReadonlySet<Refusal['code']> = new Set([
  'item-unknown',
  'measure-unknown',
  'measure-unclear',
  'no-measures',
  'no-right',
  'reason-needed',
  'year-without-catalogue',
]);

/** What was answered, and whether it was a refusal. */
type Said = Pick<Answer, 'replies' | 'refusal'>;

async function answer(
  ports: Ports,
  incoming: Incoming,
  setting: Setting,
  heard: Exclude<Understanding, { outcome: 'silent' }>,
): Promise<Said> {
  if (heard.outcome === 'unknown') return only(unknownReply(setting));
  const turn = await turnOf(ports, incoming, setting);
  if (!turn) return only(notice(say.faceless.title, say.faceless.text));
  switch (heard.outcome) {
    case 'call':
      return perform(turn, setting, heard);
    case 'incomplete': {
      const question = await askWhich(turn, heard);
      if (question) return only(question);
      // Why a measure cannot be done is asked with the reasons to choose from, which the command itself knows.
      if (heard.command === 'log-progress' && heard.problems.every(({ arg }) => arg === 'reason')) {
        return perform(turn, setting, heard);
      }
      const { usable, replies } = sayProblems(heard, ports.catalogues, turn.actor?.agency.years.at(-1));
      if (!usable) return only(...replies);
      // The valid pairs are written, and the same card lists the others.
      const done = await perform(turn, setting, heard);
      const withProblems = done.replies.map((reply) =>
        reply.kind === 'saved' ? { ...reply, problems: [...reply.problems, ...usable] } : reply,
      );
      return { ...done, replies: withProblems };
    }
    case 'ambiguous': {
      if (!turn.actor) return only(unboundReply());
      const choices = heard.candidates.map((call) => ({ label: describe(call), call }));
      const buttons = await offer({ ...turn, actor: turn.actor }, choices);
      return only(notice(say.ambiguous.title, say.ambiguous.text, [], buttons));
    }
    default:
      return heard satisfies never;
  }
}

/** Where the one thing that is unclear is one of a few, each of them is a button. */
async function askWhich(
  turn: OpenTurn,
  { command, args, problems }: Extract<Understanding, { outcome: 'incomplete' }>,
): Promise<Reply | null> {
  const [problem, ...others] = problems;
  if (!turn.actor || !problem?.choices || others.length > 0) return null;
  const calls = problem.choices.map((choice) => ({ command, args: { ...args, [problem.arg]: choice } }));
  const buttons = await offer(
    { ...turn, actor: turn.actor },
    calls.map((call) => ({ label: describe(call), call })),
  );
  return notice(say.ambiguous.title, sayProblem(problem), [], buttons);
}

async function press(
  ports: Ports,
  incoming: Incoming,
  saying: { readonly data: string; readonly params: Readonly<Record<string, string>> },
): Promise<readonly Reply[]> {
  const call = decodePostback(saying.data, saying.params);
  if (!call) return [staleReply()];
  // The button only put a line into somebody's keyboard: what they make of it comes as a message.
  if (isTyping(call)) return [];
  if (incoming.lineUser === null) return [facelessReply(call)];
  const setting =
    incoming.chat.kind === 'group'
      ? await groupSetting(ports, incoming.chat.id)
      : await ownSetting(ports, await ports.people.of(incoming.lineUser));
  if (call.command === 'speak-for') return speakFor(ports, incoming, call);
  const turn = await turnOf(ports, incoming, setting);
  if (!turn) return [facelessReply(call)];
  const { replies } = await (call.command === 'choose' ? choose : perform)(turn, setting, call);
  return replies;
}

const Choice = z.object({ question: z.string().max(64), choice: z.int().min(0).max(20) });
const Calls = z.array(z.object({ command: z.string(), args: z.record(z.string(), z.unknown()) }));

/** Takes one of the answers that a question offered, in the name of the message that led to it. */
async function choose(turn: OpenTurn, setting: Setting, call: Call): Promise<Said> {
  const { ports, actor } = turn;
  const read = Choice.safeParse(call.args);
  if (!read.success || !actor) return only(staleReply());
  const { question, choice } = read.data;
  const answered = await ports.questions.answer(actor.agencyId, question, choice, actor.person);
  if (answered.kind === 'unknown') return only(staleReply());
  if (answered.kind === 'taken') {
    const by = (await ports.people.byIds([answered.by])).get(answered.by)?.name ?? unnamed;
    return only(notice(say.taken.title, say.taken.text(by)));
  }
  const chosen = Calls.parse(JSON.parse(answered.question.calls))[choice];
  const command = chosen && commandNamed(chosen.command);
  if (!command) return only(staleReply());
  const named = { event: answered.question.event, message: answered.question.message };
  return perform(
    { ...turn, visitor: { ...turn.visitor, ...named }, actor: { ...actor, ...named } },
    setting,
    { command: command.name, args: chosen.args },
  );
}

const Agency = z.object({ agency: z.string().max(64) });

async function speakFor(ports: Ports, incoming: Incoming, call: Call): Promise<readonly Reply[]> {
  const read = Agency.safeParse(call.args);
  if (!read.success || incoming.lineUser === null) return [staleReply()];
  const person = await ports.people.of(incoming.lineUser);
  const wanted = read.data.agency;
  const setting = await ownSetting(ports, { ...person, speaksFor: wanted });
  if (setting.kind !== 'agency' || setting.agencyId !== wanted) return [staleReply()];
  await ports.people.speakFor(person.id, wanted);
  return [notice(say.whichAgency.chosen(setting.agency.name), say.unknown.hint, say.unknown.examples)];
}

async function perform(turn: OpenTurn, setting: Setting, call: Call): Promise<Said> {
  const command = commandNamed(call.command);
  if (!command) return only(staleReply());
  if (command.needsAgency && !turn.actor) {
    return only(setting.kind === 'several' ? whichReply(setting.agencies) : unboundReply());
  }
  if (turn.actor && !may(turn.actor.role, command.right)) {
    const { title, text: words, examples } = sayRefusal({ code: 'no-right', needs: command.right });
    return { ...only(notice(title, words, examples)), refusal: 'no-right' };
  }
  try {
    return await command.run(turn, call.args);
  } catch (error) {
    // An old or forged button: what it carries no longer fits the command.
    if (error instanceof UnfitArguments) return only(staleReply());
    throw error;
  }
}

/** Who speaks, and for whom; null when LINE does not say who it was. */
async function turnOf(ports: Ports, incoming: Incoming, setting: Setting): Promise<OpenTurn | null> {
  if (incoming.lineUser === null) return null;
  const person = await personOf(ports, incoming, incoming.lineUser);
  const visitor: Visitor = {
    person: person.id,
    name: person.name,
    chat: incoming.chat,
    event: incoming.event,
    message: incoming.message,
    at: incoming.at,
  };
  const actor = setting.kind === 'agency' ? await actorOf(ports, visitor, person, setting) : null;
  return { ports, visitor, actor, today: ports.clock.today() };
}

function unknownReply(setting: Setting): Reply {
  if (setting.kind === 'nobody') return unboundReply();
  const nearest = (['list-missing', 'summary', 'help'] as const).map((name) => ({
    label: commands.find((it) => it.name === name)?.words[0] ?? name,
    call: { command: name, args: {} },
  }));
  return notice(say.unknown.title, say.unknown.text, say.unknown.examples, nearest);
}

function unboundReply(): Reply {
  return notice(say.unbound.title, say.unbound.text, say.welcome.examples, waysIn());
}

function whichReply(agencies: readonly { readonly id: string; readonly name: string }[]): Reply {
  const choices = agencies.map(({ id, name }) => ({
    label: name,
    call: { command: 'speak-for', args: { agency: id } } as const,
  }));
  return notice(say.whichAgency.title, say.whichAgency.text, [], choices);
}

function staleReply(): Reply {
  return notice(say.stale.title, say.stale.text, say.unknown.examples);
}

/** LINE may not say who pressed a button in a group: the line that does the same is shown instead. */
function facelessReply(call: Call): Reply {
  return notice(say.faceless.title, say.faceless.text, [describe(call)]);
}
