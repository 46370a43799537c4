import { HTTPFetchError } from '@line/bot-sdk';
import type { Logger } from 'pino';
import type { Asked, ChannelCheck } from '../app/channel-check.ts';
import { within } from '../app/deadline.ts';
import { type LineAccess, lineClient, logFault } from './messenger.ts';
import { linePusher } from './pusher.ts';

/** Milliseconds of real time. LINE waits some seconds for the webhook that it tests. */
const ANSWER_WITHIN = 5_000;
const TEST_WITHIN = 20_000;

export function lineChannelCheck(access: LineAccess, log: Logger): ChannelCheck {
  const client = lineClient(access);

  async function ask<T>(endpoint: string, asked: Promise<T>, ms = ANSWER_WITHIN): Promise<Asked<T>> {
    try {
      return { kind: 'answered', value: await within(ms, asked) };
    } catch (error) {
      logFault(log, endpoint, error);
      return error instanceof HTTPFetchError ? { kind: 'refused', status: error.status } : { kind: 'silent' };
    }
  }

  return {
    account() {
      const asked = client.getBotInfoWithHttpInfo().then(({ httpResponse, body }) => ({
        basicId: body.basicId,
        displayName: body.displayName,
        lineTime: timeIn(httpResponse.headers),
      }));
      return ask('info', asked);
    },
    async webhook() {
      const asked = client
        .getWebhookEndpoint()
        .then(({ endpoint, active }) => ({ address: endpoint, isActive: active }));
      const answer = await ask('webhook', asked);
      return answer.kind === 'refused' && answer.status === 404 ? { kind: 'answered', value: null } : answer;
    },
    testWebhook() {
      const asked = client.testWebhookEndpoint({}).then(({ success, statusCode, reason }) => ({
        success: success === true,
        status: statusCode,
        reason,
      }));
      return ask('test of the webhook', asked, TEST_WITHIN);
    },
    quota: () => linePusher(access, log).quota(),
  };
}

function timeIn(headers: Headers): Date | null {
  const time = new Date(headers.get('date') ?? '');
  return Number.isNaN(time.getTime()) ? null : time;
}
