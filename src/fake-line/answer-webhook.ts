import { z } from 'zod';
import { done, malformed, notFound, type Answerers } from './answers.ts';
import { utf16 } from './lint-grammar.ts';
import { problemsOf } from './lint-words.ts';
import { isGood, type Webhooks } from './webhooks.ts';

/** LINE wants https; a bot on this machine may do without. */
const reachable = utf16(500).regex(
  /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])./,
  'Invalid webhook endpoint URL',
);
const SetBody = z.strictObject({ endpoint: reachable });
const TestBody = z.strictObject({ endpoint: reachable.optional() });

export function answerWebhook(webhooks: Webhooks) {
  return {
    webhookEndpoint() {
      return webhooks.url === undefined
        ? notFound()
        : done({ endpoint: webhooks.url, active: webhooks.active });
    },
    setWebhookEndpoint(_channel, { json }) {
      const body = SetBody.safeParse(json);
      if (!body.success) return malformed(problemsOf(SetBody, json));
      webhooks.url = body.data.endpoint;
      return done();
    },
    async testWebhookEndpoint(channel, { json }) {
      const body = TestBody.safeParse(json ?? {});
      if (!body.success) return malformed(problemsOf(TestBody, json));
      const url = body.data.endpoint ?? webhooks.url;
      if (url === undefined) return notFound();
      const { status, failure } = await webhooks.deliver([], { url });
      return done({
        success: isGood(status),
        timestamp: new Date(channel.now()).toISOString(),
        statusCode: status,
        reason: status === 0 ? 'COULD_NOT_CONNECT' : isGood(status) ? 'OK' : 'ERROR_STATUS_CODE',
        detail: failure ?? String(status),
      });
    },
  } as const satisfies Answerers;
}
