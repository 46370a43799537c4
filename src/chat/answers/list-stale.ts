import { yearToRead } from '../../app/board.ts';
import { findQuietMeasures } from '../../app/quiet-measures.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { QUIET_DAYS } from '../../domain/stale.ts';
import { inYear, fallBack } from '../../text/sentences.ts';
import { stale as say } from '../../text/work-sentences.ts';
import { measureState } from '../../text/words.ts';
import type { ListStaleArgs } from '../calls/args.ts';
import type { Answer } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { noMeasures, toneOf } from './measures.ts';
import { notice, only, refused } from './refused.ts';
import { toMeasures } from './ways-on.ts';

/** The measures of which nothing was heard for long, the longest silence first. */
export async function answerListStale(turn: Turn, args: ListStaleArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'list-stale', args });
  const { year, insteadOf } = view.value;
  const days = args.days ?? QUIET_DAYS;
  const { quiet, all, open } = await findQuietMeasures(ports, actor.agencyId, year, today, days);
  if (all === 0) return only(noMeasures(turn, year));
  const instead = fallBack(insteadOf);
  const choices = [toMeasures(year)] as const;
  const [first] = quiet;
  if (!first) {
    return only(notice(say.none, [...instead, say.noneText(open, days)].join('\n'), [], choices));
  }
  return only({
    kind: 'list',
    title: say.title(inYear(year, fiscalYearOf(today))),
    lead: [...instead, say.lead(quiet.length, open, days)].join('\n'),
    rows: quiet.map(({ id, measure, last }) => ({
      label: measure.ref,
      title: measure.title,
      detail: [
        say.silence(last, today),
        ...(measure.lead === null ? [] : [measure.lead]),
        measureState(measure),
      ].join(' · '),
      tone: toneOf(measure),
      open: { command: 'show-measure', args: { measure: id, ref: measure.ref, year } },
    })),
    foot: say.next(first.measure.ref),
    provisional: false,
    buttons: choices,
    about: { year, items: [], refs: quiet.map(({ measure }) => measure.ref) },
  });
}
