import { type LoggedEntry, type WorkedMeasure, stepOf } from '../domain/year-facts.ts';
import { thaiDay, thaiMonth } from '../text/dates.ts';
import { sayCannot } from '../text/reasons.ts';
import { bare, stepNumberIn } from '../text/thai.ts';
import { formally } from './formally.ts';
import { type Cell, type Source, emptyCell, writtenLines } from './paper.ts';
import { standingWords } from './standing.ts';

// What a measure's row says was done: only what somebody logged or ticked in that year, or what is on file as its summary.

/** How it stands, then its steps in their order with what was done about each, then what was done beside them. */
export function resultCell(worked: WorkedMeasure): Cell {
  const { measure, entries } = worked;
  const { outputSummary } = measure;
  const said = entries.filter((entry) => !isSaidIn(entry, outputSummary));
  const summary = writtenLines(outputSummary);
  const lines = [
    ...standingLine(worked),
    ...summary,
    ...stepLines(worked, said),
    ...[...evidence(entries), ...pictured(worked)].filter((line) => !summary.includes(line)),
  ];
  if (lines.length === 0) return emptyCell;
  return {
    lines,
    sources: [
      ...entries.flatMap(sourcesOf),
      ...(entries.length === 0 || summary.length > 0
        ? [{ kind: 'kept', field: 'outputSummary' } as const]
        : []),
    ],
  };
}

function sourcesOf({ id, ticked }: LoggedEntry): readonly Source[] {
  return [{ kind: 'entry', id }, ...ticked.map((step): Source => ({ kind: 'tick', id, step }))];
}

/** Nobody said "not started" by saying nothing. */
function standingLine({ measure, why, entries }: WorkedMeasure): readonly string[] {
  const { status, percent, cause } = measure;
  if (status === 'not_started' && entries.length === 0) return [];
  const words = standingWords[status];
  if (status === 'in_progress' && percent > 0) return [`${words} (ร้อยละ ${percent})`];
  const reason = status === 'cannot' ? sayCannot(cause, why) : null;
  return [reason === null ? words : `${words} เนื่องจาก${reason}`];
}

/** A summary that was read from an earlier print of this very report holds its lines already. */
function isSaidIn({ note, ticked }: LoggedEntry, summary: string | null): boolean {
  const words = note ?? ticked[0] ?? null;
  return summary !== null && words !== null && bare(summary).includes(bare(words));
}

function stepLines({ measure }: WorkedMeasure, entries: readonly LoggedEntry[]): readonly string[] {
  const placed = entries.map((entry) => ({
    entry,
    step: stepOf(measure, entry, bare) ?? stepNumbered(measure, entry),
  }));
  const ofSteps = measure.steps.flatMap((step, at): string[] => {
    const own = placed.filter((it) => it.step === at).flatMap(({ entry }) => told(entry, step.text));
    return own.length === 0 ? [] : [`${at + 1}. ${own.join(' ')}`];
  });
  const beside = placed.filter((it) => it.step === null).flatMap(({ entry }) => told(entry, null));
  return [...ofSteps, ...beside.map((line) => `• ${line}`)];
}

/** What one line of the log says: its words with the day, or that the step was done where it has none of its own. */
function told(entry: LoggedEntry, step: string | null): readonly string[] {
  const when = `(${thaiDay(entry.on)})`;
  const month = entry.month === null ? '' : `เดือน ${thaiMonth(entry.month)} `;
  const note =
    entry.note === null || (step !== null && saysOnlyWhich(entry.note)) ? null : oneLine(entry.note);
  if (note !== null) return [`${month}${formally(note)} ${when}`];
  if (step !== null && entry.ticked.includes(step)) return [`${step} ${standingWords.done} ${when}`];
  return month === ''
    ? []
    : [`${month}${entry.percent === null ? 'รายงานแล้ว' : `ร้อยละ ${entry.percent}`} ${when}`];
}

/** The place of the step that words name by its number. */
function stepNumbered({ steps }: WorkedMeasure['measure'], { note }: LoggedEntry): number | null {
  const number = note === null ? undefined : stepNumberIn(note);
  return number === undefined || !steps[number - 1] ? null : number - 1;
}

/** "ขั้นตอนที่ 2 เสร็จแล้ว": names the step and tells nothing of it. */
function saysOnlyWhich(note: string): boolean {
  const number = stepNumberIn(note);
  return number !== undefined && /^(?:ขั้นตอน|ขั้น)(?:ที่|ข้อ)?\d{1,2}$/.test(bare(note));
}

function evidence(entries: readonly LoggedEntry[]): readonly string[] {
  const links = [...new Set(entries.flatMap((entry) => entry.links))];
  return links.map((url) => `หลักฐาน ${url}`);
}

function pictured({ measure, entries }: WorkedMeasure): readonly string[] {
  const held = new Set(measure.photos ?? []);
  const count = entries.flatMap(({ photos = [] }) => photos.filter((id) => held.has(id))).length;
  return count === 0 ? [] : [`มีภาพประกอบ ${count} ภาพ`];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
