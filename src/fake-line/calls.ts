import type { EndpointName } from './endpoints.ts';
import type { Fault } from './fault.ts';

/** One request that reached this LINE, whatever became of it. The token is not kept. */
export interface ApiCall {
  readonly at: number;
  /** performance.now() when its body was there, before anything of it was looked at: for whoever measures. */
  readonly arrivedAt: number;
  /** Undefined where LINE has no such address. */
  readonly endpoint: EndpointName | undefined;
  readonly method: string;
  readonly path: string;
  readonly requestId: string;
  readonly retryKey?: string;
  /** The body where it is JSON. */
  readonly json?: unknown;
  fault?: Fault['kind'];
  /** What LINE said where it refused. */
  refusal?: unknown;
  /** Undefined until it was answered, and for good where the fault left it without an answer. */
  status?: number;
}

/** The latest calls, oldest first; the log is bounded. */
export interface CallLog {
  /** It grows, and loses its oldest. */
  readonly all: readonly ApiCall[];
  add(call: ApiCall): void;
  clear(): void;
}

export function callLog(most: number): CallLog {
  const calls: ApiCall[] = [];
  return {
    all: calls,
    add(call) {
      calls.push(call);
      if (calls.length > most) calls.shift();
    },
    clear() {
      calls.length = 0;
    },
  };
}
