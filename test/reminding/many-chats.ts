import type { Town } from '../support/town.ts';
import { beginnings } from '../../src/domain/beginnings.ts';
import type { Measure } from '../../src/domain/measure.ts';
import { documents } from '../../src/mongo/documents.ts';

// Agencies whose chats all hear something on each of some days: written into the database as people would have, since
// saying it all takes longer than the test itself.

const UNIT = 'กองคลัง';

/** How many there are. */
export interface Crowd {
  readonly agencies: number;
  /** Friends of the bot in each, all of them responsible. */
  readonly friends: number;
  /** A measure of each agency is due on each. */
  readonly days: readonly string[];
  /** Everything before this day was said. */
  readonly since: string;
}

/** @returns the LINE ids of all chats: each hears one message a day. */
export async function gather({ line, database }: Town, crowd: Crowd): Promise<readonly string[]> {
  const { connection } = database;
  const { states, people } = documents(connection);
  const chats: string[] = [];
  const nobody = { year: null, key: null, person: null, seq: 1 };
  for (let nth = 0; nth < crowd.agencies; nth += 1) {
    const agency = `crowd${nth}`;
    const friends = Array.from({ length: crowd.friends }, (_, at) =>
      line.addPerson({ displayName: `คนที่ ${at}`, friendship: 'friend' }),
    );
    const group = line.addGroup({ groupName: 'สำนักงาน', members: friends.slice(0, 1) });
    chats.push(group.chatId, ...friends.map((it) => it.chatId));
    await states.agency.create({
      ...{ ...nobody, _id: `agency:${agency}`, agency },
      state: {
        ...{ ...beginnings.agency, name: `อบต.${agency}`, years: [2570], closed: false },
        units: [{ name: UNIT, abbreviations: [] }],
      },
    });
    await states.group.create({
      ...{ ...nobody, _id: `group:${group.groupId}`, agency },
      state: { agency, home: true, units: [] },
    });
    await states.member.insertMany(
      friends.map(({ userId }) => ({
        ...{ ...nobody, _id: `member:${agency}:${userId}`, agency, person: userId },
        state: { role: 'officer', units: [UNIT], active: true, alone: false },
      })),
    );
    await people.insertMany(
      friends.map(({ userId }) => ({
        ...{ _id: userId, lineUser: userId, name: 'คน', speaksFor: null, seenIn: [agency], inGroups: [] },
        ...{ followed: new Date(0), unfollowed: null },
      })),
    );
    await states.measure.insertMany(
      crowd.days.map((day, at) => ({
        ...{ ...nobody, _id: `measure:${agency}m${at}`, agency, year: 2570 },
        state: {
          ...{ ...beginnings.measure, ref: String(at + 1), title: 'จัดทำคู่มือ', units: [UNIT] },
          ...{ period: { from: '2026-10-01', to: day }, status: 'in_progress', removed: false },
        } satisfies Measure,
      })),
    );
    await connection
      .getClient()
      .db(connection.name)
      .collection<{ _id: string; since: string; nextWakeAt: Date }>('wakes')
      .insertOne({ _id: agency, since: crowd.since, nextWakeAt: new Date(0) });
  }
  return chats;
}
