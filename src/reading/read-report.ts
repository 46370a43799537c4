import type { Unit } from '../domain/agency.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { Formula } from '../domain/formula.ts';
import type { FoundChange, FoundReport, FoundWarning } from '../domain/found.ts';
import { allUnits, officialUnits } from '../domain/official-units.ts';
import { adviceIn } from './advice.ts';
import { type TopicChange, changeOf, changesIn } from './changes.ts';
import { checkItems } from './check-items.ts';
import { checkMeasures, leftOpen, unknownUnits } from './check-measures.ts';
import { checkNames } from './check-names.ts';
import { checkScores } from './check-scores.ts';
import { checkYears } from './check-years.ts';
import type { Document } from './document.ts';
import { type Fact, type ToldScores, settledFacts } from './facts.ts';
import { byCode, foundItems } from './found-items.ts';
import { foundScores, resultsYear } from './found-scores.ts';
import { indicatorsIn } from './indicators.ts';
import { itemRowsOf } from './items.ts';
import { judgedOf } from './judged.ts';
import { type Settled, draftsOf, measuresOf, yearOfPeriods } from './measures.ts';
import { type Line, agenciesIn, organisationOf } from './organisation.ts';
import { someOf } from './places.ts';
import { posturesIn } from './postures.ts';
import { factsOfProse } from './prose-scores.ts';
import { questionKey } from './questions.ts';
import { factsOfTables } from './score-tables.ts';
import { type Slip, mend } from './slips.ts';
import { type Part, partsOf } from './tables.ts';
import { withToldForms } from './told-forms.ts';
import { unreadTables } from './unread.ts';
import { verdictsIn } from './verdicts.ts';
import { isTitled, reportYear } from './years.ts';

/** What the reader has to know of the world; it asks nobody else. */
export interface Knowledge {
  readonly catalogues: readonly Catalogue[];
  readonly formula: Formula;
  /** The report's year where a person says so; else the report does. */
  readonly year?: FiscalYear | undefined;
  /** The agency's own units, where it is known whose report it is. */
  readonly units?: readonly Unit[] | undefined;
}

/** Reads what a report holds: all of it is data to be looked at, nothing is decided here. */
export function readReport(scanned: Document, known: Knowledge): FoundReport {
  const { document, slips, cutShort } = mend(scanned);
  const lines = linesOf(document);
  const agencies = agenciesIn(lines);
  const organisation = organisationOf(agencies);
  const units = known.units ?? (organisation === null ? allUnits : officialUnits(organisation.kind));
  const parts = partsOf(withToldForms(document), units);
  const texts = parts.filter((part) => part.kind === 'text').map((part) => part.text);
  const planned = yearOfPeriods(parts);
  const report = known.year ?? yearOfReport(texts, planned) ?? reportYear(lines.map((it) => it.text));

  const told = scoresIn(parts, report);
  const measuresYear = planned ?? report;
  const drafts = draftsOf(parts, units);
  const settled = measuresOf(drafts, { units, year: measuresYear, postures: posturesIn(texts) });
  const changes = settled.flatMap(changesOf);
  const facts = settledFacts([...told.facts, ...changes.flatMap((it) => factsOfChange(it.change, it.where))]);
  const announced = resultsYear(facts.settled);

  const advice = adviceIn(parts);
  const listed = verdictsIn(parts, advice.taken);
  const rows = itemRowsOf(parts, units);
  const found = foundItems(rows, listed, {
    catalogues: known.catalogues,
    reportYear: report,
    resultsYear: announced,
  });
  const judging = found.ofLists ?? found.ofRows;
  const judged = judgedOf(found.items, judging, facts.settled, known.formula);
  const items = judged === null ? found.items : [...found.items, ...judged.inferred].sort(byCode);
  const scores = foundScores(facts.settled, told.levels, judged, known.formula);
  const years = {
    report,
    measures: settled.length > 0 ? measuresYear : null,
    results: announced,
    items:
      (found.ofRows ?? found.ofLists)?.year ??
      (advice.recommendations.length > 0 ? (announced ?? report) : null),
  };
  const measures = settled.map((it) => it.measure);
  const warnings: readonly FoundWarning[] = [
    ...(measures.length + items.length + scores.length === 0 ? [nothingFound] : []),
    ...checkNames(organisation, agencies, lines),
    ...leftOpen(settled),
    ...checkYears(years, rows, lines, measures),
    ...checkScores(scores, facts.settled, facts.disagreements, judged, known),
    ...checkItems({ ...found, items }, rows, listed, judged, measures),
    ...checkMeasures(drafts, settled, changes),
    ...unknownUnits(rows.flatMap((row) => row.unknownUnits.map((unit) => ({ unit, where: row.where })))),
    ...unreadTables(parts, listed),
    ...slipsTold(slips),
    ...(cutShort.length === 0 ? [] : [cutShortAt(cutShort)]),
  ];
  return {
    organisation,
    years,
    items,
    measures,
    scores,
    changes: changes.map(foundChange),
    recommendations: advice.recommendations,
    warnings,
  };
}

/** Of two years in its title the one that its measures are for: the other is that of the results. */
function yearOfReport(texts: readonly string[], planned: FiscalYear | null): FiscalYear | null {
  return planned !== null && isTitled(planned, texts) ? planned : reportYear(texts);
}

/** Tables that name no year are of the latest that the report gives results of, which only the others can say. */
function scoresIn(parts: readonly Part[], report: FiscalYear | null): ToldScores {
  const prose = factsOfProse(parts, report);
  const results = resultsYear([...factsOfTables(parts, null).facts, ...prose.facts]);
  const tables = factsOfTables(parts, results ?? report);
  return {
    facts: [...tables.facts, ...prose.facts],
    levels: [...tables.levels, ...prose.levels],
  };
}

/** A change of scores, and the measure whose outcome tells it. */
interface ToldChange {
  readonly ref: string;
  readonly section: FoundChange['section'];
  readonly change: TopicChange;
  readonly where: string;
}

function changesOf({ measure: { ref, section }, draft }: Settled): readonly ToldChange[] {
  return changesIn(`${draft.outcome}\n${draft.output}`).map((change) => ({
    ref,
    section,
    change,
    where: draft.where,
  }));
}

function linesOf(document: Document): readonly Line[] {
  return document.flatMap((block) =>
    block.kind === 'text'
      ? [block]
      : block.rows.flatMap((row) =>
          row.cells.filter((it) => it.text !== '').map((cell) => ({ text: cell.text, where: row.where })),
        ),
  );
}

/** A question's two scores: the older code, where two are printed, is the older year's; or those of an indicator. */
function factsOfChange(change: TopicChange, where: string): readonly Fact[] {
  const { questions, topic, from, to } = change;
  if (questions.length === 0 && topic === '') return [];
  const [indicator, ...others] = questions.length === 0 ? indicatorsIn(topic) : [];
  if (indicator !== undefined && others.length === 0) {
    return [from, to].map(({ year, value }): Fact => ({
      year,
      of: 'indicator',
      key: String(indicator),
      value,
      where,
      source: 'prose',
    }));
  }
  const fact = (year: FiscalYear, key: string, value: number): Fact => ({
    year,
    of: 'question',
    key,
    value,
    where,
    source: 'table',
  });
  return [
    fact(from.year, questionKey(questions[0] ?? topic), from.value),
    fact(to.year, questionKey(questions.at(-1) ?? topic), to.value),
  ];
}

function foundChange({ ref, section, change }: ToldChange): FoundChange {
  const { questions, topic, from, to } = change;
  return { ref, section, questions, topic, from, to, change: changeOf(change) };
}

const nothingFound: FoundWarning = {
  code: 'nothing-found',
  message: 'ไม่พบมาตรการ ข้อ OIT หรือคะแนนในไฟล์นี้ โปรดตรวจว่าเป็นรายงาน ITA และมีตาราง',
  where: '',
};

function cutShortAt(places: readonly string[]): FoundWarning {
  return { code: 'cut-short', message: 'ข้อความยาวเกินไป อ่านเฉพาะส่วนต้น', where: someOf(places) };
}

function slipsTold(slips: readonly Slip[]): readonly FoundWarning[] {
  const kinds: readonly (readonly [Slip['kind'], string])[] = [
    ['foreign-letter', 'แก้อักษรต่างภาษาที่ปนในคำไทย'],
    ['spaced-letters', 'ต่อคำที่ถูกเว้นวรรคกลางคำ'],
  ];
  return kinds.flatMap(([kind, said]): readonly FoundWarning[] => {
    const own = slips.filter((it) => it.kind === kind);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        code: 'slip-mended',
        message: `${said} ${own.length} แห่ง เช่น “${first.was}” เป็น “${first.is}”`,
        where: someOf(own.map((it) => it.where)),
      },
    ];
  });
}
