// Formatting, lint, types, walls, generated files current: everything but the tests, each named, all of them run.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const module = (...path) => join(root, 'node_modules', ...path);
const steps = [
  ['formatting', module('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['lint', module('eslint', 'bin', 'eslint.js'), '.'],
  ['types', module('typescript', 'bin', 'tsc'), '--noEmit'],
  [
    'walls',
    module('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  ['generated files', join(root, 'tools', 'generate.mjs'), '--check'],
];

let failed = 0;
for (const [name, ...command] of steps) {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  process.stdout.write(`${status === 0 ? 'ok' : 'NOT OK'}  ${name}\n`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
