import type { Certainty } from './catalogue.ts';
import type { FiscalYear } from './dates.ts';
import { grouped } from './grouped.ts';
import type { Verdict } from './item.ts';
import type { Tool } from './score.ts';

export interface Indicator {
  /** 1 to 10. */
  readonly number: number;
  readonly title: string;
  readonly tool: Tool;
}

/**
 * How a result is put together: a sub-indicator is the share of its items that passed, an indicator of OIT the mean
 * of its sub-indicators, a tool the mean of its indicators, the total the weighted sum of the tools. Data, not law:
 * whatever comes of it is an estimate.
 */
export interface Formula {
  /** Of 100 together. */
  readonly weights: Readonly<Record<Tool, number>>;
  readonly certainty: Certainty;
  readonly indicators: readonly Indicator[];
  /** What NACC's word on an item is worth of that item: 0 to 1. */
  readonly credits: Readonly<Record<Verdict['value'], number>>;
  readonly creditsCertainty: Certainty;
  /** From this total on an agency passes; no level is ever told by it. */
  readonly passLine: number;
  readonly forms: readonly QuestionForm[];
  readonly renamedQuestions: readonly RenamedQuestion[];
  readonly remedies: readonly Remedy[];
}

/** Which survey questions stand behind which indicator, from a year on. */
export interface QuestionForm {
  readonly from: FiscalYear;
  readonly certainty: Certainty;
  readonly questions: readonly {
    readonly indicator: number;
    readonly letter: 'i' | 'E';
    readonly first: number;
    readonly last: number;
  }[];
}

/** A question that a new form carries on under another code. */
export interface RenamedQuestion {
  readonly from: FiscalYear;
  readonly old: string;
  readonly new: string;
  readonly certainty: Certainty;
}

/** Items whose publication answers a weak question or indicator of the surveys, by their year-independent keys. */
export interface Remedy {
  readonly indicator: number;
  /** Codes of the form that is in force from `form` on; none: the whole indicator. */
  readonly questions: readonly string[];
  readonly form: FiscalYear;
  readonly keys: readonly string[];
  readonly certainty: Certainty;
}

/** One item that counts in a year, with what it is held to be worth: 1 passed, 0 not. */
export interface Counted {
  readonly key: string;
  readonly subIndicator: string;
  readonly credit: number;
}

/** OIT of a year as the formula has it, unrounded. */
export interface OitResult {
  /** By their codes, "9.1". */
  readonly subIndicators: ReadonlyMap<string, number>;
  /** By their numbers. */
  readonly indicators: ReadonlyMap<number, number>;
  readonly tool: number;
}

/**
 * Two decimals, half up (away from zero), as results are announced. Means are kept unrounded until they are shown or
 * compared: this is what gives the printed figures of the samples at every step. The noise of binary fractions is cut
 * off first; no mean of counted items lies so near to a half without being one.
 */
export function twoDecimals(value: number): number {
  const hundredths = Math.round(Number((Math.abs(value) * 100).toFixed(7)));
  return (value < 0 && hundredths > 0 ? -hundredths : hundredths) / 100;
}

/** Null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, it) => sum + it, 0) / values.length;
}

/** OIT by the items that count; null where none does. */
export function oitOf(items: readonly Counted[]): OitResult | null {
  const subIndicators = new Map(
    [...grouped(items, (it) => it.subIndicator)].map(([code, all]) => [
      code,
      (mean(all.map((it) => it.credit)) ?? 0) * 100,
    ]),
  );
  const indicators = new Map(
    [...grouped(subIndicators, ([code]) => indicatorOf(code))].map(([number, parts]) => [
      number,
      mean(parts.map(([, share]) => share)) ?? 0,
    ]),
  );
  const tool = mean([...indicators.values()]);
  return tool === null ? null : { subIndicators, indicators, tool };
}

/** The indicator that a sub-indicator is part of: 9 of "9.1". */
export function indicatorOf(subIndicator: string): number {
  return Number(subIndicator.split('.')[0]);
}

/** The total of three tools, unrounded. */
export function totalOf(tools: Readonly<Record<Tool, number>>, { weights }: Formula): number {
  return (tools.IIT * weights.IIT + tools.EIT * weights.EIT + tools.OIT * weights.OIT) / 100;
}
