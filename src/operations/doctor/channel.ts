import type { Asked, ChannelCheck } from '../../app/channel-check.ts';
import { type Words, channel as words, machine } from '../../text/doctor-sentences.ts';
import { type Check, type Finding, finding } from './finding.ts';

/** A machine and LINE may differ by so many seconds: the answer's way and the whole seconds that LINE tells. */
const CLOCKS_MAY_DIFFER = 30;
/** Of the month's messages. */
const NEARLY_ALL = 0.9;

export interface ChannelQuestions {
  readonly channel: ChannelCheck;
  /** Whether each secret has the form of one. */
  readonly hasLikelySecrets: boolean;
  readonly publicBaseUrl: string | null;
  /** Milliseconds since 1970 on this machine. */
  readonly realNow: () => number;
}

/** What LINE knows of the channel. Without a good token nothing else can be asked. */
export async function examineChannel({
  channel,
  hasLikelySecrets,
  publicBaseUrl,
  realNow,
}: ChannelQuestions): Promise<readonly Finding[]> {
  const secret = hasLikelySecrets
    ? finding('credentials', 'ok', words.secretGood)
    : finding('credentials', 'look', words.secretOdd);
  const account = await channel.account();
  const now = realNow();
  if (account.kind !== 'answered') return [secret, unanswered('account', account)];
  const { basicId, displayName, lineTime } = account.value;
  return [
    secret,
    finding('account', 'ok', words.accountGood(displayName, basicId), { basicId }),
    ...(lineTime === null ? [] : [clock(lineTime, now)]),
    ...(await webhook(channel, publicBaseUrl)),
    await quota(channel),
  ];
}

function unanswered(check: Check, asked: Exclude<Asked<unknown>, { kind: 'answered' }>): Finding {
  if (asked.kind === 'silent') return finding(check, 'mend', words.silent);
  const says: Words = asked.status === 401 ? words.tokenRefused : words.refused(asked.status);
  return finding(check, asked.status === 401 ? 'mend' : 'look', says, { status: asked.status });
}

function clock(lineTime: Date, now: number): Finding {
  const seconds = Math.round((now - lineTime.getTime()) / 1_000);
  const isOff = Math.abs(seconds) > CLOCKS_MAY_DIFFER;
  return finding(
    'clock',
    isOff ? 'mend' : 'ok',
    isOff ? machine.clockOff(Math.abs(seconds)) : machine.clockGood,
    {
      secondsAhead: seconds,
    },
  );
}

async function webhook(channel: ChannelCheck, publicBaseUrl: string | null): Promise<readonly Finding[]> {
  const asked = await channel.webhook();
  if (asked.kind !== 'answered') return [unanswered('webhook', asked)];
  if (asked.value === null) return [finding('webhook', 'mend', words.webhookNone)];
  const { address, isActive } = asked.value;
  const facts = { address, isActive };
  const isOurs = publicBaseUrl === null || address === `${publicBaseUrl}/webhook`;
  const set = !isActive
    ? finding('webhook', 'mend', words.webhookOff(address), facts)
    : isOurs
      ? finding('webhook', 'ok', words.webhookGood(address), facts)
      : finding('webhook', 'look', words.webhookOdd(address), facts);
  return [set, await test(channel)];
}

async function test(channel: ChannelCheck): Promise<Finding> {
  const asked = await channel.testWebhook();
  if (asked.kind !== 'answered') return unanswered('webhook-test', asked);
  const { success, status, reason } = asked.value;
  return success
    ? finding('webhook-test', 'ok', words.testGood, { status, reason })
    : finding('webhook-test', 'mend', words.testFailed(status, reason), { status, reason });
}

async function quota(channel: ChannelCheck): Promise<Finding> {
  const told = await channel.quota();
  if (told === null) return finding('quota', 'look', words.silent);
  const { used, limit } = told;
  return limit !== null && used >= limit * NEARLY_ALL
    ? finding('quota', 'look', words.quotaLow(used, limit), { used, limit })
    : finding('quota', 'ok', words.quotaGood(used, limit), { used, limit });
}
