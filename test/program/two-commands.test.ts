import { emptyFolder, start } from './running.ts';

const npmStart = ['npm', 'start'];

describe('npm start', () => {
  it('serves the try-out without credentials, and ends with npm in under ten seconds', async () => {
    const program = start(npmStart, { PORT: '0', DATA_DIR: emptyFolder() });
    const address = await program.address;

    const [health, page, ready] = await Promise.all([
      fetch(`${address}/healthz`),
      fetch(`${address}/sim/`),
      fetch(`${address}/readyz`),
    ]);
    const asked = performance.now();
    program.process.kill('SIGTERM');
    await program.ended;

    expect([health.status, page.status, ready.status]).toEqual([200, 200, 200]);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('ends too when npm is killed and can tell nobody', async () => {
    const program = start(npmStart, { PORT: '0', DATA_DIR: emptyFolder() });
    await program.address;

    const asked = performance.now();
    program.process.kill('SIGKILL');
    await program.ended;

    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  it('names every wrong variable at once and prints the value of none', async () => {
    const program = start(['node', 'dist/main.js'], {
      NODE_ENV: 'production',
      PORT: 'seventy',
      MONGODB_URI: 'hunter2',
      LINE_CHANNEL_SECRET: 'hunter2',
      DATA_DIR: emptyFolder(),
    });

    const code = await program.ended;

    expect(code).toBe(1);
    expect(program.errors()).toContain('LINE_CHANNEL_ACCESS_TOKEN, MONGODB_URI, PORT');
    expect(program.errors()).not.toMatch(/hunter2|seventy/);
  });
});
