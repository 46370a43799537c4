import { addMeasure } from '../../app/add-measure.ts';
import { yearToRead, yearToWrite } from '../../app/board.ts';
import { findMeasure } from '../../app/find-measure.ts';
import type { AuditRow } from '../../app/ledger.ts';
import { fiscalYearOf } from '../../domain/dates.ts';
import { inEffect } from '../../domain/effect.ts';
import { type Measure, unitsToGo } from '../../domain/measure.ts';
import { may } from '../../domain/roles.ts';
import { thaiMonth } from '../../text/dates.ts';
import { sayRefusal } from '../../text/refusals.ts';
import { measures as say, progress, starters } from '../../text/measure-sentences.ts';
import { buttons, inYear, fallBack, lines, yearFact } from '../../text/sentences.ts';
import { erased, measureState, measureStatus } from '../../text/words.ts';
import { yearSaid } from '../../text/year-said.ts';
import type { AddMeasureArgs, ListMeasuresArgs, ShowMeasureArgs } from '../calls/args.ts';
import type { Answer, Reply, Tone } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { measureFacts } from './measure-facts.ts';
import { notice, only, refused } from './refused.ts';
import { filesButton, shownFiles } from './shown-files.ts';
import { startButtons } from './start-measures.ts';

/** The newest entries are what people ask for; the rest is in the report. */
const ENTRIES_SHOWN = 3;

export async function answerListMeasures(turn: Turn, args: ListMeasuresArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'list-measures', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { year, insteadOf } = view.value;
  const all = await ports.measures.ofYear(actor.agencyId, year);
  if (all.length === 0) return only(noMeasures(turn, year));
  return only({
    kind: 'list',
    title: say.title(year),
    lead: [...fallBack(insteadOf), say.lead(all.length)].join('\n'),
    rows: all.map(({ id, measure }) => ({
      label: measure.ref,
      title: measure.title,
      detail: [measureState(measure), ...(measure.lead === null ? [] : [measure.lead])].join(' · '),
      tone: toneOf(measure),
      open: { command: 'show-measure', args: { measure: id, ref: measure.ref, year } },
    })),
    foot: '',
    provisional: false,
    buttons: [{ label: buttons.summary, call: { command: 'summary', args: { year } } }],
  });
}

/** An empty list is where a coordinator begins. */
export function noMeasures(turn: Turn, year: number): Reply {
  const { title, text, examples } = sayRefusal({ code: 'no-measures', year });
  if (!may(turn.actor.role, 'coordinate')) return notice(title, text, examples);
  return notice(title, `${text} ${starters.offer}`, examples, startButtons(turn, year));
}

export async function answerShowMeasure(turn: Turn, args: ShowMeasureArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const call = { command: 'show-measure', args } as const;
  const view = yearToRead(ports, actor.agency, args.year, today);
  if (!view.ok) return refused(turn, view.refusal, call);
  const { year, insteadOf } = view.value;
  const found = await findMeasure(ports, actor.agencyId, year, args);
  if (!found.ok) return refused(turn, found.refusal, call);
  const { id, measure } = found.value;
  const history = await ports.ledger.ofTarget(actor.agencyId, {
    kind: 'measure',
    year,
    id,
    label: measure.ref,
  });
  const entries = inEffect(history).filter((row) => row.entry !== null);
  const latest = entries.slice(-ENTRIES_SHOWN).reverse();
  const texts = await ports.texts.read(actor.agencyId, [
    ...latest.map((row) => row.entry?.note).filter((it) => typeof it === 'string'),
    ...(measure.reason === null ? [] : [measure.reason]),
  ]);
  const files = await shownFiles(turn, measure);
  const reason = measure.reason === null ? undefined : texts.get(measure.reason);
  const inLine = `${measure.ref}${yearSaid({ year, today })}`;
  return only({
    kind: 'measure',
    ref: measure.ref,
    title: measure.title,
    status: measureStatus[measure.status],
    tone: toneOf(measure),
    percent: measure.percent,
    facts: [
      ...yearFact(year, fiscalYearOf(today), insteadOf),
      ...measureFacts(
        measure,
        reason,
        actor.agency.units.map((unit) => unit.name),
      ),
    ],
    steps: measure.steps,
    entries: latest.map((row) => say.entry(row.at, entryWords(row, texts))),
    ...(files ? { files: files.shown } : {}),
    next: nextOf(measure, inLine),
    buttons: [
      { label: buttons.logProgress, fill: lines.logProgress(inLine) },
      ...filesButton(files, { measure: id, ref: measure.ref, year }),
      { label: buttons.history, call: { command: 'history', args: { ref: measure.ref, measure: id, year } } },
    ],
    about: { year, items: [], refs: [measure.ref] },
  });
}

/** @param inLine its number, and its year where that has to be said */
function nextOf(measure: Measure, inLine: string): string {
  const { status, percent } = measure;
  const open = unitsToGo(measure);
  if (status === 'done') return open.length > 0 ? progress.open(open) : say.nextDone;
  return percent === 100 ? say.nextClose(inLine) : say.next(inLine);
}

function entryWords(row: AuditRow, texts: ReadonlyMap<string, string>): string {
  const { entry } = row;
  if (!entry) return '';
  const parts = [
    entry.month === null ? '' : thaiMonth(entry.month),
    entry.percent === null ? '' : `${entry.percent}%`,
    entry.status === null ? '' : measureStatus[entry.status],
    entry.note === null ? '' : (texts.get(entry.note) ?? erased),
    ...entry.links,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export async function answerAddMeasure(turn: Turn, args: AddMeasureArgs): Promise<Answer> {
  const { actor, ports, today } = turn;
  const view = await yearToWrite(ports, actor, args, today);
  if (!view.ok) return refused(turn, view.refusal, { command: 'add-measure', args });
  const { year } = view.value;
  const { id, measure, row } = await addMeasure(ports, actor, year, args.title);
  return {
    replies: [
      {
        kind: 'saved',
        title: say.added(measure.ref, inYear(year, fiscalYearOf(today))),
        lines: [measure.title],
        problems: [],
        next: say.next(`${measure.ref}${yearSaid({ year, today })}`),
        undo: { command: 'undo', args: { event: actor.event } },
        buttons: [
          {
            label: say.label(measure.ref),
            call: { command: 'show-measure', args: { measure: id, ref: measure.ref, year } },
          },
        ],
      },
    ],
    rows: row ? [row] : [],
  };
}

export function toneOf(measure: Measure): Tone {
  if (measure.status === 'done') return 'good';
  return measure.status === 'in_progress' ? 'busy' : 'idle';
}
