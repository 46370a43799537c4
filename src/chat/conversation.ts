import { z } from 'zod';
import { type Aftermath, aftermathOfEvent } from '../app/aftermath.ts';
import { type Former, formerOf, nothingFormer } from '../app/correct.ts';
import type { AuditRow } from '../app/ledger.ts';
import { SaidBeforeErasure } from '../app/people.ts';
import type { Ports } from '../app/ports.ts';
import type { Refusal } from '../app/refusal.ts';
import { takeBackMessage } from '../app/take-back-message.ts';
import { usualYearOf } from '../domain/agency.ts';
import { fiscalYearOf } from '../domain/dates.ts';
import { may } from '../domain/roles.ts';
import { holdsIdentityNumber } from '../domain/thai-id.ts';
import { identityNumber, photos } from '../text/photo-sentences.ts';
import * as asking from '../text/question-sentences.ts';
import { withoutAddresses } from '../text/thai.ts';
import { aboutRows } from './calls/about.ts';
import { answerErrand } from './answers/errand.ts';
import { offer } from './answers/question.ts';
import { askName } from './answers/setup.ts';
import { notice, only } from './answers/refused.ts';
import type { Understanding } from './calls/call.ts';
import { arrive, move, part } from './arriving/comings.ts';
import { commandNamed } from './commands.ts';
import { announcement, withAnnounced } from './arriving/announced.ts';
import { answerUnknown } from './answers/unknown.ts';
import { askWhose } from './answers/ask-whose.ts';
import { askWhoseLink } from './answers/whose-link.ts';
import { labelOf } from './calls/describe.ts';
import { answerEdit } from './arriving/edited.ts';
import { ofOneOfSeveral } from './for-agency.ts';
import { forGroup } from './in-group.ts';
import type { Incoming, Saying } from './arriving/incoming.ts';
import { pass, passFile } from './arriving/passing.ts';
import { type Said, perform, tooLongReply, turnOf, unboundReply } from './perform.ts';
import { press } from './arriving/presses.ts';
import { dayButtons, sayProblem, sayProblems } from './answers/problems.ts';
import type { Reply, Response } from './reply.ts';
import {
  type Ahead,
  type Setting,
  agencySince,
  groupSetting,
  isOf,
  ownSetting,
  reminderMayWait,
  settingAhead,
} from './arriving/speaker.ts';
import type { OpenTurn } from './turn.ts';
import { type Hearing, stripName, understand } from './understand.ts';
import { askWhichMeant } from './answers/which.ts';
import { understandAbout } from './arriving/quoted.ts';

type OfAnEvent = 'ledger' | 'looks';

export interface Conversation {
  /**
   * Begins to read what every event of a chat needs; null where that depends on the event. It is of use only to whoever
   * holds the chat, or takes it with nobody in between, and for its very next event.
   * @param lineUser who probably speaks
   */
  ahead(chat: string, lineUser: string | null): Ahead;
  /** What the bot says to an event; nothing is silence. Doing the same event twice changes nothing twice. */
  respond(incoming: Incoming, ahead?: Ahead): Promise<Response>;
}

/**
 * The whole conversation: text and buttons enter by the same door, a call of a command.
 * @param inEvent what leaves something to be done while its event is answered, and after that
 * @param botName the bot's display name, by which a group may address it.
 */
export function conversation(
  ports: Omit<Ports, OfAnEvent>,
  inEvent: (aftermath: Aftermath) => Pick<Ports, OfAnEvent>,
  botName: () => string | undefined,
): Conversation {
  return {
    ahead: (chat, lineUser) => settingAhead(ports, chat, lineUser),
    async respond(incoming, ahead = null) {
      const aftermath = aftermathOfEvent();
      const replies = await respondTo({ ...ports, ...inEvent(aftermath) }, incoming, botName(), ahead).catch(
        silentOfErased,
      );
      const fitting =
        incoming.chat.kind === 'user'
          ? replies
          : replies.map((reply) => forGroup(reply, (line) => isHeardInGroups(ports, line)));
      return { replies: fitting, aftermath, reminderMayWait: await reminderMayWait(ahead) };
    },
  };
}

/** What concerns a group whosever it is. */
const whoeverIsThere: ReadonlySet<Saying['kind']> = new Set(['arrival', 'parting', 'unsent', 'errand']);

/** Who said it wants nothing kept of them, and did not say it again. */
function silentOfErased(error: unknown): readonly Reply[] {
  if (error instanceof SaidBeforeErasure) return [];
  throw error;
}

async function respondTo(
  ports: Ports,
  incoming: Incoming,
  botName: string | undefined,
  ahead: Ahead,
): Promise<readonly Reply[]> {
  const { chat, saying } = incoming;
  const isOfAgency = chat.kind === 'group' && !whoeverIsThere.has(saying.kind);
  const group = isOfAgency ? await (ahead ?? groupSetting(ports, chat.id)) : null;
  // LINE may tell late of what was said there when the group was another agency's, or nobody's.
  const since = group && agencySince(group);
  if (since && incoming.at < since) return [];
  switch (saying.kind) {
    case 'arrival':
      return arrive(ports, incoming);
    case 'parting':
      return part(ports, incoming);
    case 'came':
    case 'went':
      return move(ports, incoming, saying, group);
    case 'errand':
      return answerErrand(ports, incoming, saying.errand);
    case 'press':
      return press(ports, incoming, saying, group);
    case 'file':
      return passFile(ports, incoming, saying);
    case 'passing':
      return pass(ports, incoming, saying, group);
    case 'text':
      return text(ports, incoming, saying, botName, group);
    case 'unsent':
      if (incoming.message !== null) await takeBackMessage(ports, incoming.message, incoming.at);
      return [];
    default:
      return saying satisfies never;
  }
}

/** Whether a line is heard by a group although it speaks to nobody: a bound one, or one that has still to be bound. */
function isHeardInGroups(ports: Pick<Ports, 'clock' | 'catalogues'>, line: string): boolean {
  const today = ports.clock.today();
  const hearing = { today, year: fiscalYearOf(today), catalogues: ports.catalogues };
  return [true, false].some(
    (bound) => understand(line, { ...hearing, in: 'group', addressed: false, bound }).outcome !== 'silent',
  );
}

async function text(
  ports: Ports,
  incoming: Incoming,
  saying: Extract<Saying, { kind: 'text' }>,
  botName: string | undefined,
  group: Setting | null,
): Promise<readonly Reply[]> {
  const inGroup = incoming.chat.kind === 'group';
  const named = stripName(saying.text, botName);
  const spokenTo = !inGroup || saying.mentioned || named.addressed;
  // A group is known by its id alone. One to one the person comes first, and somebody writes to the bot anyway.
  const person =
    inGroup || incoming.lineUser === null ? null : await ports.people.of(incoming.lineUser, incoming.at);
  const own = person && (await ownSetting(ports, person, saying.about?.agency));
  const setting = group ?? own ?? ({ kind: 'nobody' } as const);
  const today = ports.clock.today();
  const thisYear = fiscalYearOf(today);
  const agency = setting.kind === 'agency' ? setting.agency : null;
  const former = saying.edited === true ? await formerWords(ports, incoming, setting) : nothingFormer;
  // Who edits what the bot had acted on speaks to the bot, and still of what the bot had understood.
  const addressed = spokenTo || former.acted;
  const announced = await announcement(ports, incoming, saying, named.text, {
    spokenTo,
    since: agencySince(setting),
  });
  const hearing: Hearing = {
    in: incoming.chat.kind,
    addressed: addressed || announced?.quotes === true,
    bound: setting.kind !== 'nobody',
    today,
    year: (agency && usualYearOf(agency, thisYear)) ?? thisYear,
    catalogues: ports.catalogues,
    mentions: saying.mentions.map((it) => it.name),
    ...(agency ? { units: agency.units } : {}),
  };
  // Of another agency's card nothing is taken over: what is meant has to be said.
  const quoted = saying.about && isOf(setting, saying.about.agency) ? saying.about : null;
  const about = quoted ?? aboutRows(former.rows);
  const heard = withAnnounced(
    understandAbout(announced?.rest ?? named.text, hearing, about),
    announced,
    about,
  );
  if (heard.outcome === 'silent') return [];
  // Nothing of it is kept, whatever else it says: not even the question what it may have meant.
  if (holdsIdentityNumber(withoutAddresses(named.text)))
    return [notice(identityNumber.title, identityNumber.text)];
  if (announced?.messages.length === 0) {
    return [notice(photos.none.title, photos.none.text, photos.none.examples)];
  }
  if (former.rows.length > 0) {
    const { replies } = await editedText(ports, incoming, setting, heard, former.rows);
    return ofOneOfSeveral(replies, setting);
  }
  if (heard.outcome === 'unknown') {
    // Nobody asks LINE who somebody without an agency is.
    const isKnown = spokenTo && !inGroup && setting.kind === 'agency';
    const turn = isKnown ? await turnOf(ports, incoming, setting) : null;
    const where = { inGroup, isBound: setting.kind !== 'nobody', byName: saying.quoted === null };
    const role = turn?.ok ? turn.value.actor?.role : undefined;
    return spokenTo ? answerUnknown(named.text, where, role) : [];
  }
  const { replies, refusal } = await answer(ports, incoming, setting, heard);
  // What only the database could tell to be invalid is as silent as what the text alone gave away.
  if (!addressed && refusal !== undefined && silentUnaddressed.has(refusal)) return [];
  return ofOneOfSeveral(replies, setting);
}

/** What an edited message wrote with its earlier words; the questions that those led to are asked no longer. */
async function formerWords(ports: Ports, { event, message }: Incoming, setting: Setting): Promise<Former> {
  if (message === null || setting.kind !== 'agency') return nothingFormer;
  await ports.questions.forgetMessage(message);
  return formerOf(ports, { agencyId: setting.agencyId, event, message });
}

async function editedText(
  ports: Ports,
  incoming: Incoming,
  setting: Setting,
  heard: Heard,
  rows: readonly AuditRow[],
): Promise<Said> {
  const found = await turnOf(ports, incoming, setting);
  if (!found.ok) return only(...found.refusal);
  const turn = found.value;
  const anew = heard.outcome === 'unknown' ? null : () => answer(ports, incoming, setting, heard);
  if (!turn.actor) return anew === null ? only() : anew();
  const command = 'command' in heard ? commandNamed(heard.command) : undefined;
  const isWhole =
    heard.outcome === 'call' ||
    (heard.outcome === 'incomplete' &&
      sayProblems(heard, ports.catalogues, undefined, turn.today).usable !== null);
  const writes = isWhole && command?.writes === true && may(turn.actor.role, command.right);
  return answerEdit({ ...turn, actor: turn.actor }, rows, writes, anew);
}

/** Refusals that nobody hears who did not speak to the bot. The others are questions that a write cannot do without. */
const silentUnaddressed: ReadonlySet<Refusal['code']> = new Set([
  'item-unknown',
  'measure-unknown',
  'measure-unclear',
  'no-measures',
  'no-right',
  'no-coordinator',
  'reason-needed',
  'year-without-catalogue',
]);

type Heard = Exclude<Understanding, { outcome: 'silent' }>;

async function answer(
  ports: Ports,
  incoming: Incoming,
  setting: Setting,
  heard: Exclude<Heard, { outcome: 'unknown' }>,
): Promise<Said> {
  const found = await turnOf(ports, incoming, setting);
  if (!found.ok) return only(...found.refusal);
  const turn = found.value;
  switch (heard.outcome) {
    case 'call':
      return perform(turn, setting, heard, 'typed');
    case 'incomplete': {
      const long = heard.problems.filter(({ reason }) => reason === 'too-long');
      if (long.length > 0) return only(tooLongReply(long.map(({ arg }) => arg)));
      if (heard.command === 'setup' && mayName(setting)) return only(askName());
      const files = announcedOf(heard);
      if (files !== null && turn.actor) {
        const { replies } = await askWhose({ ...turn, actor: turn.actor }, files, heard.args);
        return only(...replies);
      }
      const question = (await askWhoseBare(turn, heard)) ?? (await askWhich(turn, heard));
      if (question) return only(question);
      // Why a measure cannot be done, which of an item's links is meant: the command itself knows what to choose from.
      if (asksItself(heard)) {
        return perform(turn, setting, heard, 'typed');
      }
      const { usable, replies } = sayProblems(
        heard,
        ports.catalogues,
        turn.actor?.agency.years.at(-1),
        turn.today,
      );
      if (!usable) return only(...replies);
      // The valid pairs are written, and the same card lists the others.
      const done = await perform(turn, setting, heard, 'typed');
      const withProblems = done.replies.map((reply) =>
        reply.kind === 'saved' ? { ...reply, problems: [...reply.problems, ...usable] } : reply,
      );
      return { ...done, replies: withProblems };
    }
    case 'ambiguous': {
      if (!turn.actor) return only(unboundReply());
      return only(...(await askWhichMeant({ ...turn, actor: turn.actor }, heard.candidates)));
    }
    default:
      return heard satisfies never;
  }
}

/** A link of which nobody said whose it is, where its sender had just told something of an item. */
async function askWhoseBare(
  turn: OpenTurn,
  { command, args, problems }: Extract<Understanding, { outcome: 'incomplete' }>,
): Promise<Reply | null> {
  const { data: bare } = Bare.safeParse(args);
  const isBare = command === 'update-item' && problems.every((it) => it.arg === 'code');
  if (!turn.actor || !isBare || !bare) return null;
  return askWhoseLink({ ...turn, actor: turn.actor }, bare.links, bare.year);
}

const Bare = z.object({ links: z.array(z.string()).min(1), year: z.int().optional() });

/** The files of which nobody said whose they are; null where none were announced, or it was said. */
function announcedOf({
  args,
  problems,
}: Extract<Understanding, { outcome: 'incomplete' }>): readonly string[] | null {
  const { photos: messages } = args;
  if (!Array.isArray(messages) || !problems.some((it) => it.arg === 'ref' && it.reason === 'missing'))
    return null;
  return messages.filter((it): it is string => typeof it === 'string');
}

function asksItself({ command, problems }: Extract<Understanding, { outcome: 'incomplete' }>): boolean {
  const asked = commandNamed(command)?.asksFor ?? [];
  return problems.every(({ arg, reason }) => reason === 'missing' && asked.includes(arg));
}

/** In an agency's chat its name may be corrected, by those who may; of several agencies one is chosen first. */
function mayName(setting: Setting): boolean {
  return setting.kind !== 'several';
}

/** Where the one thing that is unclear is one of a few, each of them is a button. */
async function askWhich(
  turn: OpenTurn,
  heard: Extract<Understanding, { outcome: 'incomplete' }>,
): Promise<Reply | null> {
  const { command, args, problems } = heard;
  const [problem, ...others] = problems;
  if (!turn.actor || !problem?.choices || others.length > 0) return null;
  const calls = problem.choices.map((choice) => ({ command, args: { ...args, [problem.arg]: choice } }));
  const buttons = await offer(
    { ...turn, actor: turn.actor },
    calls.map((call) => ({ label: labelOf(call), call })),
  );
  return notice(
    asking.ambiguous.title,
    sayProblem(problem),
    [],
    [...buttons, ...dayButtons(heard, turn.today)],
  );
}
