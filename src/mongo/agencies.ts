import type { Agencies, States } from '../app/ports.ts';
import { beginnings } from '../domain/beginnings.ts';
import type { Documents, StateDocument } from './documents.ts';

type Found<State> = StateDocument<State>;

export function mongoAgencies({ states }: Documents): Agencies {
  return {
    async byId(id) {
      const found = await states.agency
        .findOne({ _id: `agency:${id}` })
        .lean<Found<States['agency']> | null>();
      // Fields that came later have the value of a beginning.
      return found && { ...beginnings.agency, ...found.state };
    },
    async group(lineGroup) {
      const found = await states.group
        .findOne({ _id: `group:${lineGroup}` })
        .lean<Found<States['group']> | null>();
      return found && found.state.agency !== null ? found.state : null;
    },
    async groupsOf(agency) {
      const found = await states.group.find({ 'state.agency': agency }).lean<Found<States['group']>[]>();
      return found.map((it) => ({ id: it._id.slice('group:'.length), group: it.state }));
    },
    async member(agency, person) {
      const found = await states.member
        .findOne({ _id: `member:${agency}:${person}`, agency })
        .lean<Found<States['member']> | null>();
      return found?.state.active ? memberOf(found) : null;
    },
    async former(agency, person) {
      const found = await states.member
        .findOne({ _id: `member:${agency}:${person}`, agency })
        .lean<Found<States['member']> | null>();
      return found && !found.state.active ? memberOf(found) : null;
    },
    async membershipsOf(person) {
      const found = await states.member.find({ person }).lean<Found<States['member']>[]>();
      return found.filter((it) => it.state.active).map((it) => ({ agency: it.agency, member: memberOf(it) }));
    },
    async membersOf(agency) {
      const found = await states.member.find({ agency }).lean<Found<States['member']>[]>();
      return found
        .filter((it) => it.state.active)
        .map((it) => ({ person: it.person ?? '', member: memberOf(it) }));
    },
  };
}

/** Fields that came later have the value of a beginning. */
function memberOf({ state }: Found<States['member']>): States['member'] {
  return { ...beginnings.member, ...state };
}
