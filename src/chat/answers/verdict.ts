import { giveVerdicts, yearOfVerdict } from '../../app/verdicts.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { counterparts } from '../../domain/crosswalk.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { appeals } from '../../text/appeal-sentences.ts';
import { years } from '../../text/crosswalk-sentences.ts';
import { verdicts as say } from '../../text/item-sentences.ts';
import { buttons, updated } from '../../text/sentences.ts';
import type { VerdictArgs } from '../calls/args.ts';
import type { Answer, Button } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { problemLines, refused } from './refused.ts';

/** Items that are named with their titles; more are only counted. */
const MOST_LINES = 6;

/** Keeps what NACC said of items of one year. */
export async function answerVerdict(turn: Turn, args: VerdictArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'verdict', args } as const;
  const found = await yearOfVerdict(ports, actor, args, today);
  if (!found.ok) return refused(turn, found.refusal, call);
  const catalogue = found.value;
  const codes = [...new Set(args.codes ?? [args.code].filter((it) => it !== undefined))];
  const { given, refused: others } = await giveVerdicts(ports, actor, catalogue, codes, args);
  const [only, ...more] = others;
  if (given.length === 0 && only && more.length === 0) return refused(turn, only, call);
  const written = given.filter((it) => it.row !== null);
  const about = written.length > 0 ? written : given;
  const named = about.map((it) => it.item.code);
  const rows = written.flatMap((it) => (it.row ? [it.row] : []));
  const title = written.length > 0 ? say.title : say.already;
  return {
    replies: [
      {
        kind: 'saved',
        title: given.length > 0 ? title(named, args.verdict, catalogue.year) : updated.none,
        lines: [
          ...about.slice(0, MOST_LINES).map((it) => say.item(it.item)),
          ...(args.reason === undefined ? [] : [say.because(args.reason)]),
          ...inOtherYears(turn, args, catalogue, about),
        ],
        problems: problemLines(others),
        next: say.next,
        undo: rows.length > 0 ? { command: 'undo', args: { event: actor.event } } : null,
        buttons: [...appealButton(turn, args, catalogue.year, named), adviceButton],
      },
    ],
    rows,
  };
}

/** What was judged wanting may be appealed against, where the agency keeps that year. */
function appealButton(
  { actor }: Turn,
  { verdict }: VerdictArgs,
  year: number,
  [code, ...others]: readonly string[],
): readonly Button[] {
  if (verdict === 'passed' || code === undefined || others.length > 0) return [];
  if (!actor.agency.years.includes(year)) return [];
  return [{ label: appeals.button(code), call: { command: 'report', args: { kind: 'appeal', code, year } } }];
}

const adviceButton: Button = { label: buttons.advice, call: { command: 'advice', args: {} } };

/** What the item is called now; of a year that is still being assessed, that last year may have been meant. */
function inOtherYears(
  { ports, today }: Turn,
  args: VerdictArgs,
  catalogue: Catalogue,
  given: readonly { readonly item: Catalogue['items'][number] }[],
): readonly string[] {
  const current = ports.catalogues.of(fiscalYearOf(today));
  const [only, ...others] = given;
  if (!only || !current) return [];
  if (catalogue.year < current.year) {
    return others.length > 0 ? [] : [years.now(current.year, counterparts(only.item, current))];
  }
  if (args.year !== undefined || today > catalogue.answering.to) return [];
  return [say.early(catalogue.year)];
}
