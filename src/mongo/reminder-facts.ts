import type { QueryFilter } from 'mongoose';
import type { States } from '../app/ports.ts';
import {
  type AgencyFacts,
  type ReadWork,
  type ReminderFacts,
  hasDaysOfItsOwn,
} from '../app/reminder-facts.ts';
import type { Link } from '../domain/links.ts';
import type { MeasureStatus } from '../domain/measure.ts';
import type { ReminderWish } from '../domain/reminder-steps.ts';
import type { Colleague } from '../domain/reminders.ts';
import { type Documents, type StateDocument, stateIn } from './documents.ts';
import type { PageDocument } from './page-document.ts';
import { seenIn } from './pages.ts';
import { isFriend } from './people.ts';

type Found<State> = StateDocument<State>;

const MEASURE = 'measure:';
const openStatuses = ['not_started', 'in_progress'] as const satisfies readonly MeasureStatus[];

/** What is not spoken of in a reminder stays where it is: on some days every agency of the country is read. */
const ofItems = {
  _id: 0,
  agency: 1,
  year: 1,
  key: 1,
  'state.status': 1,
  'state.links': 1,
  'state.met': 1,
  'state.approved.at': 1,
  'state.units': 1,
  'state.lead': 1,
  'state.due': 1,
} as const;
const ofMeasures = {
  agency: 1,
  year: 1,
  'state.ref': 1,
  'state.title': 1,
  'state.lead': 1,
  'state.units': 1,
  'state.due': 1,
  'state.period': 1,
  'state.status': 1,
  'state.percent': 1,
  'state.removed': 1,
} as const;
const ofMembers = { _id: 0, agency: 1, person: 1, 'state.role': 1, 'state.units': 1 } as const;
const ofPeople = { followed: 1, unfollowed: 1 } as const;

/** By agency and address. */
type Seen = ReadonlyMap<string, Pick<Link, 'health' | 'seen'>>;

export function mongoReminderFacts({ states, people, pages }: Documents): ReminderFacts {
  async function wishesOf(agencies: readonly string[]) {
    const found = await states.reminder
      .find({ agency: { $in: agencies } })
      .lean<Found<States['reminder']>[]>();
    return grouped(found, (it) => it.agency);
  }

  async function measuresOf(filter: QueryFilter<Found<States['measure']>>) {
    return states.measure.find(filter, ofMeasures).lean<Found<States['measure']>[]>();
  }

  async function measuresIn(
    agencies: readonly string[],
    { fromYear, due, measures }: ReadWork,
    wishes: ReadonlyMap<string, readonly Found<ReminderWish>[]>,
  ) {
    if (due === null) return measuresOf({ agency: { $in: agencies }, year: { $gte: fromYear } });
    const whole = agencies.filter((it) => wishes.get(it)?.some(({ state }) => hasDaysOfItsOwn(state)));
    const named = measures.map((id) => `${MEASURE}${id}`);
    const open = { 'state.status': { $in: [...openStatuses] }, year: { $gte: fromYear } };
    const within = { $gte: due.from, $lte: due.to };
    const parts = await Promise.all([
      measuresOf({ agency: { $in: agencies }, 'state.due': within, ...open }),
      measuresOf({ agency: { $in: agencies }, 'state.due': null, 'state.period.to': within, ...open }),
      named.length === 0 ? [] : measuresOf({ _id: { $in: named }, agency: { $in: agencies } }),
      whole.length === 0 ? [] : measuresOf({ agency: { $in: whole }, year: { $gte: fromYear } }),
    ]);
    return [...new Map(parts.flat().map((it) => [it._id, it])).values()];
  }

  /** How the pages behind links were found; where nothing else is asked, only those that went or came back. */
  async function seenOf(agencies: readonly string[], all: boolean): Promise<Seen> {
    const found = await pages
      .find({ agency: { $in: agencies }, ...(all ? {} : { turn: { $exists: true } }) })
      .lean<PageDocument[]>();
    return new Map(
      found.flatMap((page) => {
        const seen = seenIn(page);
        return seen ? [[`${page.agency} ${page.url}`, seen] as const] : [];
      }),
    );
  }

  async function colleaguesOf(agencies: readonly string[]): Promise<ReadonlyMap<string, Colleague[]>> {
    const members = await states.member
      .find({ agency: { $in: agencies }, 'state.active': true }, ofMembers)
      .lean<Found<States['member']>[]>();
    const ids = [...new Set(members.flatMap((it) => it.person ?? []))];
    const found = await people
      .find({ _id: { $in: ids }, followed: { $ne: null } }, ofPeople)
      .lean<{ _id: string; followed: Date | null; unfollowed: Date | null }[]>();
    const friends = new Set(found.filter(isFriend).map((it) => it._id));
    const colleagues = new Map<string, Colleague[]>();
    for (const { agency, person, state } of members) {
      if (person === null) continue;
      const { role, units } = stateIn('member', { state });
      push(colleagues, agency, { person, role, units, reachable: friends.has(person) });
    }
    return colleagues;
  }

  return {
    async of(agencies, work) {
      const wishes = await wishesOf(agencies);
      const [agenciesFound, items, measures, colleagues, groups, seen] = await Promise.all([
        states.agency
          .find({ _id: { $in: agencies.map((it) => `agency:${it}`) } })
          .lean<Found<States['agency']>[]>(),
        states.item
          .find({ agency: { $in: agencies }, year: { $gte: work.fromYear } }, ofItems)
          .lean<Found<States['item']>[]>(),
        measuresIn(agencies, work, wishes),
        colleaguesOf(agencies),
        states.group
          .find({ 'state.agency': { $in: agencies }, 'state.home': true })
          .lean<Found<States['group']>[]>(),
        seenOf(agencies, work.due === null),
      ]);
      const itemsOf = grouped(items, (it) => it.agency);
      const measuresOfAgency = grouped(measures, (it) => it.agency);
      const homes = new Map(groups.map((it) => [it.state.agency, it._id.slice('group:'.length)]));
      return new Map(
        agenciesFound.map(({ _id, state }): [string, AgencyFacts] => {
          const id = _id.slice('agency:'.length);
          const facts: AgencyFacts = {
            agency: stateIn('agency', { state }),
            items: byYear(
              itemsOf.get(id) ?? [],
              (those) => new Map(those.map((it) => [it.key ?? '', itemIn(it, seen)])),
            ),
            measures: byYear(measuresOfAgency.get(id) ?? [], (those) =>
              those
                .filter((it) => !it.state.removed)
                .map((it) => ({
                  id: it._id.slice(MEASURE.length),
                  measure: stateIn('measure', it),
                })),
            ),
            wishes: new Map((wishes.get(id) ?? []).map((it) => [it.key ?? '', stateIn('reminder', it)])),
            people: colleagues.get(id) ?? [],
            home: homes.get(id) ?? null,
          };
          return [id, facts];
        }),
      );
    },
  };
}

function itemIn(found: Found<States['item']>, seen: Seen): States['item'] {
  const state = stateIn('item', found);
  if (seen.size === 0 || state.links.length === 0) return state;
  const links = state.links.map((link) => ({ ...link, ...seen.get(`${found.agency} ${link.url}`) }));
  return { ...state, links };
}

function byYear<T extends { readonly year: number | null }, Of>(
  rows: readonly T[],
  made: (those: readonly T[]) => Of,
): ReadonlyMap<number, Of> {
  return new Map([...grouped(rows, (it) => it.year ?? 0)].map(([year, those]) => [year, made(those)]));
}

function grouped<T, Key>(rows: readonly T[], keyOf: (row: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) push(groups, keyOf(row), row);
  return groups;
}

function push<Key, T>(groups: Map<Key, T[]>, key: Key, one: T): void {
  const those = groups.get(key);
  if (those) those.push(one);
  else groups.set(key, [one]);
}
