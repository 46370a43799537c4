import type { Actor } from '../../app/actor.ts';
import { catalogueOf, itemsOf } from '../../app/board.ts';
import { type KnownPerson, coordinatorsOf, peopleOf } from '../../app/find-person.ts';
import type { Errand } from '../../app/errands.ts';
import { recipientOf } from '../../app/kept-lines.ts';
import type { Ports } from '../../app/ports.ts';
import { type Member, usualYearOf } from '../../domain/agency.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { workOfUnits } from '../../domain/work-of-units.ts';
import { departed as say, putOut } from '../../text/coming-sentences.ts';
import { quotaLow, refusedReminder } from '../../text/reminding-troubles.ts';
import { unnamed } from '../../text/words.ts';
import type { Call } from '../calls/call.ts';
import type { Incoming } from '../arriving/incoming.ts';
import { eachForAgency } from '../for-agency.ts';
import type { Reply } from '../reply.ts';
import { offer } from './question.ts';
import { notice } from './refused.ts';

/** So many people are offered; any other is named by a line. */
const MOST_OFFERED = 6;

/** What a coordinator is told one to one because of something that happened elsewhere; nothing where it is over. */
export async function answerErrand(
  ports: Ports,
  { event, at, chat }: Incoming,
  errand: Errand,
): Promise<readonly Reply[]> {
  const person = await ports.people.known(chat.id);
  const agency = await ports.agencies.byId(errand.agency);
  if (!person || !agency || agency.closed) return [];
  const member = await ports.agencies.member(errand.agency, person.id);
  if (member?.role !== 'coordinator' && member?.role !== 'executive') return [];
  const actor: Actor = {
    person: person.id,
    name: person.name,
    chat,
    event,
    message: null,
    at,
    agencyId: errand.agency,
    agency,
    group: null,
    role: member.role,
    units: member.units,
  };
  const replies = await saidOf(ports, actor, errand);
  // By the time they press, they may speak for another agency.
  return eachForAgency(replies, errand.agency);
}

async function saidOf(ports: Ports, actor: Actor, errand: Errand): Promise<readonly Reply[]> {
  switch (errand.kind) {
    case 'left':
      return answerLeft(ports, actor, errand.person);
    case 'put-out':
      return answerPutOut(ports, actor, errand.group);
    case 'refused':
      return [await refusedNotice(ports, errand.chat)];
    case 'quota': {
      const { month, spent, share } = errand;
      return [notice(quotaLow.title, quotaLow.text(month, spent, share), quotaLow.examples)];
    }
    default:
      return errand satisfies never;
  }
}

async function refusedNotice(ports: Ports, chat: string): Promise<Reply> {
  const to = recipientOf(chat);
  const { title, toPerson, toGroup, examples } = refusedReminder;
  if (to.kind === 'group') return notice(title, toGroup, examples);
  const name = (await ports.people.byIds([to.person])).get(to.person)?.name ?? unnamed;
  return notice(title, toPerson(name), examples);
}

/** To whom the work of somebody who left goes. It stays with the unit until somebody decides. */
async function answerLeft(ports: Ports, actor: Actor, who: string): Promise<readonly Reply[]> {
  const { agencyId } = actor;
  const left = await memberThatLeft(ports, agencyId, who);
  if (!left) return [];
  const name = (await ports.people.byIds([who])).get(who)?.name ?? unnamed;
  const people = (await peopleOf(ports, agencyId)).filter(({ person }) => person.id !== who);
  const [unit] = left.units;
  const work = unit === undefined ? [] : await openWorkOf(ports, actor, unit);
  const stay = people.filter(({ member }) => unit !== undefined && member?.units.includes(unit) === true);
  const leaderless = (await coordinatorsOf(ports, agencyId)).length === 0;
  const choices = leaderless ? successors(people) : unit === undefined ? [] : heirs(people, unit);
  const buttons = choices.length === 0 ? [] : await offer({ ports, actor }, choices.slice(0, MOST_OFFERED));
  const text = [
    ...say.was(left.role),
    ...(unit === undefined ? [] : [say.work(unit, work), say.stay(unit, stay.map(nameOf))]),
    leaderless ? say.leaderless : unit === undefined ? say.nobodyElse : say.who(unit),
    say.back,
  ];
  const examples = leaderless
    ? [say.nameCoordinator]
    : unit === undefined
      ? []
      : [say.assign(work[0], actor.agency.units)];
  return [notice(say.title(name), text.join('\n'), examples, buttons)];
}

/** What somebody was, where they have not come back meanwhile. */
async function memberThatLeft(ports: Ports, agencyId: string, person: string): Promise<Member | null> {
  if (await ports.agencies.member(agencyId, person)) return null;
  return ports.agencies.former(agencyId, person);
}

/** Who belongs to no unit yet could take over a unit's work. */
function heirs(people: readonly KnownPerson[], unit: string): readonly Choice[] {
  return people
    .filter(({ member }) => (member?.units.length ?? 0) === 0)
    .map((it) => ({
      label: say.takesOver(nameOf(it), unit),
      call: named(it, { role: it.member?.role ?? 'officer', unit }),
    }));
}

function successors(people: readonly KnownPerson[]): readonly Choice[] {
  return people.map((it) => ({ label: say.becomes(nameOf(it)), call: named(it, { role: 'coordinator' }) }));
}

interface Choice {
  readonly label: string;
  readonly call: Call;
}

function named({ person }: KnownPerson, args: Call['args']): Call {
  return { command: 'role', args: { person: person.name ?? unnamed, personId: person.id, ...args } };
}

function nameOf({ person }: KnownPerson): string {
  return person.name ?? unnamed;
}

/** What a unit answers for this year and has not finished. */
async function openWorkOf(
  ports: Ports,
  { agencyId, agency }: Actor,
  unit: string,
): Promise<readonly string[]> {
  const year = fiscalYearOf(ports.clock.today());
  const catalogue = catalogueOf(ports, agency, usualYearOf(agency, year) ?? year);
  if (!catalogue) return [];
  const items = await itemsOf(ports, agencyId, agency, catalogue);
  const measures = await ports.measures.ofYear(agencyId, catalogue.year);
  return workOfUnits([unit], items, measures).open.map((task) =>
    task.kind === 'item' ? task.item.catalogue.code : say.measure(task.measure.ref),
  );
}

/** The bot was put out of a group: data stay, and another group is the home now, or none. */
async function answerPutOut(ports: Ports, { agencyId }: Actor, from: string): Promise<readonly Reply[]> {
  const groups = (await ports.agencies.groupsOf(agencyId)).filter(({ id }) => id !== from);
  return [notice(putOut.title, putOut.text(groups.length), putOut.examples)];
}
