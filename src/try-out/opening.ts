import type { Done } from '../fake-line/cast.ts';
import { buttonsIn } from '../fake-line/buttons.ts';
import type { FakeLine } from '../fake-line/platform.ts';
import type { Phones } from './phones.ts';
import { type OpeningStep, opening, sampleGroup } from './sample.ts';

/** How long the play waits for an answer before it goes on, in milliseconds of real time. */
const PATIENCE = 10_000;

export interface OpeningParts {
  readonly line: FakeLine;
  readonly phones: Phones;
  /** Steps that were played before. */
  readonly played: number;
  /** True when the program is about to end. */
  readonly ended: () => boolean;
  readonly onPlayed: (steps: number) => void;
  readonly log: (line: string) => void;
}

/**
 * Plays what is left of the opening, each step after the answer to the one before. A bot that does not answer is
 * reported and does not stop the play.
 */
export async function playOpening({
  line,
  phones,
  played,
  ended,
  onPlayed,
  log,
}: OpeningParts): Promise<void> {
  for (const [at, step] of opening.entries()) {
    if (at < played) continue;
    if (ended()) return;
    const done = await play(line, phones, step);
    onPlayed(at + 1);
    const isAnswered = !done || step.kind === 'talk' || (await hasAnswer(line, done));
    if (!done) log(`step ${at + 1} of the opening was left out: the bot offered no such button`);
    else if (!isAnswered && !ended()) {
      log(`the bot did not answer step ${at + 1} of the opening (webhook: ${done.status})`);
    }
  }
}

async function hasAnswer(line: FakeLine, { event }: Done): Promise<boolean> {
  const answered = line.messageWhere((it) => it.eventId === event.webhookEventId, { timeoutMs: PATIENCE });
  return answered.then(
    () => true,
    () => false,
  );
}

/** Undefined when it cannot be played. */
async function play(line: FakeLine, phones: Phones, step: OpeningStep): Promise<Done | undefined> {
  const chat = sampleGroup.groupId;
  if (step.kind === 'invitation') return phones.invitesBot(chat);
  const person = step.by.userId;
  if (step.kind !== 'press') {
    return phones.says(
      { chat: step.kind === 'line' && step.where === 'alone' ? person : chat, person },
      step.text,
    );
  }
  const buttons = buttonsIn(line.messagesIn(chat).at(-1)?.message);
  const { data, displayText } = buttons.find(({ label }) => label === step.label)?.action ?? {};
  if (typeof data !== 'string') return undefined;
  return phones.presses(
    { chat, person },
    { data, ...(typeof displayText === 'string' ? { shown: displayText } : {}) },
  );
}
