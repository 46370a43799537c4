import type { IncomingHttpHeaders } from 'node:http';
import type { Channel } from './channel.ts';
import type { EndpointName } from './endpoints.ts';
import type { Problem } from './lint-words.ts';

/** A request that has a valid token and a known endpoint. */
export interface ApiRequest {
  readonly endpoint: EndpointName;
  readonly requestId: string;
  /** The names in the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body where it is JSON. */
  readonly json: unknown;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an endpoint does; synchronous ones cannot be interleaved, so LINE's state is never half changed. */
export type Answerer = (channel: Channel, request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>;

export type Answerers = Readonly<Partial<Record<EndpointName, Answerer>>>;

export function done(body: Readonly<Record<string, unknown>> = {}): ApiAnswer {
  return { status: 200, body };
}

/** An error in LINE's shape. */
export function refused(status: number, message: string, details: readonly Problem[] = []): ApiAnswer {
  return { status, body: details.length > 0 ? { message, details } : { message } };
}

export function notFound(): ApiAnswer {
  return refused(404, 'Not found');
}

/** 400 that lists what is wrong with the body. */
export function malformed(problems: readonly Problem[]): ApiAnswer {
  return refused(400, `The request body has ${problems.length} error(s)`, problems);
}
