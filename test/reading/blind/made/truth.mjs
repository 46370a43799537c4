// Paper and truth of these six come from the same data, each by its own hand-written layout: what a clerk typed is what
// the reader must find. `said` fills what the paper does not say.
import { writeFileSync } from 'node:fs';

export const either = (...readings) => ({ either: readings });

/** A measure as the truth has it; done without a figure may be read as 100 per cent. */
export function said({ from, to, steps = [], lead = null, units, status = null, percent, ...rest }) {
  return {
    ref: '',
    section: 'measures',
    title: '',
    indicators: [],
    questions: [],
    posture: null,
    findings: [],
    steps: steps.map((text) => ({ text })),
    lead,
    ...(units === undefined ? { units: lead === null ? [] : [lead] } : { units }),
    period: from === undefined ? null : { from, to },
    status,
    percent: percent ?? (status === 'done' ? either(100, null) : null),
    reason: null,
    followUp: [],
    recommendations: [],
    outputSummary: null,
    outcome: null,
    ...rest,
  };
}

export function score(year, { total = null, level = null, tools = {}, indicators = [], questions = {} }) {
  return {
    year,
    total,
    level,
    tools,
    indicators: Object.fromEntries(indicators.map((it, at) => [String(at + 1), it])),
    questions,
  };
}

export function codes(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => `O${from + at}`);
}

export const thai = (text) => String(text).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]);

export function writeTruth(name, truth) {
  const whole = {
    notes: [],
    organisation: truth.organisation,
    fiscalYear: truth.fiscalYear,
    items: [],
    itemsInPassing: [],
    measures: [],
    scores: [],
    recommendations: [],
    warnings: [],
    fairWarnings: [],
    ...truth,
  };
  writeFileSync(`${name}.truth.json`, `${JSON.stringify(whole, undefined, 2)}\n`);
}
