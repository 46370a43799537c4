import { toldWithoutLink } from '../../app/just-told.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { may } from '../../domain/roles.ts';
import { whoseLink as say } from '../../text/link-sentences.ts';
import { inYear } from '../../text/sentences.ts';
import type { Call } from '../calls/call.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice } from './refused.ts';

/** "O12 ส่งแล้วค่ะ", and then the link by itself: whether it is that item's. Null where nobody announced one. */
export async function askWhoseLink(
  turn: Turn,
  links: readonly string[],
  year: number | undefined,
): Promise<Reply | null> {
  const { actor, ports, today } = turn;
  if (!may(actor.role, 'log')) return null;
  const told = (await toldWithoutLink(ports, actor)).filter((it) => year === undefined || it.year === year);
  const [first, ...others] = told.map(({ code, year: of }) => ({
    label: say.yes(`${code}${inYear(of, fiscalYearOf(today))}`),
    call: { command: 'update-item', args: { updates: [{ code, links }], year: of } } satisfies Call,
    code,
  }));
  if (!first) return null;
  const buttons = await offer(turn, [first, ...others]);
  const title = others.length > 0 ? say.which : say.title(first.code);
  return notice(title, say.text, [], buttons);
}
