import { itemsOf, yearToRead } from '../../app/board.ts';
import { finalCheckOf } from '../../domain/final-check.ts';
import { finalCheck as say } from '../../text/final-check-sentences.ts';
import { itasCard } from '../../text/itas-page-words.ts';
import type { FinalCheckArgs } from '../calls/link-args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { toWaiting } from './approve-button.ts';
import { notice, only, refused } from './refused.ts';

/** Everything at once before the window closes: what opens, what does not, what is of another year, what is left. */
export async function answerFinalCheck(turn: Turn, args: FinalCheckArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'final-check', args });
  const { catalogue, year } = view.value;
  const items = await itemsOf(ports, actor.agencyId, actor.agency, catalogue);
  const check = finalCheckOf(items, year);
  const { answering } = catalogue;
  const isProvisional = catalogue.provisional || answering.certainty !== 'verified';
  const choices: readonly Button[] = [
    { label: itasCard.open, call: { command: 'itas', args: { year } } },
    ...toWaiting(turn, items, year),
  ];
  const lead = [say.counts(check), say.others(check), say.closes(answering.to, today, isProvisional)].filter(
    (line) => line !== '',
  );
  const [worst] = check.items;
  if (!worst) return only(notice(say.title(year), [...lead, say.done(check.total)].join('\n'), [], choices));
  const [first = 'not-in-itas'] = worst.faults;
  return only({
    kind: 'list',
    title: say.title(year),
    lead: lead.join('\n'),
    rows: check.items.map(({ item, faults }) => ({
      label: item.catalogue.code,
      title: item.catalogue.title,
      detail: say.faults(faults),
      // Late is what is past its day; here it is its fault that is said.
      tone: 'busy' as const,
      open: { command: 'show-item', args: { code: item.catalogue.code, year } },
    })),
    foot: say.next(first),
    provisional: isProvisional,
    buttons: choices,
  });
}
