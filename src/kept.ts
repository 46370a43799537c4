import type { Clock } from './app/clock.ts';
import type { Lanes } from './app/inbox.ts';
import type { Catalogues } from './app/ports.ts';
import type { Connection } from './database/connection.ts';
import type { Documents } from './mongo/documents.ts';
import { mongoInbox } from './mongo/inbox.ts';
import { mongoLanes } from './mongo/lanes.ts';
import { mongoOutbox } from './mongo/outbox.ts';
import { lanesThatPause, mongoPauses } from './mongo/pauses.ts';
import { mongoSaid } from './mongo/said.ts';
import { mongoWakes } from './mongo/wakes.ts';
import { wireStorage } from './storage.ts';
import { isGone, whoAmI } from './worker/owner.ts';

/** What a process keeps that speaks in chats: what the use-cases need, what came in, and what is to go out. */
export interface Kept {
  /** By which this process holds what only one may hold. */
  readonly owner: string;
  readonly storage: ReturnType<typeof wireStorage>;
  readonly inbox: ReturnType<typeof mongoInbox>;
  readonly pauses: ReturnType<typeof mongoPauses>;
  readonly lanes: Lanes;
  readonly said: ReturnType<typeof mongoSaid>;
  readonly outbox: ReturnType<typeof mongoOutbox>;
  readonly wakes: ReturnType<typeof mongoWakes>;
}

export function wireKept(
  {
    connection,
    clock,
    realNow,
  }: { readonly connection: Connection; readonly clock: Clock; readonly realNow: () => number },
  docs: Documents,
  catalogues: Catalogues,
): Kept {
  const owner = whoAmI();
  const pauses = mongoPauses(connection, owner, realNow, (other) => isGone(other, owner));
  return {
    owner,
    storage: wireStorage(docs, clock, catalogues, realNow),
    inbox: mongoInbox(connection),
    pauses,
    lanes: lanesThatPause(mongoLanes(connection), pauses),
    said: mongoSaid(connection),
    outbox: mongoOutbox(connection),
    wakes: mongoWakes(connection, docs),
  };
}
