import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import type { Logger } from 'pino';
import { within } from '../app/deadline.ts';
import type { Contents } from '../app/ports.ts';
import { type LineAccess, logFault } from './messenger.ts';

/** Fetches what people sent, from LINE's address for data. */
export function lineContents(access: LineAccess, log: Logger, deadline = 8_000): Contents {
  const client = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: access.channelAccessToken,
    ...(access.baseURL === undefined ? {} : { baseURL: access.baseURL }),
  });
  return {
    async read(message, atMost) {
      try {
        return await within(deadline, bytesOf(client, message, atMost));
      } catch (error) {
        logFault(log, 'content', error);
        // Gone for good or not there yet, it is not ours; a fault of LINE's is worth another try of the event.
        if (error instanceof HTTPFetchError && error.status < 500) return 'gone';
        throw error;
      }
    },
  };
}

async function bytesOf(
  client: messagingApi.MessagingApiBlobClient,
  message: string,
  atMost: number,
): Promise<Uint8Array | 'too-large'> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of await client.getMessageContent(message)) {
    // A Readable's parts are of no type; without an encoding they are bytes.
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > atMost) return 'too-large';
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
