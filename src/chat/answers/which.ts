import { z } from 'zod';
import { itemByCode } from '../../domain/catalogue.ts';
import { usualYearOf } from '../../domain/agency.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import * as asking from '../../text/question-sentences.ts';
import { offer } from './question.ts';
import { notice } from './refused.ts';
import type { Call } from '../calls/call.ts';
import { describe, labelOf } from '../calls/describe.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** More answers than this are those of a whole card: what was said is the same of each, and only the item differs. */
const FEW = 10;

/**
 * Asks which of several readings was meant. Of a whole card's items each is called by its title, since its code is
 * what the officer left out; and the line to type stands beside them.
 */
export async function askWhichMeant(turn: Turn, candidates: readonly Call[]): Promise<Reply> {
  const isMany = candidates.length > FEW;
  const choices = candidates.map((call) => ({
    label: (isMany ? titleOf(turn, call) : undefined) ?? labelOf(call),
    call,
  }));
  const buttons = await offer(turn, choices);
  const [first] = candidates;
  return isMany && first
    ? notice(asking.ambiguous.title, asking.ambiguous.ofMany, [describe(first)], buttons)
    : notice(asking.ambiguous.title, asking.ambiguous.text, [], buttons);
}

const OfOneItem = z.object({ year: z.int().optional(), updates: z.tuple([z.object({ code: z.string() })]) });

/** "O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", where a call is about one item. */
function titleOf({ ports, actor, today }: Turn, { args }: Call): string | undefined {
  const said = OfOneItem.safeParse(args).data;
  if (!said) return undefined;
  const thisYear = fiscalYearOf(today);
  const year = said.year ?? usualYearOf(actor.agency, thisYear) ?? thisYear;
  const [{ code }] = said.updates;
  const catalogue = ports.catalogues.of(year);
  const item = catalogue && itemByCode(catalogue, code);
  return item && `${code} ${item.title}`;
}
