import type { YearInView } from '../../app/board.ts';
import { itemByCode } from '../../domain/catalogue.ts';
import { counterparts } from '../../domain/crosswalk.ts';
import type { FiscalYear } from '../../domain/dates.ts';
import { years } from '../../text/crosswalk-sentences.ts';
import { describe } from '../calls/describe.ts';
import { otherYear as say } from '../../text/work-sentences.ts';
import type { CommandName } from '../calls/call.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { notice, only } from './refused.ts';

/**
 * The answer to a question about an item of a year that the agency keeps nothing of: the same code is another item in
 * the latest year, so it is said what it was, and asked about what it is now. Null where the year's data are there.
 */
export function itemOfYearWithout(
  { ports }: Turn,
  { catalogue, year, insteadOf }: YearInView,
  said: { readonly code?: string | undefined; readonly year?: FiscalYear | undefined },
  command: CommandName,
): Answer | null {
  const listed = said.year === undefined || insteadOf === null ? undefined : ports.catalogues.of(said.year);
  const entry = listed && said.code !== undefined ? itemByCode(listed, said.code) : undefined;
  if (!listed || !entry) return null;
  const now = counterparts(entry, catalogue);
  const choices = now.map(({ code }): Button => {
    const call = { command, args: { code, year } };
    return { label: describe(call), call };
  });
  const text = [say.was(entry, listed.year), years.now(year, now)].join('\n');
  return only(notice(say.title(listed.year), text, [], choices));
}
