import type { Claim } from '../app/inbox.ts';
import type { AtChat } from './held-chat.ts';
import { untilWritten } from './until-written.ts';

/**
 * The chat's next event; null when all chats are held up. Both are asked at once, since the answer is nearly always
 * no. Where it is yes, or nobody can say, the claim is undone as if it had never been: nothing was done by it, and
 * whoever holds the chats up waits until this one is given back.
 */
export async function claimNext(at: AtChat): Promise<Claim | null> {
  const { deps, held } = at;
  const [claimed, heldUp] = await Promise.allSettled([
    deps.inbox.claim(held.chat, deps.owner, new Date(deps.realNow())),
    held.heldUp,
  ]);
  if (claimed.status === 'rejected') throw claimed.reason;
  const claim = claimed.value;
  if (heldUp.status === 'fulfilled' && !heldUp.value) return claim;
  if (claim.kind === 'event') {
    const { id, outages, answering } = claim.event;
    await untilWritten(at, () => deps.inbox.giveBack(id, deps.owner, { outages, answering }));
  }
  if (heldUp.status === 'rejected') throw heldUp.reason;
  return null;
}
