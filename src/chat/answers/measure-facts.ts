import { type Measure, unitTicks } from '../../domain/measure.ts';
import { measures as say } from '../../text/measure-sentences.ts';
import { sayCannot } from '../../text/reasons.ts';
import { postureNames } from '../../text/words.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * What the card of a measure tells beside its steps and its log, in the order of the printed report.
 * @param agencyUnits the names of all of the agency's units.
 */
export function measureFacts(
  measure: Measure,
  reason: string | undefined,
  agencyUnits: readonly string[],
): readonly Fact[] {
  const ticks = unitTicks(measure);
  const lead = ticks.filter((it) => it.lead);
  const support = ticks.filter((it) => !it.lead);
  const everyone = ticks.length > 2 && agencyUnits.every((unit) => measure.units.includes(unit));
  const { posture, outputSummary, outcome } = measure;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [say.reason, sayCannot(measure.cause, reason)],
    [say.leadUnit, ticked(lead)],
    [lead.length === 0 ? say.units : say.support, everyone ? everyUnitTicked(support) : ticked(support)],
    [say.indicators, joined(measure.indicators.map(String))],
    [say.questions, joined(measure.questions)],
    [say.posture, posture === null ? null : postureNames[posture]],
    [say.period, say.span(measure.period.from, measure.period.to)],
    [say.findings, listed(measure.findings)],
    [say.followUp, listed(measure.followUp)],
    [say.recommendations, listed(measure.recommendations)],
    [say.outputSummary, outputSummary],
    [say.outcome, outcome],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Each unit with its own tick. */
function ticked(ticks: readonly { readonly unit: string; readonly done: boolean }[]): string | null {
  return joined(ticks.map(({ unit, done }) => (done ? `${unit} ✓` : unit)));
}

/** Eight names say less than that it is all of them. */
function everyUnitTicked(ticks: readonly { readonly unit: string; readonly done: boolean }[]): string {
  const done = ticks.filter((it) => it.done);
  return done.length === 0 ? say.everyUnit : `${say.everyUnit} (${ticked(done) ?? ''})`;
}

function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}

/** A printed report lists up to 25 findings; a card names the first. */
const MOST_LISTED = 3;

function listed(all: readonly string[]): string | null {
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_LISTED).map((line) => (all.length === 1 ? line : `• ${line}`));
  return [...shown, ...(all.length > MOST_LISTED ? [say.andMore(all.length - MOST_LISTED)] : [])].join('\n');
}
