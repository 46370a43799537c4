import { once } from 'node:events';
import { connect } from 'node:net';
import { serve } from '../../src/http/serve.ts';

it('lets go of whoever asks for a large file and reads none of it', async () => {
  const large = Buffer.alloc(48 * 1_048_576);
  const serving = await serve((_request, response) => response.end(large), {
    port: 0,
    host: '127.0.0.1',
    stalledAfter: 200,
  });
  const reader = connect(serving.port, '127.0.0.1').on('error', () => undefined);
  await once(reader, 'connect');
  reader.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  // What it reads now is what the system still held for it; then it is told that there is no more.
  let bytes = 0;
  reader.on('data', (some) => (bytes += some.length)).resume();
  await once(reader, 'close');

  expect(bytes).toBeLessThan(large.length);
  await serving.close();
});

it('gives whoever reads slowly the whole of it', async () => {
  const large = Buffer.alloc(16 * 1_048_576);
  const serving = await serve((_request, response) => response.end(large), {
    port: 0,
    host: '127.0.0.1',
    stalledAfter: 1_500,
  });
  const reader = connect(serving.port, '127.0.0.1');
  await once(reader, 'connect');
  reader.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let bytes = 0;
  let rests = 0;
  reader.on('data', (some) => {
    bytes += some.length;
    // Eight rests, which together last longer than any one may.
    if (bytes < (rests + 1) * 2 * 1_048_576) return;
    rests += 1;
    reader.pause();
    setTimeout(() => reader.resume(), 300);
  });
  await once(reader, 'close');

  expect(bytes).toBeGreaterThan(large.length);
  await serving.close();
});
