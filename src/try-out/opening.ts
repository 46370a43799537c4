import { buttonsIn } from '../fake-line/buttons.ts';
import type { Done } from '../fake-line/cast.ts';
import type { FakeLine } from '../fake-line/platform.ts';
import type { MovedClock } from './moved-clock.ts';
import type { Phones } from './phones.ts';
import { sampleGroup } from './sample.ts';
import { type StoryStep, firstMoment } from './story.ts';

/** How long the play waits for an answer before it goes on, in milliseconds of real time. */
const PATIENCE = 10_000;

export interface OpeningParts {
  readonly line: FakeLine;
  readonly phones: Phones;
  readonly clock: MovedClock;
  readonly steps: readonly StoryStep[];
  /** Steps that were played before. */
  readonly played: number;
  /** True when the program is about to end. */
  readonly ended: () => boolean;
  readonly onPlayed: (steps: number) => void;
  readonly log: (line: string) => void;
}

/**
 * Plays what is left of the story, each step after the answer to the one before, and leaves the clock at the first
 * moment. A bot that does not answer is reported and does not stop the play.
 */
export async function playOpening(parts: OpeningParts): Promise<void> {
  const { line, steps, played, ended, onPlayed, log } = parts;
  for (const [at, step] of steps.entries()) {
    if (at < played) continue;
    if (ended()) return;
    const done = await play(parts, step);
    onPlayed(at + 1);
    if (done === 'no answer expected') continue;
    if (!done) log(`step ${at + 1} of the sample was left out: the bot offered no such button or code`);
    else if (!(await hasAnswer(line, done)) && !ended()) {
      log(`the bot did not answer step ${at + 1} of the sample (webhook: ${done.status})`);
    }
  }
  if (played < steps.length) parts.clock.goOnTo(firstMoment);
}

async function hasAnswer(line: FakeLine, { event }: Done): Promise<boolean> {
  const answered = line.messageWhere((it) => it.eventId === event.webhookEventId, { timeoutMs: PATIENCE });
  return answered.then(
    () => true,
    () => false,
  );
}

/** Undefined when it cannot be played. */
async function play(
  { line, phones, clock }: OpeningParts,
  step: StoryStep,
): Promise<Done | 'no answer expected' | null | undefined> {
  switch (step.kind) {
    case 'moment':
      clock.goOnTo(step.at);
      return 'no answer expected';
    case 'invitation':
      return phones.invitesBot(step.where.groupId);
    case 'friend':
      return phones.follows(step.by.userId);
    case 'line': {
      const person = step.by.userId;
      return phones.says({ chat: step.where?.groupId ?? person, person }, step.text);
    }
    case 'talk':
      await phones.says({ chat: sampleGroup.groupId, person: step.by.userId }, step.text);
      return 'no answer expected';
    case 'code': {
      const said = line.messagesIn(step.from.userId).at(-1)?.message;
      const code = /(?<!\d)\d{6}(?!\d)/.exec(JSON.stringify(said ?? {}))?.[0];
      const person = step.by.userId;
      return code === undefined ? undefined : phones.says({ chat: person, person }, `รหัส ${code}`);
    }
    case 'press':
      return press(line, phones, step);
    default:
      return step satisfies never;
  }
}

async function press(
  line: FakeLine,
  phones: Phones,
  { by, label }: StoryStep & { readonly kind: 'press' },
): Promise<Done | undefined> {
  const chat = sampleGroup.groupId;
  const buttons = buttonsIn(line.messagesIn(chat).at(-1)?.message);
  const { data, displayText } = buttons.find((it) => it.label === label)?.action ?? {};
  if (typeof data !== 'string') return undefined;
  return phones.presses(
    { chat, person: by.userId },
    { data, ...(typeof displayText === 'string' ? { shown: displayText } : {}) },
  );
}
