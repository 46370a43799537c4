import type { Logger } from 'pino';
import type { Clock } from './app/clock.ts';
import type { Catalogues } from './app/ports.ts';
import { type Channel, type PurseOf, purses } from './app/purse.ts';
import type { LineCredentials } from './config.ts';
import type { Connection } from './database/connection.ts';
import { wireKept } from './kept.ts';
import { linePusher } from './line/pusher.ts';
import { documents } from './mongo/documents.ts';
import type { OperatorReminding, SentReminder } from './operations/remind.ts';
import { errandsInto, remindingDeps, remindingPorts } from './outgoing.ts';
import { createReminding } from './reminding/reminding.ts';

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
  const kept = wireKept({ connection, clock, realNow }, documents(connection), catalogues);
  const { inbox, lanes, outbox, wakes } = kept;
  const pusher = line && linePusher({ channelAccessToken: line.accessToken, baseURL: line.apiBaseUrl }, log);
  const purse = purses({ channel: pusher ?? noChannel, outbox, wakes, clock });
  const ports = remindingPorts(kept, purse);
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
      const tried = new Map<string, SentReminder['row']>();
      // The server that runs answers errands; until then they wait.
      const errands = errandsInto(inbox, clock);
      const deps = remindingDeps(kept, { log, realNow }, { purses: purse, pusher, errands });
      const reminding = createReminding({
        ...deps,
        ports: {
          ...deps.ports,
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
        lanes: {
          ...lanes,
          async acquire(...asked) {
            const got = await lanes.acquire(...asked);
            isBusy = got === null;
            return got;
          },
        },
      });
      await wakes.adopt(clock.now(), clock.today());
      await reminding.sweep();
      return { sent, undecided, isBusy };
    },
  };
}
