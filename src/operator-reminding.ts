import type { Logger } from 'pino';
import type { Lanes } from './app/inbox.ts';
import type { Catalogues, Clock } from './app/ports.ts';
import { type Channel, type PurseOf, purses } from './app/purse.ts';
import type { LineCredentials } from './config.ts';
import type { Connection } from './database/connection.ts';
import { stepTable } from './domain/reminder-steps.ts';
import { errandEvent } from './line/incoming.ts';
import { linePusher } from './line/pusher.ts';
import { renderReplies } from './line/render.ts';
import { documents } from './mongo/documents.ts';
import { mongoInbox } from './mongo/inbox.ts';
import { mongoLanes } from './mongo/lanes.ts';
import { isOutage } from './mongo/outage.ts';
import { mongoOutbox } from './mongo/outbox.ts';
import { lanesThatPause, mongoPauses } from './mongo/pauses.ts';
import { mongoSaid } from './mongo/said.ts';
import { mongoWakes } from './mongo/wakes.ts';
import type { OperatorReminding, SentReminder } from './operations/remind.ts';
import { createReminding } from './reminding/reminding.ts';
import { wireStorage } from './storage.ts';
import { isGone, whoAmI } from './worker/owner.ts';

/** Where there are no credentials nothing is known of the channel, and nothing can be sent. */
const noChannel: Channel = {
  quota: () => Promise.resolve({ limit: null, used: 0 }),
  groupSize: () => Promise.resolve('unknown'),
};

/** Reminding as an operator's verb needs it: the same parts as the server's, and one sweep at a time. */
export function operatorReminding({
  connection,
  catalogues,
  line,
  clock,
  realNow,
  log,
}: {
  readonly connection: Connection;
  readonly catalogues: Catalogues;
  /** Null where there are none. */
  readonly line: LineCredentials | null;
  readonly clock: Clock;
  readonly realNow: () => number;
  readonly log: Logger;
}): OperatorReminding {
  const docs = documents(connection);
  const storage = wireStorage(docs, clock, catalogues, realNow);
  const pusher = line && linePusher({ channelAccessToken: line.accessToken, baseURL: line.apiBaseUrl }, log);
  const [outbox, wakes] = [mongoOutbox(connection), mongoWakes(connection, docs)];
  const purse = purses({ channel: pusher ?? noChannel, outbox, wakes, clock });
  const ports = {
    ...storage,
    clock,
    wakes,
    outbox,
    pursesOf: (agencies: readonly string[]): PurseOf => purse.of(agencies),
    table: stepTable(storage.holidays),
  };
  if (!pusher) {
    // Without a limit and without a size a message to a group has no known cost, and one to a person costs one.
    const bottomless = { left: Infinity, share: Infinity, groupSize: null };
    const pursesOf = (): PurseOf => () => Promise.resolve(bottomless);
    return { ports: { ...ports, pursesOf }, purses: purse, quota: null, sweep: null };
  }
  return {
    ports,
    purses: purse,
    quota: () => pusher.quota(),
    async sweep() {
      const sent: SentReminder[] = [];
      const undecided: string[] = [];
      let isBusy = false;
      const owner = whoAmI();
      const lanes = lanesThatPause(
        mongoLanes(connection),
        mongoPauses(connection, owner, realNow, (other) => isGone(other, owner)),
      );
      const watched: Lanes = {
        ...lanes,
        async acquire(...asked) {
          const got = await lanes.acquire(...asked);
          isBusy = got === null;
          return got;
        },
      };
      const tried = new Map<string, SentReminder['row']>();
      const inbox = mongoInbox(connection);
      const reminding = createReminding({
        ports: {
          ...ports,
          pursesOf(agencies) {
            const purseOf = purse.of(agencies);
            return async (agency, home) => {
              const answer = await purseOf(agency, home);
              if (answer === 'unknown') undecided.push(agency);
              return answer;
            };
          },
          outbox: {
            ...outbox,
            async claim(...asked) {
              const row = await outbox.claim(...asked);
              if (row) tried.set(row.id, row);
              return row;
            },
            async settle(id, by, end) {
              const row = tried.get(id);
              if (row) sent.push({ row, end });
              return outbox.settle(id, by, end);
            },
          },
        },
        purses: purse,
        pusher,
        errands: {
          // The server that runs answers it; until then it waits.
          async send(errand, { lineUser, event, at }) {
            await inbox.store([
              { id: event, chat: lineUser, at, received: clock.now(), json: errandEvent(errand, lineUser) },
            ]);
          },
        },
        lanes: watched,
        said: mongoSaid(connection),
        render: renderReplies,
        log,
        realNow,
        isOutage,
        owner,
      });
      await wakes.adopt(clock.now(), clock.today());
      await reminding.sweep();
      return { sent, undecided, isBusy };
    },
  };
}
