import type { FoundReport } from '../../domain/found.ts';
import { may } from '../../domain/roles.ts';
import { sameWords, yearsOf } from '../../domain/take-over.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { report as say, takeOver } from '../../text/reports.ts';
import { unreadable } from '../../text/unreadable.ts';
import type { Answer, Reply, Row } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { offer } from './question.ts';
import { notice, only } from './refused.ts';

/** More doubts than this nobody reads on a phone; their number is told. */
const MOST_WARNINGS = 5;

/** Reads the file that a coordinator sent, shows what was found, and asks what it is to become. Writes nothing. */
export async function answerFile(
  turn: Turn,
  file: { readonly name: string; readonly message: string; readonly size: number },
): Promise<Answer> {
  const { actor, ports } = turn;
  if (!may(actor.role, 'coordinate')) {
    const { title, text, examples } = sayRefusal({ code: 'no-right', needs: 'coordinate' });
    return only(notice(title, text, examples));
  }
  const { reports } = ports;
  const bytes =
    file.size > reports.atMost ? 'too-large' : await ports.contents.read(file.message, reports.atMost);
  if (bytes === 'gone' || bytes === 'not-ready') return only(notice(say.gone.title, say.gone.text));
  if (bytes === 'too-large') return only(notice(unreadable[bytes].title, unreadable[bytes].text));
  const reading = await reports.read({ name: file.name, bytes }, { agency: actor.agency });
  if (!reading.ok) {
    const { title, text } = unreadable[reading.refusal];
    return only(notice(title, text));
  }
  const report = reading.value;
  if (report.measures.length + report.items.length + report.scores.length === 0) {
    return only(notice(say.nothing.title, say.nothing.text));
  }
  const draft = ports.ids.derived(actor.event, 'draft');
  const { agencyId: agency, person, message, at } = actor;
  await ports.drafts.keep({ id: draft, agency, person, message, at, report });
  return only(await preview(turn, draft, report));
}

async function preview(turn: Turn, draft: string, report: FoundReport): Promise<Reply> {
  const { history, draft: current } = yearsOf(report, turn.today);
  const call = (purpose: 'history' | 'draft', year: number) =>
    ({ command: 'take-over', args: { draft, purpose, year } }) as const;
  const choices =
    history === current
      ? [{ label: takeOver.asItIs(history), call: call('history', history) }]
      : [
          { label: takeOver.asDraft(current), call: call('draft', current) },
          { label: takeOver.asHistory(history), call: call('history', history) },
        ];
  return {
    kind: 'list',
    title: say.title(report),
    lead: say.lead(report),
    rows: [
      ...ofAnother(report, turn.actor.agency.name),
      ...doubts(report),
      ...measureRows(report),
      ...itemRows(report),
      ...scoreRows(report),
    ],
    foot: '',
    provisional: false,
    buttons: await offer(turn, choices),
  };
}

/** Reports are copied from neighbours, and sent by slip. */
function ofAnother({ organisation }: FoundReport, own: string): readonly Row[] {
  if (organisation === null || sameWords(organisation.name, own)) return [];
  const title = say.ofAnother(organisation.name, own);
  return [{ label: say.warning, title, detail: '', tone: 'wrong', open: null }];
}

function doubts({ warnings }: FoundReport): readonly Row[] {
  const shown = warnings.slice(0, MOST_WARNINGS).map(({ message, where }): Row => ({
    ...{ label: say.warning, title: message, detail: where },
    ...{ tone: 'wrong', open: null },
  }));
  if (warnings.length <= MOST_WARNINGS) return shown;
  const more = say.moreWarnings(warnings.length - MOST_WARNINGS);
  return [...shown, { label: say.warning, title: more, detail: '', tone: 'wrong', open: null }];
}

function measureRows({ measures }: FoundReport): readonly Row[] {
  return measures.map(({ ref, title, units, steps }) => ({
    label: ref,
    title,
    detail: [units.join(' ') || say.noUnit, say.step(steps.length)].join(' · '),
    tone: 'idle',
    open: null,
  }));
}

function itemRows({ items }: FoundReport): readonly Row[] {
  if (items.length === 0) return [];
  const judged = items.filter((it) => it.verdict !== null && it.verdict.value !== 'passed');
  const year = judged[0]?.verdict?.year;
  const detail = year === undefined ? say.owners : say.verdicts(judged.length, year);
  return [{ label: say.items.label, title: say.items.title(items.length), detail, tone: 'idle', open: null }];
}

function scoreRows({ scores }: FoundReport): readonly Row[] {
  return scores.map(({ year, total, level }) => ({
    label: say.score.label,
    title: say.score.title(year, total),
    detail: say.score.level(level),
    tone: 'idle',
    open: null,
  }));
}
