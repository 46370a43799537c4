import type { ChannelQuota } from './outbox.ts';

/** What LINE answered; `refused` with the HTTP status, `silent` when nothing came back in time. */
export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silent' };

/** The account that the access token belongs to. */
export interface ChannelAccount {
  readonly basicId: string;
  readonly displayName: string;
  /** LINE's own clock, as it stood in the answer; null where the answer had none. */
  readonly lineTime: Date | null;
}

/** How LINE reached the webhook just now. */
export interface WebhookTest {
  readonly success: boolean;
  /** What the webhook answered; 0 or less when it did not. */
  readonly status: number;
  /** LINE's own word: OK, COULD_NOT_CONNECT, REQUEST_TIMEOUT, ERROR_STATUS_CODE … */
  readonly reason: string;
}

/** What LINE says about the channel to whoever has its access token. Never rejects. */
export interface ChannelCheck {
  account(): Promise<Asked<ChannelAccount>>;
  /** Null where no address was set. */
  webhook(): Promise<Asked<{ readonly address: string; readonly isActive: boolean } | null>>;
  /** LINE calls the webhook with no events in it. LINE allows 60 an hour. */
  testWebhook(): Promise<Asked<WebhookTest>>;
  quota(): Promise<ChannelQuota | null>;
}
