import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';

/** What would be said on each of these versions of Node, in a process of its own, since it is plain JavaScript. */
function said(...versions: readonly string[]): readonly (string | null)[] {
  const ask = `
    const { complaintAbout } = await import('./tools/old-node.mjs');
    console.log(JSON.stringify(process.argv.slice(1).map((it) => complaintAbout(it) ?? null)));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', ask, ...versions], {
    cwd: join(packageRoot),
    encoding: 'utf8',
  });
  // It printed nothing else.
  return JSON.parse(stdout) as readonly (string | null)[];
}

describe('tools/ready.mjs', () => {
  it('tells whoever has an old Node what to install, in Thai and in English', () => {
    const [old, nearly, floor, next] = said('18.20.4', '20.18.9', '20.19.0', '24.0.0');

    expect(old).toMatch(/รุ่น 18\.20\.4 .*รุ่น 20\.19 ขึ้นไป[^]*20\.19 or newer/);
    expect(nearly).toContain('20.18.9');
    expect([floor, next]).toEqual([null, null]);
  });
});
