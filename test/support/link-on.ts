import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';

/** What a button of a card opens. */
export function linkOn(sent: SentMessage | undefined, label: string): string {
  const uri = buttonsIn(sent?.message).find((it) => it.label === label)?.action.uri;
  if (typeof uri !== 'string') throw new Error(`there is no [${label}] that opens anything`);
  return uri;
}
