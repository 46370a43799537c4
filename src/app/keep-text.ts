import type { Deed } from './ledger.ts';
import type { Ports } from './ports.ts';

/**
 * Keeps what somebody wrote in the one erasable place.
 * @param about tells the texts of one event apart
 * @returns its id, which is the same when the event is done again
 */
export async function keepText(
  ports: Pick<Ports, 'texts' | 'ids'>,
  { event, agency, by, message }: Deed,
  text: string,
  ...about: readonly string[]
): Promise<string> {
  const id = ports.ids.derived(event, ...about);
  await ports.texts.keep({ id, agency, person: by, message, text });
  return id;
}
