import type { Clock } from '../app/clock.ts';
import type { Ids } from '../app/ids.ts';
import type { Invites } from '../app/ports.ts';
import type { Documents } from './documents.ts';
import type { InviteDocument, TriesDocument } from './invite-document.ts';
import { isDuplicateKey, isDuplicateOf } from './faults.ts';

/** Six digits can be guessed: a chat or a person, in whichever chats, that typed this many wrong ones waits out the hour. */
const WRONG_CODES_PER_HOUR = 5;
const HOUR = 3_600_000;

export function mongoInvites({ invites, tries }: Documents, ids: Ids, clock: Clock): Invites {
  /** Once an event, which may come again. */
  async function wrong(whose: string, event: string): Promise<void> {
    const now = clock.now();
    const running = { _id: whose, until: { $gt: now } };
    const counted = await tries.updateOne(
      { ...running, events: { $ne: event } },
      { $inc: { count: 1 }, $push: { events: event } },
    );
    if (counted.matchedCount > 0 || (await tries.exists(running))) return;
    await tries.updateOne(
      { _id: whose },
      { $set: { count: 1, until: new Date(now.getTime() + HOUR), events: [event] } },
      { upsert: true },
    );
  }
  async function locked(whose: readonly string[], event: string): Promise<boolean> {
    const seen = await tries.find({ _id: { $in: [...whose] } }).lean<TriesDocument[]>();
    return seen.some(
      ({ until, count, events }) =>
        until > clock.now() && count >= WRONG_CODES_PER_HOUR && !events?.includes(event),
    );
  }
  return {
    async make(deed, expires) {
      for (;;) {
        const made = await invites.findOne({ event: deed.event }).lean<InviteDocument | null>();
        if (made) return { code: made._id, expires: made.expires };
        const code = ids.sixDigits();
        try {
          await invites.create({
            _id: code,
            agency: deed.agency,
            event: deed.event,
            by: deed.by,
            expires,
            usedBy: null,
          });
          return { code, expires };
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          // The digits are taken. If their invitation is over, they are free again; else other digits are drawn.
          if (isDuplicateOf(error, '_id'))
            await invites.deleteOne({ _id: code, expires: { $lt: clock.now() } });
        }
      }
    },
    async redeem(code, event, { chat, person }) {
      if (await locked([chat, person], event)) return { kind: 'locked' };
      const used = await invites
        .findOneAndUpdate(
          { _id: code, expires: { $gt: clock.now() }, usedBy: { $in: [null, event] } },
          { $set: { usedBy: event } },
        )
        .lean<InviteDocument | null>();
      if (used) return { kind: 'ok', agency: used.agency, by: used.by };
      const found = await invites.findOne({ _id: code }).lean<InviteDocument | null>();
      if (found) return { kind: found.usedBy === null ? 'expired' : 'used' };
      await wrong(chat, event);
      await wrong(person, event);
      return { kind: 'unknown' };
    },
  };
}
