import type { mongo } from 'mongoose';
import type { Agencies, Speaker } from '../app/agencies.ts';
import type { States } from '../app/ledger.ts';
import { chatOf } from '../domain/reminders.ts';
import { collectionOf } from './database-of.ts';
import { type Documents, type PersonDocument, type StateDocument, stateIn } from './documents.ts';
import { outboxCollection } from './outbox.ts';
import { personOf } from './people.ts';

type Found<State> = StateDocument<State>;
type FoundGroup = Found<States['group']> & { readonly bound: readonly Found<States['agency']>[] };
interface FoundWaiting {
  readonly waits: true;
}
type FoundPerson = PersonDocument & { readonly memberships: readonly Found<States['member']>[] };

export function mongoAgencies({ states, people }: Documents): Agencies {
  /** A person with their memberships, of which hardly anybody has two. */
  function whoIs(lineUser: string): mongo.Document[] {
    return [
      { $match: { lineUser: { $eq: lineUser } } },
      {
        $lookup: {
          from: states.member.collection.name,
          localField: '_id',
          foreignField: 'person',
          as: 'memberships',
        },
      },
    ];
  }

  function anyWaiting(lineGroup: string): mongo.Document[] {
    return [
      { $match: { chat: chatOf({ kind: 'group', group: lineGroup }), state: 'waiting' } },
      { $limit: 1 },
      { $project: { waits: { $literal: true } } },
    ];
  }

  return {
    async byId(id) {
      const found = await states.agency
        .findOne({ _id: `agency:${id}` })
        .lean<Found<States['agency']> | null>();
      return found && stateIn('agency', found);
    },
    async ofGroup(lineGroup, lineUser) {
      const along =
        lineUser === null
          ? []
          : [{ $unionWith: { coll: people.collection.name, pipeline: whoIs(lineUser) } }];
      const all = await collectionOf(states.group)
        .aggregate<FoundGroup | FoundPerson | FoundWaiting>([
          { $match: { _id: `group:${lineGroup}` } },
          { $set: { of: { $concat: ['agency:', '$state.agency'] } } },
          {
            $lookup: {
              from: states.agency.collection.name,
              localField: 'of',
              foreignField: '_id',
              as: 'bound',
            },
          },
          ...along,
          { $unionWith: { coll: outboxCollection, pipeline: anyWaiting(lineGroup) } },
        ])
        .toArray();
      const [found] = all.filter((it) => 'bound' in it);
      const [person] = all.filter((it) => 'memberships' in it);
      const [agency] = found?.bound ?? [];
      const agencyId = found?.state.agency ?? null;
      if (!found || !agency || agencyId === null) return null;
      return {
        group: stateIn('group', found),
        agencyId,
        agency: stateIn('agency', agency),
        speaker: person ? speakerIn(agencyId, person) : null,
        reminderWaits: all.some((it) => 'waits' in it),
      };
    },
    async group(lineGroup) {
      const found = await states.group
        .findOne({ _id: `group:${lineGroup}` })
        .lean<Found<States['group']> | null>();
      return found && found.state.agency !== null ? stateIn('group', found) : null;
    },
    async groupsOf(agency) {
      const found = await states.group.find({ 'state.agency': agency }).lean<Found<States['group']>[]>();
      return found.map((it) => ({ id: it._id.slice('group:'.length), group: stateIn('group', it) }));
    },
    async member(agency, person) {
      const found = await states.member
        .findOne({ _id: `member:${agency}:${person}`, agency })
        .lean<Found<States['member']> | null>();
      return found?.state.active ? stateIn('member', found) : null;
    },
    async speaker(agency, lineUser) {
      const [found] = await collectionOf(people).aggregate<FoundPerson>(whoIs(lineUser)).toArray();
      return found ? speakerIn(agency, found) : null;
    },
    async former(agency, person) {
      const found = await states.member
        .findOne({ _id: `member:${agency}:${person}`, agency })
        .lean<Found<States['member']> | null>();
      return found && !found.state.active ? stateIn('member', found) : null;
    },
    async membershipsOf(person) {
      const found = await states.member.find({ person }).lean<Found<States['member']>[]>();
      return found
        .filter((it) => it.state.active)
        .map((it) => ({ agency: it.agency, member: stateIn('member', it) }));
    },
    async membersOf(agency) {
      const found = await states.member.find({ agency }).lean<Found<States['member']>[]>();
      return found
        .filter((it) => it.state.active)
        .map((it) => ({ person: it.person ?? '', member: stateIn('member', it) }));
    },
  };
}

function speakerIn(agency: string, { memberships, ...person }: FoundPerson): Speaker {
  const membership = memberships.find((it) => it.agency === agency);
  return [personOf(person), membership?.state.active ? stateIn('member', membership) : null];
}
