import { isLocalDate } from '../../domain/dates.ts';
import { type Call, commandNames, pressNames } from './call.ts';

/** UTF-16 units: `PostbackAction.data` of LINE's OpenAPI description. */
const POSTBACK_MAX = 300;

/** Raised when an old button would mean something else today. Buttons of another version are politely declined. */
const VERSION = '1';

/**
 * What a button says that only puts a line into the keyboard: LINE has no such button without a postback. It asks for
 * help, which changes nothing whoever presses, and helps on a PC, where no keyboard can be filled.
 */
export const typing: Call = { command: 'help', args: { topic: 'typing' } };

export function isTyping(call: Call): boolean {
  return call.command === typing.command && call.args.topic === typing.args.topic;
}

type Args = Record<string, unknown>;

const names: ReadonlySet<string> = new Set([...commandNames, ...pressNames]);

/**
 * A call as the data of a button: `1 show-item {"code":"O12"}`, or `1 summary` without arguments. Null when it does
 * not fit; such a call is offered as a line to type.
 */
export function encodePostback({ command, args }: Call): string | null {
  const data = written(command, JSON.stringify(args));
  if (data.length <= POSTBACK_MAX) return data;
  const short = written(command, JSON.stringify(shortened(args)));
  return short.length <= POSTBACK_MAX ? short : null;
}

function written(command: Call['command'], json: string): string {
  return json === '{}' ? `${VERSION} ${command}` : `${VERSION} ${command} ${json}`;
}

/** A card may list all items of a year: of many codes what runs on is one word, "O1-26 O28". */
function shortened(args: Args): Args {
  return eachCodes(args, (codes) => (isCodes(codes) ? runsOf(codes).join(' ') : codes));
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((it) => typeof it === 'string' && CODE.test(it));
}

const CODE = /^O[1-9]\d?$/;
const RUNS = /^O[1-9]\d?(?:-[1-9]\d?)?(?: O[1-9]\d?(?:-[1-9]\d?)?)*$/;

function runsOf(codes: readonly string[]): readonly string[] {
  const runs: { readonly from: number; to: number }[] = [];
  for (const number of codes.map((code) => Number(code.slice(1)))) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `O${from}` : `O${from}-${to}`));
}

function lengthened(args: Args): Args {
  return eachCodes(args, (codes) => {
    if (typeof codes !== 'string' || !RUNS.test(codes)) return codes;
    return codes.split(' ').flatMap((run) => {
      const [from = 0, to = from] = run.slice(1).split('-').map(Number);
      return Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => `O${from + at}`);
    });
  });
}

/** The same arguments with another form of `codes`, which stand in them or in their target. */
function eachCodes(args: Args, formed: (codes: unknown) => unknown): Args {
  const { codes, target } = args;
  return {
    ...args,
    ...(codes === undefined ? {} : { codes: formed(codes) }),
    ...(isObject(target) ? { target: eachCodes(target, formed) } : {}),
  };
}

/**
 * What a pressed button means. Null for what this bot never wrote: another version, a retired command, anything
 * unreadable. Says nothing about who may do it: postbacks are not signed, so the verified event decides that.
 * @param params what a date picker adds; its civil date or time becomes the argument of that name.
 */
export function decodePostback(data: string, params: Readonly<Record<string, string>> = {}): Call | null {
  if (data.length > POSTBACK_MAX) return null;
  const [, version, command, json = '{}'] = /^(\S+) (\S+)(?: (\{.*\}))?$/s.exec(data) ?? [];
  if (version !== VERSION || command === undefined || !isCommand(command)) return null;
  const args = readArgs(json);
  const picked = pickedFrom(params);
  return args && picked ? { command, args: { ...lengthened(args), ...placed(command, picked) } } : null;
}

/** A day for a reminder is one of the ways to say when. */
function placed(command: Call['command'], picked: Args): Args {
  const isTime = command === 'snooze' || command === 'set-reminder';
  return isTime && picked.date !== undefined ? { when: { date: picked.date } } : picked;
}

function isCommand(name: string): name is Call['command'] {
  return names.has(name);
}

function readArgs(json: string): Args | null {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) && isPlain(value) ? value : null;
  } catch {
    return null;
  }
}

/** No argument is called like a part of every object, and merging one that is could reach an object's prototype. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, inner]) => !['__proto__', 'constructor', 'prototype'].includes(name) && isPlain(inner),
  );
}

function isObject(value: unknown): value is Args {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const pickable: Readonly<Record<string, (text: string) => boolean>> = {
  date: isLocalDate,
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  datetime: (text) => isLocalDate(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/i.test(text.slice(10)),
};

/** Only what a date picker says: a rich menu switch has params of its own, and they are no arguments. */
function pickedFrom(params: Readonly<Record<string, string>>): Args | null {
  const picked: Args = {};
  for (const [name, isValid] of Object.entries(pickable)) {
    const text = Object.hasOwn(params, name) ? params[name] : undefined;
    if (text === undefined) continue;
    if (!isValid(text)) return null;
    picked[name] = text;
  }
  return picked;
}
