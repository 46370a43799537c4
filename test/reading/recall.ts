import { exactly, type FieldRecall, nearly, type Same, Tally } from './tally.ts';
import { type FoundReport, readings, type Truth } from './truth.ts';

// Compares what a reader found in a report with what the report says, field by field.

/**
 * Recall and precision per field. `warningWords` gives, for a warning code of the reader, the word that the truth files
 * have for it; a code that is not listed stands for itself.
 */
export function recallOf(
  found: FoundReport,
  truth: Truth,
  warningWords: Readonly<Record<string, string>> = {},
): readonly FieldRecall[] {
  const tally = new Tally();
  tally.judge(
    'organisation',
    readings(truth.organisation.name).map(values),
    values(found.organisation?.name),
    exactly,
  );
  tally.judge('organisation kind', [[truth.organisation.kind]], values(found.organisation?.kind), exactly);
  tally.judge('fiscal year', [[String(truth.fiscalYear)]], values(found.fiscalYear), exactly);
  judgeItems(tally, found, truth);
  judgeMeasures(tally, found, truth);
  judgeScores(tally, found, truth);
  tally.judge(
    'recommendation',
    [truth.recommendations.flatMap(pairs)],
    found.recommendations.flatMap(pairs),
    exactly,
  );
  const warned = found.warnings.map(({ code }) => warningWords[code] ?? code);
  const judged = warned.filter((word) => !truth.fairWarnings.includes(word));
  tally.judge('warning', [truth.warnings], judged, exactly);
  return tally.fields();
}

/** The same fields over several reports. */
export function together(reports: readonly (readonly FieldRecall[])[]): readonly FieldRecall[] {
  const tally = new Tally();
  for (const field of reports.flat()) tally.add(field);
  return tally.fields();
}

/** The fields in which less than `least` was found, or less than `least` of what was found is right. */
export function weak(fields: readonly FieldRecall[], least = 0.9): readonly string[] {
  return fields
    .filter(({ right, expected, found }) => right < expected * least || right < found * least)
    .map(({ field }) => field);
}

/** A line a field, for people to read. */
export function printed(fields: readonly FieldRecall[]): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
  const rows = fields.map(({ field, expected, found, right }) => [
    field,
    String(expected),
    String(found),
    String(right),
    share(right, expected),
    share(right, found),
  ]);
  const table = [['field', 'expected', 'found', 'right', 'recall', 'precision'], ...rows];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))),
    )
    .map((row) => row.join('  '))
    .join('\n');
}

function judgeItems(tally: Tally, found: FoundReport, truth: Truth): void {
  const codes = truth.items.map(({ code }) => code);
  const listed = found.items.map(({ code }) => code).filter((code) => !truth.itemsInPassing.includes(code));
  tally.judge('item', [codes], listed, exactly);
  for (const item of truth.items) {
    const same = found.items.find(({ code }) => exactly(item.code, code));
    const judge = tally.within(item.code);
    judge('item title', readings(item.title).map(values), values(same?.title), nearly);
    judge('item status', readings(item.status).map(said), said(same?.status), exactly);
    judge('item units', readings(item.units), same?.units ?? [], exactly);
    judge('item links', readings(item.links).map(urls), urls(same?.links ?? []), exactly);
    judge('item components', readings(item.components).map(lines), lines(same?.components ?? []), exactly);
    const ticked = readings(item.components).map(ticks);
    if (ticked.some((it) => it.length > 0))
      judge('component met', ticked, ticks(same?.components ?? []), exactly);
    const verdicts = readings(item.verdict);
    const given = same?.verdict ?? null;
    judge('verdict', verdicts.map(judgement), judgement(given), exactly);
    judge(
      'verdict reason',
      verdicts.map((it) => values(it?.reason)),
      values(given?.reason),
      nearly,
    );
  }
}

function judgeMeasures(tally: Tally, found: FoundReport, truth: Truth): void {
  const partners = aligned(found.measures, truth.measures);
  const strangers = found.measures.filter((it) => ![...partners.values()].includes(it));
  for (const stranger of strangers) tally.judge('measure title', [[]], [stranger.title], nearly);
  for (const measure of truth.measures) {
    const same = partners.get(measure);
    const judge = tally.within(`${measure.section} ${readings(measure.ref).join('|')}`);
    judge('measure title', readings(measure.title).map(values), values(same?.title), nearly);
    judge('measure ref', readings(measure.ref).map(values), values(same?.ref), exactly);
    judge('section', [[measure.section]], values(same?.section), exactly);
    judge('indicators', readings(measure.indicators).map(texts), texts(same?.indicators ?? []), exactly);
    judge('questions', readings(measure.questions), same?.questions ?? [], exactly);
    judge('posture', readings(measure.posture).map(values), values(same?.posture), exactly);
    judge('findings', readings(measure.findings), same?.findings ?? [], exactly);
    judge('steps', readings(measure.steps).map(lines), lines(same?.steps ?? []), exactly);
    judge('lead', readings(measure.lead).map(values), values(same?.lead), exactly);
    judge('units', readings(measure.units), same?.units ?? [], exactly);
    judge('period', readings(measure.period).map(span), span(same?.period ?? null), exactly);
    judge('measure status', readings(measure.status).map(said), said(same?.status), exactly);
    judge('percent', readings(measure.percent).map(amount), amount(same?.percent), exactly);
    judge('reason', readings(measure.reason).map(values), values(same?.reason), nearly);
    judge('follow-up', readings(measure.followUp), same?.followUp ?? [], exactly);
    judge('recommendations', readings(measure.recommendations), same?.recommendations ?? [], exactly);
    judge('output summary', readings(measure.outputSummary).map(values), values(same?.outputSummary), nearly);
    judge('outcome', readings(measure.outcome).map(values), values(same?.outcome), nearly);
  }
}

function judgeScores(tally: Tally, found: FoundReport, truth: Truth): void {
  const years = truth.scores.map(({ year }) => String(year));
  tally.judge('score year', [years], texts(found.scores.map(({ year }) => year)), exactly);
  for (const score of truth.scores) {
    const same = found.scores.find(({ year }) => year === score.year);
    const judge = tally.within(String(score.year));
    judge('score total', readings(score.total).map(values), values(same?.total), exactly);
    judge('score level', readings(score.level).map(values), values(same?.level), exactly);
    judge('score tools', readings(score.tools).map(figures), figures(same?.tools ?? {}), exactly);
    judge(
      'score indicators',
      readings(score.indicators).map(figures),
      figures(same?.indicators ?? {}),
      exactly,
    );
    judge('score questions', readings(score.questions).map(figures), figures(same?.questions ?? {}), exactly);
  }
}

type Measures<T> = T extends { readonly measures: readonly (infer M)[] } ? M : never;

/** Which found measure is which of the truth's: by title in the same section, the rest by reference. */
function aligned(
  found: readonly Measures<FoundReport>[],
  truth: readonly Measures<Truth>[],
): ReadonlyMap<Measures<Truth>, Measures<FoundReport>> {
  const partners = new Map<Measures<Truth>, Measures<FoundReport>>();
  const free = new Set(found);
  const pair = (test: (measure: Measures<Truth>, other: Measures<FoundReport>) => boolean): void => {
    for (const measure of truth.filter((it) => !partners.has(it))) {
      const partner = [...free].find((it) => it.section === measure.section && test(measure, it));
      if (partner === undefined) continue;
      partners.set(measure, partner);
      free.delete(partner);
    }
  };
  const titled = (same: Same) => (measure: Measures<Truth>, other: Measures<FoundReport>) =>
    readings(measure.title).some((title) => same(title, other.title));
  const referred = (measure: Measures<Truth>, other: Measures<FoundReport>): boolean =>
    readings(measure.ref).some((ref) => exactly(ref, other.ref));
  pair((measure, other) => titled(exactly)(measure, other) && referred(measure, other));
  pair(titled(exactly));
  pair(titled(nearly));
  pair(referred);
  return partners;
}

function values(value: string | number | null | undefined): readonly string[] {
  return value === null || value === undefined || value === '' ? [] : [String(value)];
}

/** "Not started" is what a status is before anybody says something; a paper seldom states it. */
function said(status: string | null | undefined): readonly string[] {
  return status === 'not_started' ? [] : values(status);
}

function amount(percent: number | null | undefined): readonly string[] {
  return percent === 0 ? [] : values(percent);
}

function texts(numbers: readonly number[]): readonly string[] {
  return numbers.map(String);
}

function lines(entries: readonly { readonly text: string }[]): readonly string[] {
  return entries.map(({ text }) => text);
}

function urls(links: readonly { readonly url: string }[]): readonly string[] {
  return links.map(({ url }) => url);
}

function ticks(
  components: readonly { readonly text: string; readonly met: boolean | null }[],
): readonly string[] {
  return components.flatMap(({ text, met }) => (met === null ? [] : [`${met ? '✓' : '✗'} ${text}`]));
}

function judgement(verdict: { readonly value: string; readonly year: number } | null): readonly string[] {
  return verdict === null ? [] : [`${verdict.value} ${verdict.year}`];
}

function span(period: { readonly from: string; readonly to: string } | null): readonly string[] {
  return period === null ? [] : [`${period.from} ${period.to}`];
}

function figures(scores: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(scores).map(([name, score]) => `${name}=${score}`);
}

function pairs({
  questions,
  items,
}: {
  questions: readonly string[];
  items: readonly string[];
}): readonly string[] {
  return questions.flatMap((question) => items.map((item) => `${question}→${item}`));
}
