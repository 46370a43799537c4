import type { IncomingMessage } from 'node:http';

/** A stock of bytes that may be held in memory at one time, by all requests together. */
export interface Allowance {
  /** False, and nothing taken, when so many are not left. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

export function createAllowance(bytes: number): Allowance {
  let left = bytes;
  return {
    take(wanted) {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
    give(back) {
      left += back;
    },
  };
}

export interface BodyLimits {
  readonly bytes: number;
  /** Milliseconds from now until the last byte. */
  readonly time: number;
}

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-slow' }
  /** The door holds as much as it may already. */
  | { readonly kind: 'no-room' }
  /** The sender hung up. */
  | { readonly kind: 'broken' };

/**
 * Reads a body exactly as it was sent, since the signature is over these bytes. SDK's reader has no limit, and
 * express's answers a slow sender never. The bytes of a whole body stay taken from the allowance: the caller gives
 * them back.
 */
export async function readBody(
  request: IncomingMessage,
  limits: BodyLimits,
  allowance: Allowance,
): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return { kind: 'too-large' };
  const chunks: Buffer[] = [];
  let length = 0;
  const body = await new Promise<Body>((resolve) => {
    const timer = setTimeout(() => {
      end({ kind: 'too-slow' });
    }, limits.time);
    const onData = (chunk: Buffer): void => {
      if (length + chunk.length > limits.bytes) end({ kind: 'too-large' });
      else if (!allowance.take(chunk.length)) end({ kind: 'no-room' });
      else {
        length += chunk.length;
        chunks.push(chunk);
      }
    };
    const onEnd = (): void => {
      end({ kind: 'whole', bytes: Buffer.concat(chunks) });
    };
    const onBroken = (): void => {
      end({ kind: 'broken' });
    };
    function end(result: Body): void {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onBroken);
      resolve(result);
    }
    // A request that breaks off says `error` first; without a listener that would end the process.
    request.on('data', onData).on('end', onEnd).on('close', onBroken).on('error', onBroken);
  });
  if (body.kind !== 'whole') allowance.give(length);
  return body;
}

/**
 * Throws away what is still coming, for so many milliseconds at most. Whoever is answered and cut off in the middle
 * of sending may never see the answer.
 */
export async function discardRest(request: IncomingMessage, time: number): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, time);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.once('end', end).once('close', end).once('error', end).resume();
  });
}
