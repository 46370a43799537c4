import { z } from 'zod';
import { itemByCode } from '../../domain/catalogue.ts';
import { usualYearOf } from '../../domain/agency.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import * as asking from '../../text/question-sentences.ts';
import { MOST_CHOICES, offer, offerApart } from './question.ts';
import { notice } from './refused.ts';
import type { Call, Candidate } from '../calls/call.ts';
import { describe, labelOf } from '../calls/describe.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';

/** More answers than this are those of a whole card: what was said is the same of each, and only the item differs. */
const FEW = 10;

/**
 * Asks which of several readings was meant. Of a whole card's items each is called by its title, since its code is
 * what the officer left out; and the line to type stands beside them. Where the text said several things, all of them
 * can be answered.
 */
export async function askWhichMeant(turn: Turn, candidates: readonly Candidate[]): Promise<readonly Reply[]> {
  const things = new Set(candidates.flatMap((it) => it.of ?? []));
  if (things.size > 1) return askEach(turn, candidates);
  const isMany = candidates.length > FEW;
  const choices = candidates.map((call) => ({
    label: (isMany ? titleOf(turn, call) : undefined) ?? labelOf(call),
    call,
  }));
  const buttons = await offer(turn, choices);
  const [first] = candidates;
  return [
    isMany && first
      ? notice(asking.ambiguous.title, asking.ambiguous.ofMany, [describe(first)], buttons)
      : notice(asking.ambiguous.title, asking.ambiguous.text, [], buttons),
  ];
}

/** More than one card shows are on the next. */
async function askEach(turn: Turn, candidates: readonly Candidate[]): Promise<readonly Reply[]> {
  const buttons = await offerApart(
    turn,
    candidates.map((call) => ({ label: labelOf(call), call })),
  );
  const { title, text } = asking.apart;
  const pages = grouped(buttons, (_, at) => Math.floor(at / MOST_CHOICES)).values();
  return [...pages].map((page) => notice(title, text, [], page));
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
