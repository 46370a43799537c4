// Signed webhook requests as LINE sends them, as fast as a server takes them or at a given rate.
import { createHmac, randomBytes } from 'node:crypto';
import autocannon from 'autocannon';

export const SECRET = randomBytes(16).toString('hex');

let counted = 0;

/** Text messages of a group, 1.2 kB, with ids that were never seen before. */
function batch() {
  const event = () => {
    counted += 1;
    return {
      type: 'message',
      message: {
        type: 'text',
        id: String(500_000_000_000_000_000n + BigInt(counted)),
        text: 'ประชุมบ่ายสองที่ห้องประชุมเล็กนะ',
        quoteToken: 'q'.repeat(88),
      },
      webhookEventId: `01BENCH${String(counted).padStart(19, '0')}`,
      deliveryContext: { isRedelivery: false },
      timestamp: Date.now(),
      source: {
        type: 'group',
        groupId: `C${'0'.repeat(29)}${counted % 1_000}`,
        userId: `U${'1'.repeat(32)}`,
      },
      replyToken: 'r'.repeat(32),
      mode: 'active',
    };
  };
  return JSON.stringify({
    destination: `U${'2'.repeat(32)}`,
    events: Array.from({ length: EVENTS_A_REQUEST }, event),
  });
}

/** What each request brings. */
export const EVENTS_A_REQUEST = 2;

/**
 * For so many seconds, or so many requests.
 *
 * @returns requests a second, the 99th percentile of the time to answer in milliseconds, and how many were not answered
 * with 200.
 */
export async function hammer(port, { seconds, requests, connections = 50, rate }) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    ...(requests === undefined ? { duration: seconds } : { amount: requests }),
    connections,
    ...(rate === undefined ? {} : { overallRate: rate }),
    requests: [
      {
        method: 'POST',
        path: '/webhook',
        setupRequest(request) {
          const body = batch();
          const signature = createHmac('sha256', SECRET).update(body).digest('base64');
          return {
            ...request,
            body,
            headers: { 'content-type': 'application/json', 'x-line-signature': signature },
          };
        },
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
