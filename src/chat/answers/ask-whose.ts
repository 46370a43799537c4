import { yearToRead } from '../../app/board.ts';
import { photos as say } from '../../text/photo-sentences.ts';
import { measures } from '../../text/measure-sentences.ts';
import { clip } from '../../text/thai.ts';
import type { Call } from '../calls/call.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only, refused } from './refused.ts';

/** Graphemes of a button. */
const LABEL = 38;

/**
 * Asks of which measure files are: those of the speaker's units first, then those that are open. Nothing is fetched
 * before somebody has said it.
 */
export async function askWhose(
  turn: Turn,
  messages: readonly string[],
  said: { readonly note?: unknown; readonly year?: unknown } = {},
): Promise<Answer> {
  const { actor, ports, today } = turn;
  if (messages.length === 0) return only(notice(say.none.title, say.none.text, say.none.examples));
  const asked = typeof said.year === 'number' ? said.year : undefined;
  const view = yearToRead(ports, actor.agency, asked, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'list-measures', args: {} });
  const { year } = view.value;
  const all = await ports.measures.ofYear(actor.agencyId, year);
  if (all.length === 0) {
    return only(notice(say.noMeasures.title, say.noMeasures.text, say.noMeasures.examples));
  }
  const rank = ({ measure }: (typeof all)[number]) =>
    (measure.units.some((unit) => actor.units.includes(unit)) ? 0 : 2) + (measure.status === 'done' ? 1 : 0);
  const note = typeof said.note === 'string' ? { note: said.note } : {};
  const choices = [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, measure: { ref, title } }): { readonly label: string; readonly call: Call } => ({
      label: clip(`${measures.label(ref)} ${title}`, LABEL),
      call: { command: 'log-progress', args: { measure: id, ref, year, photos: messages, ...note } },
    }));
  const buttons = await offer(turn, choices);
  return only(notice(say.ask.title(messages.length), say.ask.text, say.ask.examples, buttons));
}
