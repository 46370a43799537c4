import { setTimeout as pause } from 'node:timers/promises';
import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import type { Logger } from 'pino';
import { within } from '../app/deadline.ts';
import type { Contents } from '../app/evidence.ts';
import { type LineAccess, logFault } from './messenger.ts';

/** Milliseconds between asking again for what LINE still prepares. */
const ASKED_AGAIN_AFTER = 500;

/**
 * Fetches what people sent, from LINE's address for data.
 * @param deadline milliseconds for one file, with the waiting for LINE to have it ready
 */
export function lineContents(access: LineAccess, log: Logger, deadline = 8_000): Contents {
  const client = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: access.channelAccessToken,
    ...(access.baseURL === undefined ? {} : { baseURL: access.baseURL }),
  });

  async function whenReady(message: string, atMost: number): Promise<Awaited<ReturnType<Contents['read']>>> {
    const began = performance.now();
    for (;;) {
      const { httpResponse, body } = await client.getMessageContentWithHttpInfo(message);
      if (httpResponse.status !== ACCEPTED) return bytesOf(body, atMost);
      body.destroy();
      if (performance.now() - began + ASKED_AGAIN_AFTER > deadline / 2) return 'not-ready';
      await pause(ASKED_AGAIN_AFTER);
    }
  }

  return {
    async read(message, atMost) {
      try {
        return await within(deadline, whenReady(message, atMost));
      } catch (error) {
        logFault(log, 'content', error);
        // Gone for good or not there yet, it is not ours; a fault of LINE's is worth another try of the event.
        if (error instanceof HTTPFetchError && !isWorthAnother(error.status)) return 'gone';
        throw error;
      }
    },
  };
}

/** LINE's word for "still preparing". */
const ACCEPTED = 202;
const TOO_MANY = 429;

function isWorthAnother(status: number): boolean {
  return status >= 500 || status === TOO_MANY;
}

async function bytesOf(body: AsyncIterable<unknown>, atMost: number): Promise<Uint8Array | 'too-large'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    // A Readable's parts are of no type; without an encoding they are bytes.
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > atMost) return 'too-large';
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
