import { yearToRead } from '../../app/board.ts';
import { readTwoScores } from '../../app/read-scores.ts';
import type { Refusal } from '../../app/refusal.ts';
import { yearFacts } from '../../app/year-facts.ts';
import { type PaperKind, type PaperLook, formatsFor } from '../../domain/papers.ts';
import type { YearFacts } from '../../domain/year-facts.ts';
import { thaiDate } from '../../text/dates.ts';
import { papers as say } from '../../text/paper-sentences.ts';
import { fallBack } from '../../text/sentences.ts';
import type { ReportArgs } from '../calls/args.ts';
import type { Call } from '../calls/call.ts';
import type { Answer, Button, Reply, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { answerAppeal } from './appeal.ts';
import { linkDays } from './link-days.ts';
import { only, refused } from './refused.ts';

/** What is missing, as far as a card shows it; the first page of the file lists all. */
const ROWS = 8;

/** A card that says how complete a paper is, and links to it. Nothing is drawn until a link is followed. */
export async function answerReport(turn: Turn, args: ReportArgs): Promise<Answer> {
  if (args.kind === 'appeal') return answerAppeal(turn, args);
  const { actor, ports, today } = turn;
  const call = { command: 'report', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { catalogue, year, insteadOf } = view.value;
  const { agencyId, agency } = actor;
  const facts = await yearFacts(ports, { agencyId, agency, catalogue, today });
  const kind: PaperKind = args.kind === 'plan' && args.weakest ? 'plan-weakest' : (args.kind ?? 'measures');
  const refusal = await nothingToTell(turn, kind, facts);
  if (refusal !== null) return refused(turn, refusal, call);
  const look = ports.papers.look(kind, facts);
  const title = [say.title(kind, year), ...fallBack(insteadOf)].join(' · ');
  const links = await linksTo(turn, kind, year);
  const buttons = [...links.buttons, ...besides(turn, kind, year)];
  const isComplete = look.missing.length === 0;
  return only({
    kind: 'report',
    title,
    isComplete,
    standing: isComplete ? say.complete : say.draft(look.missing.length),
    filled: filledOf(look),
    rows: rowsOf(look, year),
    foot: links.foot,
    buttons,
  });
}

/** A report of no measures and a comparison of one year are no papers. */
async function nothingToTell(
  { ports, actor }: Turn,
  kind: PaperKind,
  { measures, year }: YearFacts,
): Promise<Refusal | null> {
  if ((kind === 'measures' || kind === 'memo') && measures.length === 0) return { code: 'no-measures', year };
  if (kind !== 'scores') return null;
  const two = await readTwoScores(ports, actor.agencyId, []);
  return two.ok ? null : two.refusal;
}

async function linksTo(
  { ports, actor, today }: Turn,
  kind: PaperKind,
  year: number,
): Promise<{ readonly buttons: readonly Button[]; readonly foot: string }> {
  const { lastDay, until } = linkDays(today);
  const whose = { agency: actor.agencyId, person: actor.person, year, kind };
  const buttons: Button[] = [];
  for (const format of formatsFor(kind, ports.papers.canPrint)) {
    const uri = await ports.papers.linkTo({ ...whose, format }, until);
    if (uri !== null) buttons.push({ label: say.formats[format], uri });
  }
  if (buttons.length === 0) return { buttons, foot: say.noAddress };
  const opens = say.until(thaiDate(lastDay));
  const isPrinted = formatsFor(kind, ports.papers.canPrint).includes('pdf');
  return { buttons, foot: `${opens}\n${isPrinted ? say.pdfTakes : say.asPdf}` };
}

/** What is usually wanted next. */
function besides({ actor, today }: Turn, kind: PaperKind, year: number): readonly Button[] {
  const button = (label: string, args: Call['args']): Button => ({
    label,
    call: { command: 'report', args },
  });
  switch (kind) {
    case 'measures': {
      // From October on it is last year's report that is due.
      const earlier = actor.agency.years.filter((it) => it < year).at(-1);
      const isNew = earlier !== undefined && today.slice(5, 7) >= '10';
      return [
        ...(isNew ? [button(say.others.year(earlier), { kind: 'measures', year: earlier })] : []),
        button(say.others.memo, { kind: 'memo', year }),
      ];
    }
    case 'plan':
      return [button(say.others.weakest, { kind: 'plan', weakest: true, year })];
    case 'memo':
      return [button(say.others.year(year), { kind: 'measures', year })];
    default:
      return [];
  }
}

/** A whole percentage that says 100 only when every cell is filled. */
function filledOf({ filled, cells }: PaperLook): Extract<Reply, { kind: 'report' }>['filled'] {
  if (cells === 0) return null;
  return { percent: Math.floor((filled / cells) * 100), text: say.cells(filled, cells) };
}

function rowsOf({ missing }: PaperLook, year: number): readonly Row[] {
  return missing.slice(0, ROWS).map(({ where, what, how }): Row => {
    const [, ref] = /^มาตรการ (\S+)$/.exec(where) ?? [];
    const [, code] = /^(O\d+)$/.exec(where) ?? [];
    return {
      label: where,
      title: what,
      detail: how,
      tone: 'idle',
      open:
        ref !== undefined
          ? { command: 'show-measure', args: { ref, year } }
          : code !== undefined
            ? { command: 'show-item', args: { code, year } }
            : null,
    };
  });
}
