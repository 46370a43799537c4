import express from 'express';
import { type FilesParts, type HandedOut, filesRouter } from '../../src/http/files.ts';
import { type Serving, serve } from '../../src/http/serve.ts';

const words = { closed: 'ลิงก์หมดอายุ', busy: 'โปรดลองใหม่', failed: 'ทำไม่สำเร็จ' };

describe('http/files', () => {
  let serving: Serving;
  let opened: Awaited<ReturnType<FilesParts['open']>>;
  const at = (path = '/files/papers/a?until=1&sig=x') => `http://127.0.0.1:${serving.port}${path}`;

  beforeAll(async () => {
    const app = express().use('/files', filesRouter({ open: () => Promise.resolve(opened), words }));
    serving = await serve(app, { port: 0, host: '127.0.0.1' });
  });

  afterAll(() => serving.close(100));

  it.each([
    [null, 404, words.closed, null],
    ['busy', 503, words.busy, '5'],
    ['failed', 503, words.failed, null],
  ] as const)('says in words why there is no file: %s', async (what, status, said, again) => {
    opened = what;

    const response = await fetch(at());

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('retry-after')).toBe(again);
    expect(await response.text()).toBe(said);
  });

  it('hands out just the bytes that are meant, under a Thai name, and to no cache', async () => {
    const memory = new TextEncoder().encode('before%PDF-1.7after');
    const file: HandedOut = {
      fileName: "รายงาน 'ก'.pdf",
      type: 'application/pdf',
      bytes: memory.subarray(6, 14),
    };
    opened = { ...file, inline: true };

    const response = await fetch(at());

    expect(await response.text()).toBe('%PDF-1.7');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="ita.pdf"; filename*=UTF-8''${encodeURIComponent('รายงาน ')}%27${encodeURIComponent('ก')}%27.pdf`,
    );
    opened = { ...file };
    expect((await fetch(at())).headers.get('content-disposition')).toMatch(/^attachment; /);
  });
});
