import { itemByCode } from '../../domain/catalogue.ts';
import { componentsMeant } from '../../text/components.ts';
import { squeeze } from '../../text/thai.ts';
import { answerComponent } from '../answers/component.ts';
import { ComponentArgs } from '../calls/args.ts';
import type { Call, Problem } from '../calls/call.ts';
import { command } from '../command.ts';
import { type SaidComponent, componentSaid } from '../understand/component-words.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  codesOf,
  has,
  isTitleOf,
  only,
  onlyCode,
  saidCodes,
  saidYear,
  unknownCode,
} from '../understand/heard.ts';
import { monthsOpen } from '../understand/month-words.ts';
import type { Kind, SaidCode } from '../understand/tokens.ts';

/** "O2 มีรูปถ่ายแล้ว", "O2 ยังไม่มีรูปถ่าย", "ติ๊ก O2 รูปถ่าย", "O2 ครบทุกองค์ประกอบ". One code and one component. */
function read(heard: Heard): Reading {
  const said = onlyCode(heard);
  if (has(heard, 'all-components') && (!said || said.numbers.length > 1)) return allOfSeveral(heard);
  if (!said || said.numbers.length > 1) return undefined;
  if (has(heard, 'all-components')) return readAll(heard, said);
  return has(heard, 'months') ? readMonths(heard, said) : readOne(heard, said);
}

/** "O11 ต.ค. ยังไม่มี": a month of a monthly duty is a component by its own name. */
function readMonths(heard: Heard, said: SaidCode): Reading {
  const open = asks(heard) ? undefined : monthsOpen(heard);
  if (!open) return undefined;
  const [code] = codesOf(heard, said) ?? [];
  if (code === undefined) return incomplete(heard, {}, unknownCode(said));
  const calls = open.months.map((month) => calling(heard, code, month, false));
  const [first, ...more] = calls;
  if (!first) return undefined;
  if (open.plainly && more.length === 0) return { outcome: 'call', args: first.args };
  const shown: Call = { command: 'show-item', args: { code, ...saidYear(heard) } };
  const apart = calls.map((it, at) => ({ ...it, of: open.months[at] ?? '' }));
  return { outcome: 'ambiguous', candidates: [...apart, shown] };
}

function readAll(heard: Heard, said: SaidCode): Reading {
  const [all, ...others] = allOf(heard, 'all-components');
  if (!all || others.length > 0 || asks(heard) || !only(heard, 'all-components', 'codes', 'year'))
    return undefined;
  const [code] = codesOf(heard, said) ?? [];
  if (code === undefined) return incomplete(heard, {}, unknownCode(said));
  if (all.met) return call(heard, code, 'all', true);
  // Which of them is lacking was not said.
  const choices = componentsOf(heard, code).map((it) => it.text);
  return incomplete(
    heard,
    { code, met: false },
    { arg: 'component', value: null, reason: 'missing', choices },
  );
}

/** "O6 O7 ครบทุกองค์ประกอบแล้ว": each item's components are looked at by themselves, so each is pressed. */
function allOfSeveral(heard: Heard): Reading {
  const met = allOf(heard, 'all-components').every((token) => token.met);
  if (!met || asks(heard) || !only(heard, 'all-components', 'codes', 'year', 'and')) return undefined;
  const { codes, problems } = saidCodes(heard, undefined, 'code');
  const [problem] = problems;
  if (problem) return incomplete(heard, {}, problem);
  const candidates = codes.map((code) => ({ ...calling(heard, code, 'all', true), of: code }));
  return { outcome: 'ambiguous', candidates };
}

/** What a sentence about a component does not hold: it is about a page, a month, or something else. */
const strange: readonly Kind[] = [
  ...(['status', 'link', 'months', 'refs', 'indicator', 'percent', 'date', 'unreal', 'partial'] as const),
  ...(['because', 'note', 'itas', 'enter', 'due-word', 'unpublished', 'all-components'] as const),
];

function readOne(heard: Heard, said: SaidCode): Reading {
  const one = componentSaid(heard);
  if (!one) return undefined;
  const [code] = codesOf(heard, said) ?? [];
  const components = code === undefined ? [] : componentsOf(heard, code);
  const isExact = components.some((it) => squeeze(it.text) === squeeze(one.words));
  // A component's own words may look like anything: "งานที่ซื้อหรือจ้าง" is no question.
  if (!isExact && (asks(heard) || has(heard, ...strange))) return undefined;
  if (code === undefined) return one.plainly ? incomplete(heard, {}, unknownCode(said)) : undefined;
  if (!one.plainly && isTitleOf(heard, code, one.words)) return undefined;
  const [meant, ...others] = componentsMeant(one.words, components);
  if (meant && others.length === 0) return call(heard, code, one.words, one.met);
  const several = meant ? [meant, ...others] : listed(one.words, components);
  if (several.length > 0) {
    return {
      outcome: 'ambiguous',
      candidates: several.map((it) => calling(heard, code, it.text, one.met)),
    };
  }
  const isNear = components.some((it) => squeeze(it.text).includes(squeeze(one.words).slice(0, ALIKE)));
  return (one.plainly || isNear) && components.length > 0
    ? unknownComponent(heard, code, one, components)
    : undefined;
}

/** Letters that a component's words share with what was said, so that it is asked which was meant. */
const ALIKE = 6;

function componentsOf(heard: Heard, code: string) {
  return (heard.catalogue && itemByCode(heard.catalogue, code)?.components) ?? [];
}

/** "รูปถ่ายและช่องทางติดต่อ": each of them, and the officer presses one after the other. */
function listed<One extends { readonly id: string; readonly text: string }>(
  words: string,
  components: readonly One[],
): readonly One[] {
  const parts = words
    .split(/,|และ|กับ/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const each = parts.map((part) => componentsMeant(part, components));
  return parts.length > 1 && each.every((it) => it.length === 1) ? each.flat() : [];
}

function unknownComponent(
  heard: Heard,
  code: string,
  { words, met }: SaidComponent,
  components: readonly { readonly text: string }[],
): Reading {
  const choices = components.map((it) => it.text);
  return incomplete(heard, { code, met }, { arg: 'component', value: words, reason: 'unknown', choices });
}

function call(heard: Heard, code: string, component: string, met: boolean): Reading {
  return { outcome: 'call', args: calling(heard, code, component, met).args };
}

function calling(heard: Heard, code: string, component: string, met: boolean): Call {
  return { command: 'component', args: { code, component, met, ...saidYear(heard) } };
}

function incomplete(heard: Heard, args: Call['args'], problem: Problem): Reading {
  return { outcome: 'incomplete', args: { ...args, ...saidYear(heard) }, problems: [problem] };
}

export const component = command<ComponentArgs>({
  name: 'component',
  topic: 'ข้อ',
  words: ['ครบทุกองค์ประกอบ'],
  help: 'บอกว่าหน้าเว็บมีหรือยังไม่มีองค์ประกอบใด',
  examples: ['O2 มีรูปถ่ายแล้ว', 'O2 ยังไม่มีรูปถ่าย', 'O11 ต.ค. ยังไม่มี', 'O2 ครบทุกองค์ประกอบ'],
  args: ComponentArgs,
  right: 'log',
  writes: true,
  needsAgency: true,
  read,
  run: answerComponent,
});
