import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { pino } from 'pino';
import { createApp, type AppParts } from '../../src/http/app.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { serve, type Serving } from '../../src/http/serve.ts';

describe('http/app', () => {
  const open: Serving[] = [];

  afterEach(async () => {
    await Promise.all(open.splice(0).map((it) => it.close(100)));
  });

  async function anApp(parts: Partial<AppParts> = {}) {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const app = createApp({
      door: (_request, response) => Promise.resolve(void response.end('{}')),
      ready: {},
      metrics: createMetrics(),
      log,
      ...parts,
    });
    const serving = await serve(app, { port: 0, host: '127.0.0.1' });
    open.push(serving);
    return { at: `http://127.0.0.1:${serving.port}`, serving, lines };
  }

  it('is alive, and ready when all of its parts are up', async () => {
    const { at } = await anApp({ ready: { database: () => Promise.resolve(true), worker: () => true } });

    const ready = await fetch(`${at}/readyz`);

    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ database: true, worker: true });
  });

  it('is alive and not ready when one of them is down, fails or does not say', async () => {
    const { at } = await anApp({
      ready: {
        worker: () => true,
        database: () => Promise.reject(new Error('gone')),
        engine: () => new Promise<boolean>(() => undefined),
        line: () => false,
      },
    });

    const ready = await fetch(`${at}/readyz`);

    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ worker: true, database: false, engine: false, line: false });
  });

  it('gives its figures to Prometheus, each app its own', async () => {
    const metrics = createMetrics();
    metrics.tally.events('accepted', 3);
    metrics.tally.request(200, 0.004);
    metrics.tally.applied(0.2);
    metrics.tally.failed();
    metrics.tally.dead();
    metrics.tally.answered('kept');
    const [one, other] = [await anApp({ metrics }), await anApp()];

    const page = await fetch(`${one.at}/metrics`);
    const text = await page.text();

    expect(page.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'prongsai_events_total{outcome="accepted"} 3',
      'prongsai_webhook_seconds_count{status="200"} 1',
      'prongsai_event_seconds_count 1',
      'prongsai_events_failed_total 1',
      'prongsai_events_dead_total 1',
      'prongsai_answers_total{outcome="kept"} 1',
    ]) {
      expect(text).toContain(line);
    }
    expect(await (await fetch(`${other.at}/metrics`)).text()).toContain('prongsai_events_failed_total 0');
  });

  it('answers 500 when the door fails, logs what it is and where, never its message, and goes on', async () => {
    const { at, lines } = await anApp({ door: () => Promise.reject(new TypeError('what people wrote')) });

    const response = await fetch(`${at}/webhook`, { method: 'POST' });

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'internal error' });
    expect(lines.join('')).toMatch(/"fault":"TypeError","frames":\["at /);
    expect(lines.join('')).not.toContain('what people wrote');
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
  });

  it('finds the door by other spellings of its path too', async () => {
    const { at } = await anApp();

    const answers = await Promise.all(
      ['/webhook', '/webhook/', '/webhook?from=line'].map((path) => fetch(at + path, { method: 'POST' })),
    );

    expect(answers.map((it) => it.status)).toEqual([200, 200, 200]);
  });

  it('protects its pages, names no software, and leaves the door alone', async () => {
    const { at } = await anApp();

    const page = await fetch(`${at}/healthz`);
    const door = await fetch(`${at}/webhook`, { method: 'POST' });

    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(door.headers.get('content-security-policy')).toBeNull();
    for (const response of [page, door]) expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['GET', '/nowhere', 404],
    ['POST', '/healthz', 404],
    ['GET', '/webhook', 405],
    ['GET', '/%E0%A4%A', 400],
  ])('answers %s %s with %i in JSON', async (method, path, status) => {
    const { at } = await anApp({
      routes: [
        {
          path: '/:any',
          router: (_request, _response, next) => {
            next();
          },
        },
      ],
    });

    const response = await fetch(at + path, { method });

    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty('error');
  });

  it('says nothing of a fault but that there was one', async () => {
    const { at, lines } = await anApp({
      routes: [{ path: '/broken', router: () => Promise.reject(new RangeError('canary-text')) }],
    });

    const response = await fetch(`${at}/broken/canary-path`);

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":"internal error"}');
    expect(lines.join('')).toMatch(/"fault":"RangeError","frames":\["at /);
    expect(lines.join('')).not.toContain('canary');
  });

  it('says in words of their own to people that something broke, and logs it as ever', async () => {
    const { at, lines } = await anApp({
      routes: [{ path: '/files', router: () => Promise.reject(new RangeError('x')), sorry: 'โปรดเปิดอีกครั้ง' }],
    });

    const response = await fetch(`${at}/files/papers`);

    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('โปรดเปิดอีกครั้ง');
    expect(lines.join('').match(/RangeError/g)).toHaveLength(1);
  });

  it('lets a request finish while it closes, and takes no more on the same connection', async () => {
    let answer = (): void => undefined;
    let arrived = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const { serving } = await anApp({
      routes: [
        {
          path: '/slow',
          router: (_request, response) => {
            answer = () => void response.json({ done: true });
            arrived();
          },
        },
      ],
    });
    const agent = new Agent({ keepAlive: true });
    const sending = request({ port: serving.port, path: '/slow', agent }).end();
    const responded = once(sending, 'response');
    await arrival;

    const closed = serving.close();
    answer();
    const [response] = (await responded) as [import('node:http').IncomingMessage];
    response.resume();
    await closed;

    expect(response.statusCode).toBe(200);
    expect(open.splice(0)).toHaveLength(1);
    agent.destroy();
  });
});
