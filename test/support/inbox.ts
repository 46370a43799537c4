import type mongoose from 'mongoose';
import type { Arrival } from '../../src/app/inbox.ts';
import { inboxCollection, mongoInbox, type MongoInbox } from '../../src/mongo/inbox.ts';
import { mongoLanes, type MongoLanes } from '../../src/mongo/lanes.ts';
import { mongoSaid, type MongoSaid } from '../../src/mongo/said.ts';

export interface InboxRooms {
  readonly inbox: MongoInbox;
  readonly lanes: MongoLanes;
  readonly said: MongoSaid;
  /** The raw collection, to look at what is really kept. */
  readonly rows: mongoose.mongo.Collection<{ _id: string } & Record<string, unknown>>;
}

/** Over a `testDatabase()`, which has the indexes. */
export function inboxRooms(connection: mongoose.Connection): InboxRooms {
  return {
    inbox: mongoInbox(connection),
    lanes: mongoLanes(connection),
    said: mongoSaid(connection),
    rows: connection.getClient().db(connection.name).collection(inboxCollection),
  };
}

export const noon = new Date('2027-02-15T05:00:00.000Z');
export const after = (ms: number, start = noon): Date => new Date(start.getTime() + ms);
export const days = (count: number): number => count * 24 * 3_600_000;

export function anArrival(fields: Partial<Arrival> & Pick<Arrival, 'id'>): Arrival {
  return { chat: 'C1', at: noon, received: noon, json: '{"type":"message"}', ...fields };
}
