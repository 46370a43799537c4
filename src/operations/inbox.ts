import { type DeadLetter, type DeadLetters, shortId } from '../app/inbox.ts';
import { Refused } from './refused.ts';

/** A dead letter as an operator sees it: nothing in it says who wrote it, or what. */
export interface ListedLetter extends Omit<DeadLetter, 'at' | 'received'> {
  readonly at: string;
  readonly received: string;
}

export async function listDeadLetters(inbox: Pick<DeadLetters, 'list'>): Promise<readonly ListedLetter[]> {
  const letters = await inbox.list();
  return letters.map(({ id, reference, chat, at, received, attempts, fault }) => ({
    id,
    reference,
    chat: shortId(chat),
    at: at.toISOString(),
    received: received.toISOString(),
    attempts,
    fault,
  }));
}

/**
 * Lets a worker try a dead letter again, by its id or by the reference that its sender was told.
 * @returns its id.
 * @throws {Refused} when there is none, or the reference fits several.
 */
export async function retryDeadLetter(inbox: DeadLetters, idOrReference: string): Promise<string> {
  if (await inbox.retry(idOrReference)) return idOrReference;
  const fits = (await inbox.list()).filter((it) => it.reference === idOrReference.toUpperCase());
  const [only, ...others] = fits;
  if (!only) throw new Refused(`There is no dead letter ${idOrReference}.`);
  if (others.length > 0) {
    throw new Refused(`${fits.length} dead letters have the reference ${idOrReference}: name one by its id.`);
  }
  await inbox.retry(only.id);
  return only.id;
}
