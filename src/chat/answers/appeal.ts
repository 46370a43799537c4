import { appealFacts } from '../../app/appeal-facts.ts';
import { yearToRead } from '../../app/board.ts';
import { unknownItem } from '../../app/change-item.ts';
import { standingVerdicts } from '../../app/verdicts.ts';
import { type AppealFacts, appealFormats, withCopies } from '../../domain/appeal.ts';
import { type Catalogue, itemByCode } from '../../domain/catalogue.ts';
import { appeals as say } from '../../text/appeal-sentences.ts';
import { thaiDate } from '../../text/dates.ts';
import { verdictWords } from '../../text/item-sentences.ts';
import { papers } from '../../text/paper-sentences.ts';
import { buttons, fallBack } from '../../text/sentences.ts';
import type { ReportArgs } from '../calls/args.ts';
import type { Answer, Button, Reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { linkDays } from './link-days.ts';
import { notice, only, refused } from './refused.ts';

const SAMPLE = 'O12';

/** A card with links to the pack of one item; without a code, the items that were judged wanting. */
export async function answerAppeal(turn: Turn, args: ReportArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'report', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, insteadOf } = view.value;
  if (args.code === undefined) return only(await choice(turn, catalogue, args.year === undefined));
  const entry = itemByCode(catalogue, args.code);
  const { agencyId, agency } = actor;
  const facts = entry && (await appealFacts(ports, { agencyId, agency, catalogue, today }, entry));
  if (!facts) return refused(turn, unknownItem(catalogue, [args.code]), call);
  return only(await card(turn, facts, args.code, insteadOf));
}

async function card(
  { ports, actor, today }: Turn,
  facts: AppealFacts,
  code: string,
  insteadOf: number | null,
): Promise<Reply> {
  const { year, submissions } = facts;
  const { missing } = ports.appeals.look(facts);
  const { lastDay, until } = linkDays(today);
  const links: Button[] = [];
  for (const format of appealFormats) {
    const request = { agency: actor.agencyId, person: actor.person, year, code, format };
    const uri = await ports.appeals.linkTo(request, until);
    if (uri !== null) links.push({ label: say.formats[format], uri });
  }
  return {
    kind: 'report',
    title: [say.title(code, year), ...fallBack(insteadOf)].join(' · '),
    isComplete: missing.length === 0,
    standing: say.standing(submissions.length, withCopies(submissions).length),
    filled: null,
    rows: missing.map(({ what, how }) => ({
      ...{ label: code, title: what, detail: how, tone: 'idle' },
      open: { command: 'show-item', args: { code, year } },
    })),
    foot: links.length === 0 ? papers.noAddress : papers.until(thaiDate(lastDay)),
    buttons: [...links, { label: buttons.show(code), call: { command: 'show-item', args: { code, year } } }],
  };
}

/** @param isOpen no year was said, so that the last one with something to appeal is meant */
async function choice(turn: Turn, catalogue: Catalogue, isOpen: boolean): Promise<Reply> {
  const { ports, actor } = turn;
  const { year } = catalogue;
  const standing = await standingVerdicts(ports, actor.agencyId, catalogue);
  const wanting = [...standing.values()].filter((it) => it.value !== 'passed').map((it) => it.year);
  const last = actor.agency.years.findLast((it) => wanting.includes(it));
  const earlier = isOpen && last !== undefined && last < year ? ports.catalogues.of(last) : undefined;
  if (earlier) return choice(turn, earlier, false);
  const rows = catalogue.items.flatMap(({ key, code, title }) => {
    const verdict = standing.get(key);
    if (verdict?.year !== year || verdict.value === 'passed') return [];
    const open = { command: 'report', args: { kind: 'appeal', code, year } } as const;
    return [{ label: code, title, detail: verdictWords[verdict.value], tone: 'wrong', open } as const];
  });
  if (rows.length === 0) return notice(say.choose.title(year), say.choose.none(year), [say.line(SAMPLE)]);
  return {
    ...{ kind: 'list', title: say.choose.title(year), lead: say.choose.lead, rows, foot: '' },
    ...{ provisional: catalogue.provisional, buttons: [] },
  };
}
