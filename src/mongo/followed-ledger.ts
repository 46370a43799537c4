import type { Aftermath } from '../app/aftermath.ts';
import type { Clock } from '../app/clock.ts';
import { expectCopies } from '../app/expect-copies.ts';
import { followedInEvent, followedLedger } from '../app/followed-ledger.ts';
import type { Ledger } from '../app/ledger.ts';
import { planAgain, recallReminders, workChanged } from '../app/recall-reminders.ts';
import { targetOf } from '../app/target-id.ts';
import type { Documents } from './documents.ts';
import { mongoLedger } from './ledger.ts';
import { mongoLinkCopies } from './link-copies.ts';
import { beingSaid, mongoOutbox, outboxCollection } from './outbox.ts';
import { mongoWakes } from './wakes.ts';

/** The ledger as everything that changes something uses it. */
export interface FollowedLedgers {
  readonly ledger: Ledger;
  /** The same for one event of a chat, in which people wait for their answer. */
  readonly ledgerIn: (aftermath: Aftermath) => Ledger;
}

/** @param realNow milliseconds since 1970 on the wall: how long a reminder that is on its way is waited for */
export function mongoFollowedLedgers(docs: Documents, clock: Clock, realNow: () => number): FollowedLedgers {
  const connection = docs.audit.db;
  const ledger = mongoLedger(docs, (row) => {
    const work = workChanged(targetOf(row));
    if (work === undefined) return null;
    const filter = beingSaid(row.agency, work, new Date(realNow()));
    return { collection: outboxCollection, filter, field: 'state' };
  });
  const follows = {
    beforeTold: [recallReminders(mongoOutbox(connection), realNow)],
    beforeOver: [expectCopies(mongoLinkCopies(docs), clock), planAgain(mongoWakes(connection, docs), clock)],
  };
  return {
    ledger: followedLedger(ledger, follows),
    ledgerIn: (aftermath) => followedInEvent(ledger, follows, aftermath),
  };
}
