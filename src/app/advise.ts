import { type Gain, type KnownTool, firstFew, gainsOf, newestTool, pointsOf } from '../domain/advice.ts';
import { type Catalogue, itemOfKey } from '../domain/catalogue.ts';
import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import { type Formula, oitOf, totalOf } from '../domain/formula.ts';
import { lacksOf } from '../domain/item.ts';
import { itasLink } from '../domain/links.ts';
import { type Weakness, weaknessesOf } from '../domain/remedies.ts';
import type { Score } from '../domain/score.ts';
import type { StandingVerdict } from '../domain/verdict.ts';
import type { Actor } from './actor.ts';
import { type CountedItem, countedItems } from './counted-items.ts';
import type { Ports } from './ports.ts';
import { standingVerdicts } from './verdicts.ts';

/** What the formula gives: nothing of it was announced. Unrounded. */
export interface Estimate {
  readonly items: readonly CountedItem[];
  readonly oit: number | null;
  readonly IIT: KnownTool | null;
  readonly EIT: KnownTool | null;
  /** The total as things stand, and with every item passed; null where a survey's figure is not known. */
  readonly now: number | null;
  readonly full: number | null;
}

/** What the year's items come to, with the newest announced figures of the surveys. */
export async function estimate(
  ports: Pick<Ports, 'items' | 'formula' | 'scores'>,
  actor: Actor,
  catalogue: Catalogue,
  today: LocalDate,
): Promise<Estimate> {
  const [items, scores] = await Promise.all([
    countedItems(ports, actor, catalogue, today),
    ports.scores.ofAgency(actor.agencyId),
  ]);
  return estimateOf(items, scores, catalogue.year, ports.formula);
}

function estimateOf(
  items: readonly CountedItem[],
  scores: readonly Score[],
  year: FiscalYear,
  formula: Formula,
): Estimate {
  const oit = oitOf(items)?.tool ?? null;
  const IIT = newestTool(scores, 'IIT', year, formula);
  const EIT = newestTool(scores, 'EIT', year, formula);
  const totalWith = (OIT: number | null): number | null =>
    IIT && EIT && OIT !== null ? totalOf({ IIT: IIT.value, EIT: EIT.value, OIT }, formula) : null;
  return { items, oit, IIT, EIT, now: totalWith(oit), full: totalWith(oit === null ? null : 100) };
}

/** An item to see to, with what it is worth and why it is not there yet. */
export interface Action extends Gain<CountedItem> {
  /** NACC's last word on it, be it of an earlier year under another code. */
  readonly verdict: StandingVerdict | null;
}

export interface Advice {
  readonly estimate: Estimate;
  /** All items that lack something, the greatest gain first. */
  readonly actions: readonly Action[];
  /** How many of them are the first step, and what they add. */
  readonly few: number;
  readonly fewPoints: number;
  readonly allPoints: number;
  /** The newest year whose surveys are known. */
  readonly surveyYear: FiscalYear | null;
  /** Where they were weakest, with the items of this year that answer them. */
  readonly weaknesses: readonly (Weakness & { readonly codes: readonly string[] })[];
}

/** What to do first. Of items that are worth the same, those that failed before come first, then the nearly done. */
export async function advise(
  ports: Pick<Ports, 'items' | 'formula' | 'scores' | 'catalogues'>,
  actor: Actor,
  catalogue: Catalogue,
  today: LocalDate,
): Promise<Advice> {
  const { formula } = ports;
  const { year } = catalogue;
  const [items, verdicts, scores, recommended] = await Promise.all([
    countedItems(ports, actor, catalogue, today),
    standingVerdicts(ports, actor.agencyId, catalogue),
    ports.scores.ofAgency(actor.agencyId),
    ports.scores.recommended(actor.agencyId),
  ]);
  const ordered = [...items].sort(
    (a, b) =>
      Number(failed(verdicts.get(b.key))) - Number(failed(verdicts.get(a.key))) ||
      leftToDo(a, catalogue, today) - leftToDo(b, catalogue, today),
  );
  const gains = gainsOf(ordered, formula);
  const few = firstFew(gains);
  const latest = scores.filter((it) => it.year <= year).at(-1);
  const own = recommended.find((it) => it.year === latest?.year)?.recommendations;
  const weaknesses = latest ? weaknessesOf(latest, formula, own) : [];
  return {
    estimate: estimateOf(items, scores, year, formula),
    actions: gains.map((gain) => ({ ...gain, verdict: verdicts.get(gain.item.key) ?? null })),
    few: few.length,
    fewPoints: pointsOf(few),
    allPoints: pointsOf(gains),
    surveyYear: latest?.year ?? null,
    weaknesses: weaknesses.map((it) => ({ ...it, codes: helpful(it.keys, catalogue, gains) })),
  };
}

function failed(verdict: StandingVerdict | undefined): boolean {
  return verdict?.value === 'failed' || verdict?.value === 'partial';
}

/** How much a begun item still lacks; one without a link has not begun, however little it may need. */
function leftToDo({ item }: CountedItem, { answering }: Catalogue, today: LocalDate): number {
  return itasLink(item) === null ? Number.MAX_SAFE_INTEGER : lacksOf(item, today, answering.from).length;
}

/** The items that answer a weakness: those that still lack something, else all of them. */
function helpful(
  keys: readonly string[],
  catalogue: Catalogue,
  gains: readonly Gain<CountedItem>[],
): readonly string[] {
  const codes = codesOf(keys, catalogue);
  const lacking = codes.filter((code) => gains.some(({ item }) => item.item.catalogue.code === code));
  return lacking.length > 0 ? lacking : codes;
}

/** The year's codes of year-independent keys, each once. */
function codesOf(keys: readonly string[], catalogue: Catalogue): readonly string[] {
  return [...new Set(keys.flatMap((key) => itemOfKey(catalogue, key)?.code ?? []))];
}
