import type { States } from '../app/ledger.ts';
import {
  type AgencyFacts,
  type ReadWork,
  type ReminderFacts,
  hasDaysOfItsOwn,
} from '../app/reminder-facts.ts';
import { homeAmong } from '../domain/agency.ts';
import { grouped } from '../domain/grouped.ts';
import type { ItemState } from '../domain/item.ts';
import type { Link } from '../domain/links.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { Colleague } from '../domain/reminders.ts';
import { collectionOf } from './database-of.ts';
import { type Documents, type StateDocument, stateIn } from './documents.ts';
import type { PageDocument } from './page-document.ts';
import { seenIn } from './pages.ts';
import { isFriend } from './people.ts';
import { reminderWork } from './reminder-work.ts';
import { rowsByAgency } from './rows-by-agency.ts';

type Found<State> = StateDocument<State>;

/** What is not spoken of in a reminder stays where it is: on some days every agency of the country is read. */
const ofAgencies = {
  ...{ 'state.name': 1, 'state.kind': 1, 'state.units': 1, 'state.years': 1 },
  ...{ 'state.calendar': 1, 'state.surveys': 1, 'state.closed': 1 },
} as const;
const ofPeople = { followed: 1, unfollowed: 1 } as const;
const ofGroups = { 'state.agency': 1, 'state.home': 1 } as const;

/** The values alone, as of an agency's work (reminder-work.ts). */
type MemberRow = readonly [person: string, role: Colleague['role'], units: Colleague['units']];
const memberRow = ['$person', '$state.role', '$state.units'] as const;
type WishRow = readonly [key: string, state: ReminderWish];
const wishRow = ['$key', '$state'] as const;

/** By agency and address. */
type Seen = ReadonlyMap<string, Pick<Link, 'health' | 'seen'>>;

export function mongoReminderFacts({ states, people, pages }: Documents): ReminderFacts {
  const works = reminderWork(states);

  async function wishesOf(agencies: readonly string[]): Promise<ReadonlyMap<string, AgencyFacts['wishes']>> {
    const rowsOf = await rowsByAgency<WishRow>(
      collectionOf(states.reminder),
      { agency: { $in: agencies } },
      wishRow,
    );
    return new Map(
      agencies.map((agency) => {
        const rows = rowsOf(agency).flatMap((it) => it.rows);
        return [agency, new Map(rows.map(([key, state]) => [key, stateIn('reminder', { state })]))];
      }),
    );
  }

  /** How the pages behind links were found; where nothing else is asked, only those that went or came back. */
  async function pagesOf(agencies: readonly string[], all: boolean): Promise<readonly PageDocument[]> {
    return collectionOf(pages)
      .find({ agency: { $in: [...agencies] }, ...(all ? {} : { turn: { $exists: true } }) })
      .toArray();
  }

  async function colleaguesOf(
    agencies: readonly string[],
  ): Promise<(agency: string) => readonly Colleague[]> {
    const rowsOf = await rowsByAgency<MemberRow>(
      collectionOf(states.member),
      { agency: { $in: agencies }, 'state.active': true, person: { $ne: null } },
      memberRow,
    );
    const members = new Map(agencies.map((it) => [it, rowsOf(it).flatMap(({ rows }) => rows)]));
    const ids = new Set([...members.values()].flatMap((rows) => rows.map(([person]) => person)));
    const followers = await collectionOf(people)
      .find({ _id: { $in: [...ids] }, followed: { $ne: null } }, { projection: ofPeople })
      .toArray();
    const friends = new Set(followers.filter(isFriend).map((it) => it._id));
    return (agency) =>
      (members.get(agency) ?? []).map(([person, role, units]) => {
        return { person, role, units, reachable: friends.has(person) };
      });
  }

  /** Of which agencies all work is read. */
  function wholeOf(
    { some }: ReadWork,
    agencies: readonly Found<States['agency']>[],
    wishes: ReadonlyMap<string, AgencyFacts['wishes']>,
    turned: readonly PageDocument[],
  ): ReadonlySet<string> {
    const ids = agencies.map(agencyOf);
    if (some === null) return new Set(ids);
    const news = turned.flatMap(({ agency, turn }) => (turn && turn.at >= some.turnedSince ? agency : []));
    const own = agencies.filter(({ state }) => (state.calendar?.length ?? 0) > 0).map(agencyOf);
    const wished = ids.filter((it) => [...(wishes.get(it)?.values() ?? [])].some(hasDaysOfItsOwn));
    return new Set([...news, ...own, ...wished]);
  }

  return {
    async of(agencies, work) {
      const [found, wishes, colleagues, groups, looked] = await Promise.all([
        collectionOf(states.agency)
          .find({ _id: { $in: agencies.map((it) => `${AGENCY}${it}`) } }, { projection: ofAgencies })
          .toArray(),
        wishesOf(agencies),
        colleaguesOf(agencies),
        collectionOf(states.group)
          .find({ 'state.agency': { $in: [...agencies] } }, { projection: ofGroups })
          .toArray(),
        pagesOf(agencies, work.some === null),
      ]);
      const whole = wholeOf(work, found, wishes, looked);
      const { items, elsewhere, measures } = await works.of(agencies, whole, work);
      const seen = seenBy(looked);
      const known = new Map(found.map((it) => [agencyOf(it), it]));
      const homes = homesAmong(groups);
      return (id) => {
        const agency = known.get(id);
        return agency === undefined
          ? null
          : {
              agency: stateIn('agency', agency),
              items: withSeen(id, items(id), seen),
              elsewhere: elsewhere(id),
              measures: measures(id),
              wishes: wishes.get(id) ?? new Map(),
              people: colleagues(id),
              home: homes.get(id) ?? null,
            };
      };
    },
  };
}

/** The home group of each agency that has any. */
function homesAmong(
  groups: readonly Found<States['group']>[],
): ReadonlyMap<string | null, string | undefined> {
  const known = groups.map(({ _id, state }) => ({ id: _id.slice('group:'.length), group: state }));
  const byAgency = grouped(known, (it) => it.group.agency);
  return new Map([...byAgency].map(([agency, theirs]) => [agency, homeAmong(theirs)?.id]));
}

const AGENCY = 'agency:';
function agencyOf({ _id }: Pick<Found<unknown>, '_id'>): string {
  return _id.slice(AGENCY.length);
}

function seenBy(looked: readonly PageDocument[]): Seen {
  return new Map(
    looked.flatMap((page) => {
      const seen = seenIn(page);
      return seen ? [[`${page.agency} ${page.url}`, seen] as const] : [];
    }),
  );
}

/** How the pages behind links were found is kept with the pages. */
function withSeen(agency: string, items: AgencyFacts['items'], seen: Seen): AgencyFacts['items'] {
  if (seen.size === 0) return items;
  const looked = (state: ItemState): ItemState => ({
    ...state,
    links: state.links.map((link) => ({ ...link, ...seen.get(`${agency} ${link.url}`) })),
  });
  return new Map(
    [...items].map(([year, states]) => [
      year,
      new Map([...states].map(([key, state]) => [key, looked(state)])),
    ]),
  );
}
