import type { Logger } from 'pino';
import type { Clock } from './app/clock.ts';
import type { Errands } from './app/errands.ts';
import type { Purses } from './app/purse.ts';
import { stepTable } from './domain/reminder-steps.ts';
import type { Kept } from './kept.ts';
import { errandEvent } from './line/incoming.ts';
import { renderReplies } from './line/render.ts';
import { isOutage } from './mongo/outage.ts';
import type { RemindingDeps } from './reminding/deps.ts';

// What goes out without being asked for, by the server and by an operator's verb alike.

/**
 * An errand becomes an event of the chat in which it is to be said, so it is said once and in its turn.
 * @param wake told of the chat; without it whoever serves finds the event
 */
export function errandsInto(
  inbox: Kept['inbox'],
  clock: Clock,
  wake?: (chats: readonly string[]) => void,
): Errands {
  return {
    async send(errand, { lineUser, event, at }) {
      const json = errandEvent(errand, lineUser);
      const [stored] = await inbox.store([{ id: event, chat: lineUser, at, received: clock.now(), json }]);
      if (stored === 'failed') throw new Error('an errand could not be stored');
      wake?.([lineUser]);
    },
  };
}

/** What the ports of a look at what is to be said are made of. */
export function remindingPorts({ storage, wakes, outbox }: Kept, purses: Purses): RemindingDeps['ports'] {
  return {
    ...storage,
    wakes,
    outbox,
    pursesOf: (agencies) => purses.of(agencies),
    table: stepTable(storage.holidays),
  };
}

export function remindingDeps(
  kept: Kept,
  parts: { readonly log: Logger; readonly realNow: () => number },
  outside: Pick<RemindingDeps, 'purses' | 'pusher' | 'errands'>,
): RemindingDeps {
  const { owner, lanes, said } = kept;
  const { log, realNow } = parts;
  const ports = remindingPorts(kept, outside.purses);
  return { ...outside, ports, lanes, said, render: renderReplies, log, realNow, isOutage, owner };
}
