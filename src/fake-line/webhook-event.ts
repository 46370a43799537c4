import type { JsonObject } from './lint-grammar.ts';

/** Where something happened. LINE leaves out the userId at times, mostly in groups. */
export type EventSource =
  | { readonly type: 'user'; readonly userId: string }
  | { readonly type: 'group'; readonly groupId: string; readonly userId?: string };

/** A message as the webhook tells it. */
export interface EventMessage extends JsonObject {
  readonly id: string;
  readonly type: string;
  readonly quoteToken?: string;
  readonly markAsReadToken?: string;
}

/** What makes an event of one type different from the others. */
export interface EventContent extends JsonObject {
  readonly type: string;
  readonly message?: EventMessage;
}

/** One event as LINE puts it into a webhook, whatever its type. */
export interface WebhookEvent extends EventContent {
  readonly mode: 'active' | 'standby';
  /** Milliseconds; when it happened, also when it is delivered again. */
  readonly timestamp: number;
  readonly source?: EventSource;
  readonly webhookEventId: string;
  readonly deliveryContext: { readonly isRedelivery: boolean };
  readonly replyToken?: string;
}

/** The chat of an event: the group, or the person. */
export function chatOf(source: EventSource): string {
  return source.type === 'group' ? source.groupId : source.userId;
}
