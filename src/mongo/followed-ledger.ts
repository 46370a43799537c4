import { expectCopies } from '../app/expect-copies.ts';
import { followedLedger } from '../app/followed-ledger.ts';
import type { Clock, Ledger } from '../app/ports.ts';
import { recallReminders } from '../app/recall-reminders.ts';
import type { Documents } from './documents.ts';
import { mongoLedger } from './ledger.ts';
import { mongoLinkCopies } from './link-copies.ts';
import { mongoOutbox } from './outbox.ts';
import { mongoWakes } from './wakes.ts';

/**
 * The ledger as everything that changes something uses it.
 * @param realNow milliseconds since 1970 on the wall: how long a reminder that is on its way is waited for
 */
export function mongoFollowedLedger(docs: Documents, clock: Clock, realNow: () => number): Ledger {
  const connection = docs.audit.db;
  return followedLedger(
    mongoLedger(docs),
    expectCopies(mongoLinkCopies(docs), clock),
    recallReminders(mongoOutbox(connection), mongoWakes(connection, docs), clock, realNow),
  );
}
