import type { Claim } from '../app/inbox.ts';
import type { AtChat } from './held-chat.ts';
import { untilWritten } from './until-written.ts';

/**
 * The chat's next event; null when all chats are held up. One that is expected is there before it is known to be
 * durable, and is begun with by then: whatever is written of it is durable only together with it, and nothing is shown
 * before the door has its receipt.
 */
export async function claimNext(at: AtChat): Promise<Claim | null> {
  const awaited = at.expected?.isStored === false ? at.expected.receipt : null;
  const claim = await claimed(at);
  if (awaited === null || claim?.kind !== 'none') return claim;
  await awaited;
  return claimed(at);
}

/**
 * The next event of those that are there. Whether all chats are held up is asked at the same time, since the answer is
 * nearly always no. Where it is yes, or nobody can say, the claim is undone as if it had never been: nothing was done
 * by it, and whoever holds the chats up waits until this one is given back.
 */
async function claimed(at: AtChat): Promise<Claim | null> {
  const { deps, held } = at;
  const [asked, heldUp] = await Promise.allSettled([
    deps.inbox.claim(held.chat, deps.owner, new Date(deps.realNow())),
    held.heldUp,
  ]);
  if (asked.status === 'rejected') throw asked.reason;
  const claim = asked.value;
  if (heldUp.status === 'fulfilled' && !heldUp.value) return claim;
  if (claim.kind === 'event') {
    const { id, outages, answering } = claim.event;
    await untilWritten(at, () => deps.inbox.giveBack(id, deps.owner, { outages, answering }));
  }
  if (heldUp.status === 'rejected') throw heldUp.reason;
  return null;
}
