import type { ApiCall } from './calls.ts';
import type { EndpointName } from './endpoints.ts';
import type { Fault } from './fault.ts';
import { chance } from './chance.ts';
import { deferred, type Deferred } from './deferred.ts';

export type FaultyEndpoint = EndpointName | 'any';

/** A fault that was laid out for a call. */
export interface LaidFault {
  /** Resolves with the first call that ran into it. */
  readonly met: Promise<ApiCall>;
  /** Lets the calls go on that hang on it. */
  release(): void;
  /** Takes it away for later calls, and releases it. */
  lift(): void;
}

export interface Faults {
  /** The next calls of the endpoint (one, unless told) run into the fault. Several are used up in order. */
  next(endpoint: FaultyEndpoint, fault: Fault, times?: number): LaidFault;
  /** Every call of the endpoint runs into the fault until it is lifted. */
  always(endpoint: FaultyEndpoint, fault: Fault): LaidFault;
  /** The function chooses for each call; returns how to take it away. */
  when(choose: (call: ApiCall) => Fault | undefined): () => void;
  /** A share of the calls, chosen by a seed so that a run can be repeated; returns how to take it away. */
  sometimes(chances: {
    readonly share: number;
    readonly seed: number;
    readonly faults: readonly Fault[];
    readonly endpoints?: readonly EndpointName[];
  }): () => void;
  /** No more faults; what hangs goes on. */
  clear(): void;
}

/** A fault that a call has run into. */
export interface MetFault {
  readonly fault: Fault;
  /** Resolves when a hanging call may go on. */
  readonly released: Promise<void>;
}

interface Rule {
  readonly endpoint: FaultyEndpoint;
  readonly fault: Fault;
  left: number;
  readonly met: Deferred<ApiCall>;
  readonly released: Deferred;
}

/** Faults as the server meets them: `meet` is asked once for each call. */
export function layFaults(): Faults & { meet(call: ApiCall): MetFault | undefined } {
  let rules: readonly Rule[] = [];
  const choosers = new Set<(call: ApiCall) => Fault | undefined>();
  let byChooser = deferred();

  function lay(endpoint: FaultyEndpoint, fault: Fault, times: number): LaidFault {
    const rule: Rule = {
      endpoint,
      fault,
      left: times,
      met: deferred<ApiCall>(),
      released: deferred(),
    };
    rules = [...rules, rule];
    const release = (): void => {
      rule.released.resolve();
    };
    return {
      met: rule.met.promise,
      release,
      lift() {
        rules = rules.filter((other) => other !== rule);
        release();
      },
    };
  }

  function when(choose: (call: ApiCall) => Fault | undefined): () => void {
    choosers.add(choose);
    return () => {
      choosers.delete(choose);
    };
  }

  return {
    next: (endpoint, fault, times = 1) => lay(endpoint, fault, times),
    always: (endpoint, fault) => lay(endpoint, fault, Infinity),
    when,
    sometimes({ share, seed, faults, endpoints }) {
      const next = chance(seed);
      return when((call) => {
        if (call.endpoint === undefined) return undefined;
        if (endpoints && !endpoints.includes(call.endpoint)) return undefined;
        return next() < share ? faults[Math.floor(next() * faults.length)] : undefined;
      });
    },
    clear() {
      for (const rule of rules) rule.released.resolve();
      rules = [];
      choosers.clear();
      byChooser.resolve();
      byChooser = deferred();
    },
    meet(call) {
      const rule = rules.find(
        ({ endpoint, left }) => left > 0 && (endpoint === 'any' || endpoint === call.endpoint),
      );
      if (rule) {
        rule.left -= 1;
        rule.met.resolve(call);
        return { fault: rule.fault, released: rule.released.promise };
      }
      for (const choose of choosers) {
        const fault = choose(call);
        if (fault) return { fault, released: byChooser.promise };
      }
      return undefined;
    },
  };
}
