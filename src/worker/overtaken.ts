import type { ClaimedEvent } from '../app/inbox.ts';
import type { Incoming } from '../chat/arriving/incoming.ts';
import type { AtChat } from './held-chat.ts';

// LINE tells of a message, of other words for it and of its taking back by events of their own, in any order.

/** Milliseconds from when it was said until the door took it: sooner, nobody has unsent or edited anything. */
const overtakenAfter = 1_000;

/** What the worker itself still holds of a message that was unsent; what it wrote was applied before. */
export async function forgetUnsent(
  { deps, held }: AtChat,
  { chat, at }: ClaimedEvent,
  message: string,
): Promise<void> {
  await deps.inbox.forgetMessage(chat, message, at);
  await held.forgetMessage(message);
}

/**
 * LINE may deliver a message after its own taking back, or after the words that replaced it; then nothing was said.
 * An edit also overtakes the answers to what the message said before.
 */
export async function isOvertaken(
  { deps: { inbox }, held }: AtChat,
  event: ClaimedEvent,
  { message, saying }: Incoming,
): Promise<boolean> {
  if (message === null || saying.kind !== 'text') return false;
  if (saying.edited === true) {
    if (await inbox.wasUnsent(message)) return true;
    const newest = await inbox.takesEdit(event.chat, message, event.at);
    if (newest) await held.forgetMessage(message);
    return !newest;
  }
  const late = event.received.getTime() - event.at.getTime() > overtakenAfter;
  return late && ((await inbox.wasUnsent(message)) || (await inbox.wasEdited(message)));
}
