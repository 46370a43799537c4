import { createHash } from 'node:crypto';
import { nowhere, type Arrival, type Caller } from '../app/inbox.ts';

/** What one request may hold. LINE sends a handful of events at a time, and none of its events is nested deeply. */
const eventsAtMost = 1_000;
const depthAtMost = 100;

/** Ids are kept for 30 days; an older event could be one whose id is forgotten, so it is not taken any more. */
const takenFor = 29 * 24 * 3_600_000;

export type Batch =
  | {
      readonly kind: 'events';
      readonly arrivals: readonly Arrival[];
      /** Who sent them, each chat once. */
      readonly callers: readonly Caller[];
      readonly passedOver: number;
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-many' };

/**
 * The events of a webhook body. Loose on purpose: LINE adds types, properties and enum values without notice, and
 * an event that we do not know is still an event to be stored.
 */
export function eventsOf(body: Buffer, now: Date): Batch {
  const parsed = parse(body);
  const events = isObject(parsed) ? parsed.events : undefined;
  if (!Array.isArray(events)) return { kind: 'unreadable' };
  if (events.length > eventsAtMost) return { kind: 'too-many' };
  const taken = events.filter((event: unknown) => isOurs(event, now));
  return {
    kind: 'events',
    arrivals: taken.map((event: unknown) => arrival(event, now)),
    callers: callersOf(taken),
    passedOver: events.length - taken.length,
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Buffer): unknown {
  try {
    const text = utf8.decode(body);
    return nestedDeeperThan(depthAtMost, text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counted in the text: what is nested too deeply should not even be built. */
function nestedDeeperThan(limit: number, json: string): boolean {
  // Hardly any body has so many brackets at all, and those are quickly counted.
  if (count('{', json, limit) + count('[', json, limit) <= limit) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length && depth <= limit; at += 1) {
    const sign = json[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return depth > limit;
}

/** How often a sign occurs, counted to just beyond the limit. */
function count(sign: string, text: string, limit: number): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1 && found <= limit; at = text.indexOf(sign, at + 1)) found += 1;
  return found;
}

/** On standby another module answers; a bot that is not asked neither answers nor acts. */
function isOurs(event: unknown, now: Date): boolean {
  if (!isObject(event)) return true;
  return event.mode !== 'standby' && now.getTime() - timeOf(event, now).getTime() <= takenFor;
}

function arrival(event: unknown, now: Date): Arrival {
  const json = JSON.stringify(event);
  return {
    id: idOf(event) ?? createHash('sha256').update(json).digest('hex'),
    chat: chatOf(event),
    at: timeOf(event, now),
    received: now,
    json,
  };
}

function idOf(event: unknown): string | undefined {
  const id = isObject(event) ? event.webhookEventId : undefined;
  return isName(id) ? id : undefined;
}

function chatOf(event: unknown): string {
  const source = isObject(event) ? event.source : undefined;
  if (!isObject(source)) return nowhere;
  return [source.groupId, source.roomId, source.userId].find(isName) ?? nowhere;
}

/** In a chat the first of several: its event comes first. */
function callersOf(events: readonly unknown[]): readonly Caller[] {
  const callers = new Map<string, Caller>();
  for (const event of events) {
    const chat = chatOf(event);
    const { lineUser } = callers.get(chat) ?? { lineUser: lineUserOf(event) };
    callers.set(chat, { chat, lineUser, alone: !callers.has(chat) });
  }
  return [...callers.values()];
}

function lineUserOf(event: unknown): string | null {
  const source = isObject(event) ? event.source : undefined;
  return isObject(source) && isName(source.userId) ? source.userId : null;
}

function timeOf(event: unknown, now: Date): Date {
  const at = isObject(event) ? event.timestamp : undefined;
  const time = new Date(typeof at === 'number' ? at : Number.NaN);
  return Number.isNaN(time.getTime()) ? now : time;
}

/** An id as LINE makes them: short and printable. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
