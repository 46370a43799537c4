import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answerer, ApiAnswer, ApiRequest } from './answers.ts';
import { refused } from './answers.ts';
import type { ApiCall, CallLog } from './calls.ts';
import type { Channel } from './channel.ts';
import { findEndpoint, type EndpointName } from './endpoints.ts';
import type { Fault } from './fault.ts';
import type { layFaults } from './faults.ts';
import { newRequestId } from './line-ids.ts';
import { MONTHLY_LIMIT } from './quota.ts';
import { answerByRetryKey } from './retry-keys.ts';

/** LINE takes no larger request. */
const MOST_BODY_BYTES = 2 * 1024 * 1024;

export interface ServerParts {
  readonly channel: Channel;
  readonly answerers: Readonly<Record<EndpointName, Answerer>>;
  readonly faults: ReturnType<typeof layFaults>;
  readonly calls: CallLog;
  readonly channelAccessToken: string;
}

export interface OpenServer {
  /** Serves as base URL of both the API and the data API. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1; port 0 picks a free one. */
export async function openServer(parts: ServerParts, port: number): Promise<OpenServer> {
  let closing = false;
  const server = createServer((request, response) => {
    answer(parts, request, response, () => closing).catch((error: unknown) => {
      // A bug of this platform must be seen by whoever tests with it.
      write(response, refused(500, `the fake LINE failed: ${String(error)}`));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the fake LINE has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      closing = true;
      parts.faults.clear();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
  isClosing: () => boolean,
): Promise<void> {
  const requestId = newRequestId();
  response.setHeader('x-line-request-id', requestId);
  response.setHeader('date', new Date(parts.channel.now()).toUTCString());
  const body = await readBody(request);
  if (body === 'cut off') return;
  const arrivedAt = performance.now();

  const method = request.method ?? 'GET';
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const found = findEndpoint(method, pathname);
  const json = body === 'too large' ? undefined : parseJson(request, body);
  const retryKey = request.headers['x-line-retry-key'];
  const call: ApiCall = {
    at: parts.channel.now(),
    arrivedAt,
    endpoint: found?.name,
    method,
    path: pathname,
    requestId,
    ...(typeof retryKey === 'string' ? { retryKey } : {}),
    ...(json === undefined || json === NOT_JSON ? {} : { json }),
  };
  parts.calls.add(call);

  const carryOut = async (): Promise<ApiAnswer> => {
    if (request.headers.authorization !== `Bearer ${parts.channelAccessToken}`) {
      return refused(
        401,
        'Authentication failed. Confirm that the access token in the authorization header is valid.',
      );
    }
    if (body === 'too large') return refused(413, 'Payload Too Large');
    if (!found) return refused(404, 'Not found');
    if (json === NOT_JSON) return refused(400, 'The request body could not be parsed as JSON');
    const apiRequest: ApiRequest = {
      endpoint: found.name,
      requestId,
      params: found.params,
      headers: request.headers,
      body,
      json,
    };
    return (
      answerByRetryKey(parts.channel, apiRequest) ?? parts.answerers[found.name](parts.channel, apiRequest)
    );
  };

  const met = parts.faults.meet(call);
  if (!met) {
    finish(call, response, await carryOut());
    return;
  }
  call.fault = met.fault.kind;
  const outcome = await goWrong(met.fault, met.released, carryOut, isClosing);
  if (outcome === 'no answer') request.socket.resetAndDestroy();
  else finish(call, response, outcome);
}

/** What becomes of a call that runs into a fault. */
async function goWrong(
  fault: Fault,
  released: Promise<void>,
  carryOut: () => Promise<ApiAnswer>,
  isClosing: () => boolean,
): Promise<ApiAnswer | 'no answer'> {
  switch (fault.kind) {
    case 'rate-limit':
      return refused(429, 'The API rate limit has been exceeded. Try again later.');
    case 'monthly-limit':
      return refused(429, MONTHLY_LIMIT);
    case 'too-many-to-one-person':
      return refused(429, 'Too many messages were sent to the same user.');
    case 'error':
      if (fault.accepted) await carryOut();
      return refused(fault.status ?? 500, 'Internal Server Error');
    case 'reset':
      if (fault.accepted) await carryOut();
      return 'no answer';
    case 'slow':
      await pause(fault.ms);
      return carryOut();
    case 'hang': {
      const accepted = fault.accepted ? await carryOut() : undefined;
      await released;
      if (isClosing()) return 'no answer';
      return accepted ?? carryOut();
    }
  }
}

function finish(call: ApiCall, response: ServerResponse, result: ApiAnswer): void {
  call.status = result.status;
  if (result.status >= 400 && !Buffer.isBuffer(result.body)) call.refusal = result.body;
  write(response, result);
}

function write(response: ServerResponse, { status, body, headers }: ApiAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...headers,
  });
  response.end(bytes);
}

const NOT_JSON = Symbol('not JSON');

/** Pictures are not parsed; no body is no JSON, and that is fine. */
function parseJson(request: IncomingMessage, body: Buffer): unknown {
  if (body.length === 0 || (request.headers['content-type'] ?? '').startsWith('image/')) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return NOT_JSON;
  }
}

/** Reads to the end also what is too large, so that the sender hears the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'cut off'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MOST_BODY_BYTES) chunks.push(chunk);
    });
    request.on('end', () => {
      resolve(length > MOST_BODY_BYTES ? 'too large' : Buffer.concat(chunks));
    });
    request.on('error', () => {
      resolve('cut off');
    });
    request.on('close', () => {
      resolve('cut off');
    });
  });
}
