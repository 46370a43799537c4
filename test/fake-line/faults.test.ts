import { randomUUID } from 'node:crypto';
import type { Fault } from '../../src/fake-line/fault.ts';
import { closeStages, hello, openStage, refusal } from './stage.ts';

afterEach(closeStages);

type LimitFault = Extract<
  Fault,
  { readonly kind: 'rate-limit' | 'monthly-limit' | 'too-many-to-one-person' }
>;

async function openTown() {
  const stage = await openStage();
  const somjai = stage.line.addPerson({ displayName: 'สมใจ' });
  const key = randomUUID();
  const push = () => stage.client.pushMessage({ to: somjai.userId, messages: [hello] }, key);
  return { ...stage, somjai, push };
}

describe('fake-line/faults', () => {
  it.each<[LimitFault['kind'], string]>([
    ['monthly-limit', 'You have reached your monthly limit.'],
    ['rate-limit', 'The API rate limit has been exceeded. Try again later.'],
    ['too-many-to-one-person', 'Too many messages were sent to the same user.'],
  ])('answer 429 for %s, once', async (kind, message) => {
    const { line, push } = await openTown();
    line.faults.next('push', { kind });

    const first = await refusal(push());
    await push();

    expect(first).toMatchObject({ status: 429, body: { message } });
    expect(line.calls.map(({ endpoint, status, fault }) => [endpoint, status, fault])).toEqual([
      ['push', 429, kind],
      ['push', 200, undefined],
    ]);
  });

  it('fail before accepting: the same key sends', async () => {
    const { line, push } = await openTown();
    line.faults.next('push', { kind: 'error', accepted: false });

    const failed = await refusal(push());
    await push();

    expect(failed.status).toBe(500);
    expect(line.sent).toHaveLength(1);
  });

  it('fail after accepting: the same key is told that it was sent', async () => {
    const { line, push } = await openTown();
    line.faults.next('push', { kind: 'error', accepted: true });

    const failed = await refusal(push());
    const again = await refusal(push());

    expect([failed.status, again.status]).toEqual([500, 409]);
    expect(line.sent).toHaveLength(1);
  });

  it('hang until released, and were met', async () => {
    const { line, push } = await openTown();
    const hanging = line.faults.next('push', { kind: 'hang', accepted: false });
    const pushed = push();

    const call = await hanging.met;
    const sentWhileHanging = line.sent.length;
    hanging.release();
    await pushed;

    expect(call.endpoint).toBe('push');
    expect(sentWhileHanging).toBe(0);
    expect(line.sent).toHaveLength(1);
  });

  it('hang after accepting, until the platform stops', async () => {
    const { line, somjai, push } = await openTown();
    line.faults.next('push', { kind: 'hang', accepted: true });
    const pushed = push().catch((error: unknown) => error);

    const message = await line.nextMessageIn(somjai.chatId);
    await line.stop();

    expect(message.message).toEqual(hello);
    expect(await pushed).toHaveProperty('message', 'fetch failed');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('cut the connection (accepted: %s)', async (accepted, sent) => {
    const { line, push } = await openTown();
    line.faults.next('push', { kind: 'reset', accepted });

    await expect(push()).rejects.toThrow('fetch failed');
    expect(line.sent).toHaveLength(sent);
    expect(line.calls[0]?.status).toBeUndefined();
  });

  it('answer slowly', async () => {
    const { line, push } = await openTown();
    line.faults.next('push', { kind: 'slow', ms: 30 });

    const began = performance.now();
    await push();

    expect(performance.now() - began).toBeGreaterThanOrEqual(29);
  });

  it('go wrong in order, several times, on any endpoint, until they are lifted', async () => {
    const { line, client, push } = await openTown();
    line.faults.next('push', { kind: 'error', accepted: false, status: 502 }, 2);
    const always = line.faults.always('any', { kind: 'rate-limit' });

    const statuses: unknown[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await refusal(push())).status);
    statuses.push((await refusal(client.getBotInfo())).status);
    always.lift();
    await push();

    expect(statuses).toEqual([502, 502, 429, 429]);
  });

  it('are chosen by a function', async () => {
    const { line, client, push } = await openTown();
    const stop = line.faults.when(({ path }) =>
      path.endsWith('/info') ? { kind: 'error', accepted: false } : undefined,
    );

    await push();
    const info = await refusal(client.getBotInfo());
    stop();

    expect(info.status).toBe(500);
    await expect(client.getBotInfo()).resolves.toHaveProperty('userId');
  });

  it('happen to a share of the calls, the same ones for the same seed', async () => {
    async function run(): Promise<readonly (number | undefined)[]> {
      const { line, client } = await openStage();
      line.faults.sometimes({ share: 0.3, seed: 7, faults: [{ kind: 'error', accepted: false }] });
      for (let call = 0; call < 100; call += 1) await client.getBotInfo().catch(() => undefined);
      return line.calls.map(({ status }) => status);
    }

    const [first, second] = [await run(), await run()];

    expect(first).toEqual(second);
    const failed = first.filter((status) => status === 500).length;
    expect(failed).toBeGreaterThan(15);
    expect(failed).toBeLessThan(45);
  });
});
