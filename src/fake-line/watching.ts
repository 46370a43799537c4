import type { Channel } from './channel.ts';
import type { SentMessage } from './state.ts';

/** How long to wait, in milliseconds of real time; 5 s unless told. */
export interface Patience {
  readonly timeoutMs?: number;
}

/** Seeing what the bot sent, and waiting for it without sleeping. */
export interface Watching {
  /** Everything that LINE accepted from the bot, oldest first. It grows. */
  readonly sent: readonly SentMessage[];
  messagesIn(chatId: string): readonly SentMessage[];
  /** What was said in answer to one webhook event. */
  repliesTo(eventId: string): readonly SentMessage[];
  /**
   * The oldest message of the bot in this chat that was not handed out yet, as soon as there is one.
   * When patience ends it fails, and says what the bot called instead.
   */
  nextMessageIn(chatId: string, patience?: Patience): Promise<SentMessage>;
  /** The first message that fits, among those that are there and those to come. */
  messageWhere(fits: (message: SentMessage) => boolean, patience?: Patience): Promise<SentMessage>;
  /** What is there already is not handed out anymore by `nextMessageIn`. */
  forgetMessages(): void;
}

const PATIENCE = 5000;

interface Waiter {
  readonly fits: (message: SentMessage) => boolean;
  readonly resolve: (message: SentMessage) => void;
}

export function watch(channel: Channel, latestCalls: () => string): Watching {
  // What a restored snapshot holds was handed out in its own time.
  const sent = channel.state.transcript.filter((entry) => entry.from === 'bot');
  const fresh = new Map<string, SentMessage[]>();
  const takers = new Set<Waiter>();
  const onlookers = new Set<Waiter>();

  channel.subscribe((happening) => {
    if (happening.kind !== 'sent') return;
    const { message } = happening;
    sent.push(message);
    for (const onlooker of onlookers) {
      if (onlooker.fits(message)) onlooker.resolve(message);
    }
    for (const taker of takers) {
      if (taker.fits(message)) {
        taker.resolve(message);
        return;
      }
    }
    const waiting = fresh.get(message.chatId);
    if (waiting) waiting.push(message);
    else fresh.set(message.chatId, [message]);
  });

  async function waitIn(
    waiters: Set<Waiter>,
    fits: (message: SentMessage) => boolean,
    { timeoutMs = PATIENCE }: Patience = {},
  ): Promise<SentMessage> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        fits,
        resolve(message) {
          clearTimeout(timer);
          waiters.delete(waiter);
          resolve(message);
        },
      };
      const timer = setTimeout(() => {
        waiters.delete(waiter);
        reject(new Error(`no such message within ${timeoutMs} ms; the latest calls: ${latestCalls()}`));
      }, timeoutMs);
      waiters.add(waiter);
    });
  }

  return {
    sent,
    messagesIn: (chatId) => sent.filter((message) => message.chatId === chatId),
    repliesTo: (eventId) => sent.filter((message) => message.eventId === eventId),
    async nextMessageIn(chatId, patience) {
      const oldest = fresh.get(chatId)?.shift();
      return oldest ?? waitIn(takers, (message) => message.chatId === chatId, patience);
    },
    async messageWhere(fits, patience) {
      return sent.find(fits) ?? waitIn(onlookers, fits, patience);
    },
    forgetMessages() {
      fresh.clear();
    },
  };
}
