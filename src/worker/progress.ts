import type { Incoming } from '../chat/arriving/incoming.ts';
import type { Messenger } from '../line/messenger.ts';
import type { Pace } from './ports.ts';

/** LINE takes whole fives; no answer takes longer than an event is tried. */
const SECONDS = 30;

/**
 * Shows whoever waits one to one that their answer is on its way, as soon as it takes longer than a moment: a website
 * that is read, an album that is fetched, a report. It costs no message, and ends with the answer. In a group LINE has
 * nothing of the kind: there a website is read aside (src/app/site-readings.ts), and a paper is drawn when its link is
 * followed.
 */
export async function withProgress<T>(
  { messenger }: { readonly messenger: Messenger },
  { thinkingAfter }: Pick<Pace, 'thinkingAfter'>,
  { chat }: Incoming,
  work: Promise<T>,
): Promise<T> {
  if (chat.kind !== 'user') return work;
  const shown: Promise<void>[] = [];
  const timer = setTimeout(() => {
    shown.push(messenger.thinking(chat.id, SECONDS));
  }, thinkingAfter);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    // What LINE is told after the answer would show for nothing.
    await Promise.all(shown);
  }
}
