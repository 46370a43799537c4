import type { Agencies, States } from '../app/ports.ts';
import { collectionOf } from './database-of.ts';
import { type Documents, type PersonDocument, type StateDocument, stateIn } from './documents.ts';
import { personOf } from './people.ts';

type Found<State> = StateDocument<State>;

export function mongoAgencies({ states, people }: Documents): Agencies {
  return {
    async byId(id) {
      const found = await states.agency
        .findOne({ _id: `agency:${id}` })
        .lean<Found<States['agency']> | null>();
      return found && stateIn('agency', found);
    },
    async ofGroup(lineGroup) {
      const [found] = await collectionOf(states.group)
        .aggregate<Found<States['group']> & { readonly bound: readonly Found<States['agency']>[] }>([
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
        ])
        .toArray();
      const [agency] = found?.bound ?? [];
      const agencyId = found?.state.agency ?? null;
      return found && agency && agencyId !== null
        ? { group: stateIn('group', found), agencyId, agency: stateIn('agency', agency) }
        : null;
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
      const [found] = await collectionOf(people)
        .aggregate<PersonDocument & { readonly memberships: readonly Found<States['member']>[] }>([
          { $match: { lineUser: { $eq: lineUser } } },
          {
            $lookup: {
              from: states.member.collection.name,
              localField: '_id',
              foreignField: 'person',
              pipeline: [{ $match: { agency: { $eq: agency } } }],
              as: 'memberships',
            },
          },
        ])
        .toArray();
      if (!found) return null;
      const { memberships, ...person } = found;
      const [membership] = memberships;
      return [personOf(person), membership?.state.active ? stateIn('member', membership) : null];
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
