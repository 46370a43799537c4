// `npm run test:faults [PATTERN …]`: attacks and faults in full. What `npm test` does is their short form.
// SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const patterns = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--verbose',
    '--testTimeout=3600000',
    ...(patterns.length > 0 ? patterns : ['test/attacks', 'test/faults', 'test/reminding']),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SUITE: 'all' } },
);
process.exitCode = status ?? 1;
