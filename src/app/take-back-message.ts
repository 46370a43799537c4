import type { Ports } from './ports.ts';

/**
 * Somebody unsent a message: what was kept of its words goes, and its file. What it changed stays, without them: an officer
 * confirmed it by sending it, and takes it back by undoing it. LINE names the message and nobody else can, so it is
 * found by its id alone, in whichever agency it was said.
 */
export async function takeBackMessage(
  ports: Pick<Ports, 'texts' | 'questions' | 'drafts' | 'erasure' | 'evidence' | 'passing'>,
  message: string,
  at: Date,
): Promise<void> {
  await ports.erasure.message(message, at);
  await Promise.all([
    ports.texts.forgetMessage(message),
    ports.questions.forgetMessage(message),
    ports.drafts.forgetMessage(message),
    ports.evidence.forgetMessage(message),
    ports.passing.forgetMessage(message),
  ]);
  await ports.erasure.answersAbout(message);
}
