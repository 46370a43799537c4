import { pino, type Logger } from 'pino';
import { aftermathOfEvent } from '../../src/app/aftermath.ts';
import type { Clock } from '../../src/app/clock.ts';
import type { Tally } from '../../src/app/tally.ts';
import type { Incoming } from '../../src/chat/arriving/incoming.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Person } from '../../src/fake-line/cast.ts';
import type { TextOptions } from '../../src/fake-line/message-events.ts';
import { startFakeLine, type FakeLine } from '../../src/fake-line/platform.ts';
import type { WebhookEvent } from '../../src/fake-line/webhook-event.ts';
import { lineMessenger, type LineMessage } from '../../src/line/messenger.ts';
import { isOutage } from '../../src/mongo/outage.ts';
import { whoAmI } from '../../src/worker/owner.ts';
import type { Pace, WorkerDeps } from '../../src/worker/ports.ts';
import { createWorker, type Worker } from '../../src/worker/worker.ts';
import { openDoor, secret, type OpenDoor } from '../http/webhook.ts';
import { noon, type InboxRooms } from '../support/inbox.ts';

const channelAccessToken = 'an-access-token-of-the-tests';

/** Nothing waits: what fails is tried again at once, and others' events are looked for when the test says so. */
const brisk: Partial<Pace> = { pollEvery: 60_000, pauseAfter: () => 0, replyPauses: [0, 0], outagePause: 5 };

/** A bot with an inbox, a door and a LINE in which Somchai is in one group; its conversation the test plays. */
export interface Stage {
  readonly line: FakeLine;
  readonly somchai: Person;
  /** The id of the group. */
  readonly chat: string;
  /** Somchai says something in the group, a millisecond after what was said before. Not delivered yet. */
  says(text: string, options?: TextOptions): WebhookEvent;
  readonly clock: Clock;
  /** Moves the clock of the conversation and of LINE. */
  pass(ms: number): void;
  /** A worker of this stage, not started; the stage drains it in the end. */
  worker(
    respond: (incoming: Incoming) => Promise<readonly Reply[]>,
    unusual?: Partial<WorkerDeps>,
    pace?: Partial<Pace>,
  ): Worker;
  /** Events through the door. */
  deliver(...events: readonly WebhookEvent[]): Promise<void>;
  /** What was logged, as one text. */
  logged(): string;
  /** A log that somebody listens to. */
  logTo(listener: (line: string) => void): Logger;
  readonly counted: string[];
  close(): Promise<void>;
}

export async function openStage(rooms: InboxRooms): Promise<Stage> {
  let now = noon.getTime();
  const lines: string[] = [];
  const counted: string[] = [];
  const workers: Worker[] = [];
  const log: Logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const clock: Clock = { now: () => new Date(now), today: () => '2027-02-15' };
  const line = await startFakeLine({ channelSecret: secret, channelAccessToken, now: () => now });
  const door: OpenDoor = await openDoor(rooms.inbox, { now: () => clock.now() });
  line.webhooks.url = `http://127.0.0.1:${door.port}/webhook`;
  const tally: Tally = {
    events: () => undefined,
    request: () => undefined,
    applied: () => counted.push('applied'),
    failed: () => counted.push('failed'),
    dead: () => counted.push('dead'),
    answered: (outcome) => counted.push(outcome),
  };

  const somchai = line.addPerson({ displayName: 'Somchai' });
  const { chatId } = line.addGroup({ groupName: 'Office', members: [somchai] });

  return {
    line,
    somchai,
    chat: chatId,
    says(text, options = {}) {
      now += 1;
      return line.events.text({ chatId, userId: somchai.userId, text, ...options });
    },
    clock,
    counted,
    pass(ms) {
      now += ms;
    },
    worker(respond, unusual = {}, pace = {}) {
      const worker = createWorker(
        {
          ...rooms,
          conversation: {
            ahead: () => null,
            respond: async (incoming) => ({
              replies: await respond(incoming),
              aftermath: aftermathOfEvent(),
              reminderMayWait: true,
            }),
          },
          messenger: lineMessenger({ channelAccessToken, baseURL: line.url }, log, { reply: 250, info: 250 }),
          render: (replies) => replies.map(asText),
          words: {
            fault: (reference) => notice(`sorry ${reference}`),
            leftOut: (count) => notice(`${count} left out`),
          },
          agenciesOf: () => Promise.resolve([]),
          tally,
          log,
          clock,
          realNow: () => Date.now(),
          isOutage,
          owner: whoAmI(),
          ...unusual,
        },
        { ...brisk, ...pace },
      );
      workers.push(worker);
      return worker;
    },
    async deliver(...events) {
      const { status } = await line.webhooks.deliver(events);
      if (status !== 200) throw new Error(`the door said ${status}`);
    },
    logged: () => lines.join('') + door.logged(),
    logTo: (listener) => pino({ level: 'trace' }, { write: listener }),
    async close() {
      line.faults.clear();
      await Promise.all(workers.map((it) => it.drain()));
      await door.close(100);
      await line.stop();
    },
  };
}

/** A conversation that says what it heard. */
export function echo(incoming: Incoming): Promise<readonly Reply[]> {
  return Promise.resolve([notice(`you said ${textOf(incoming)}`)]);
}

export function notice(title: string): Reply {
  return { kind: 'notice', title, text: '', examples: [], buttons: [] };
}

function asText(reply: Reply): LineMessage {
  return { type: 'text', text: 'title' in reply ? reply.title : reply.kind };
}

/** What was said to the bot, as text. */
export function textOf({ saying }: Incoming): string {
  return saying.kind === 'text' ? saying.text : saying.kind;
}

/** What the bot showed in the group, in order. */
export function shownIn({ line, chat }: Stage): readonly unknown[] {
  return line.messagesIn(chat).map((it) => it.message.text);
}
