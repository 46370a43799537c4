import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from '../app/clock.ts';
import { referenceOf, type Arrival, type Arrivals, type Caller, type Receipt } from '../app/inbox.ts';
import type { Tally } from '../app/tally.ts';
import { looksSigned, signedBy } from '../line/signature.ts';
import { sayJson } from './say-json.ts';
import { createAllowance, discardRest, readBody } from './body.ts';
import { eventsOf } from './events.ts';
import { createSharedWrites, type WriteOutcome } from './shared-write.ts';

export interface DoorDeps {
  /** The channel's secrets: two while one is being rotated. */
  readonly secrets: readonly string[];
  readonly arrivals: Arrivals;
  readonly clock: Clock;
  readonly tally: Tally;
  readonly log: Logger;
  /** Told who called while it is being stored. */
  expect(callers: readonly Caller[], stored: Promise<Receipt>): void;
}

/** Bytes and milliseconds. */
export interface DoorLimits {
  readonly bodyBytes: number;
  readonly bodyTime: number;
  /** From the first byte of the request to the answer; LINE waits for two seconds. */
  readonly answerTime: number;
  /** Of all requests together. */
  readonly heldBytes: number;
}

const usual: DoorLimits = {
  bodyBytes: 1_048_576,
  bodyTime: 5_000,
  answerTime: 1_600,
  heldBytes: 32 * 1_048_576,
};

/** Even one who sent slowly gets this long for the write: what LINE does not wait for is worth having all the same. */
const writeTimeAtLeast = 500;
/** How long a refused sender may go on sending. */
const lingering = 1_000;

/** Takes a request and answers it; without Express, which every request of LINE's would pay for. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Status = 200 | 400 | 401 | 408 | 413 | 503;

/**
 * LINE's webhook. The door stores and answers; it understands nothing. 200 is a promise that the events are
 * durable, so everything that is not certain in time is 503, and LINE delivers it again.
 */
export function createDoor(deps: DoorDeps, limits: Partial<DoorLimits> = {}): Door {
  const { bodyBytes, bodyTime, answerTime, heldBytes } = { ...usual, ...limits };
  const bodies = createAllowance(heldBytes);
  const writes = createSharedWrites(deps.arrivals, createAllowance(heldBytes));

  async function statusOf(request: IncomingMessage, started: number): Promise<Status | null> {
    const signature = request.headers['x-line-signature'];
    if (!looksSigned(signature)) return 401;
    const body = await readBody(request, { bytes: bodyBytes, time: bodyTime }, bodies);
    switch (body.kind) {
      case 'broken':
        return null;
      case 'too-large':
        return 413;
      case 'too-slow':
        return 408;
      case 'no-room':
        return 503;
      case 'whole':
        try {
          if (!signedBy(deps.secrets, body.bytes, signature)) return 401;
          return await keep(body.bytes, started);
        } finally {
          bodies.give(body.bytes.length);
        }
      default:
        return body satisfies never;
    }
  }

  async function keep(body: Buffer, started: number): Promise<Status> {
    const batch = eventsOf(body, deps.clock.now());
    if (batch.kind === 'unreadable') return 400;
    if (batch.kind === 'too-many') return 413;
    const { arrivals, callers, passedOver } = batch;
    if (passedOver > 0) deps.tally.events('passed-over', passedOver);
    if (arrivals.length === 0) return 200;
    const left = answerTime - (performance.now() - started);
    const storing = writes.store(arrivals, Math.max(left, writeTimeAtLeast));
    deps.expect(
      callers,
      storing.then((stored) => receiptFor(arrivals, stored)),
    );
    const stored = await storing;
    if (typeof stored === 'string') {
      deps.log.error({ reason: stored, events: references(arrivals) }, 'events could not be stored');
      return 503;
    }
    deps.tally.events('accepted', stored.filter((it) => it === 'new').length);
    deps.tally.events('duplicate', stored.filter((it) => it === 'known').length);
    if (!stored.includes('failed')) return 200;
    deps.log.error({ reason: 'failed', events: references(arrivals) }, 'events could not be stored');
    return 503;
  }

  return async (request, response) => {
    const started = performance.now();
    const status = await statusOf(request, started);
    if (status === null) return;
    if (status !== 200) await turnAway(request, response, status);
    // Without a body, for which Node would write twice: every request of LINE's pays for this one.
    else response.writeHead(200).end();
    deps.tally.request(status, (performance.now() - started) / 1_000);
  };
}

/** Refuses, and does not keep a connection on which something is still being sent. */
async function turnAway(request: IncomingMessage, response: ServerResponse, status: Status): Promise<void> {
  if (status !== 408) await discardRest(request, lingering);
  if (!request.readableEnded) response.setHeader('connection', 'close');
  sayJson(response, status, { error: reasons[status] });
}

const reasons: Readonly<Record<Status, string>> = {
  200: 'none',
  400: 'not a webhook body',
  401: 'signature missing or wrong',
  408: 'body too slow',
  413: 'too large',
  503: 'could not be stored, deliver it again',
};

function receiptFor(arrivals: readonly Arrival[], stored: WriteOutcome): Receipt {
  if (typeof stored === 'string') return { fresh: [], durable: false };
  const fresh = arrivals.flatMap(({ chat }, at) => (stored[at] === 'new' ? [chat] : []));
  return { fresh, durable: !stored.includes('failed') };
}

function references(arrivals: readonly { readonly id: string }[]): readonly string[] {
  return arrivals.slice(0, 10).map((it) => referenceOf(it.id));
}
