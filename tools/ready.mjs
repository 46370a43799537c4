// Makes a fresh clone ready: installs what is missing, and with `build` compiles what changed.
// Plain Node and no dependency, since it runs before anything is installed. Everything it says goes to
// stderr, so that a command's stdout stays its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaintAbout } from './old-node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'prongsai');
const installed = join(cache, 'installed');

/** npm's own note of what it put into node_modules: a person's `npm ci` counts as much as ours. */
function installedByHand() {
  const note = join(root, 'node_modules', '.package-lock.json');
  const compiler = join(root, 'node_modules', 'typescript', 'package.json');
  if (read(installed) !== '' || !existsSync(note) || !existsSync(compiler)) return false;
  return statSync(note).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** The lockfile and the platform together say what node_modules must hold. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (done.status !== 0) {
    process.stderr.write(`prongsai: \`${[command, ...args].join(' ')}\` did not work\n`);
    process.exit(1);
  }
}

function install() {
  // npm runs us, so it says where it is itself; `npm` by name would need a shell on Windows.
  const npm = process.env.npm_execpath;
  process.stderr.write('prongsai: installing what is missing\n');
  if (npm) run(process.execPath, [npm, 'ci', '--include=dev', '--include=optional']);
  else run('npm', ['ci', '--include=dev', '--include=optional']);
  mkdirSync(cache, { recursive: true });
  writeFileSync(installed, wanted());
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(
      latest,
      entry.isDirectory() ? newest(path) : statSync(path).mtimeMs,
      statSync(folder).mtimeMs,
    );
  }
  return latest;
}

function build() {
  // In dist/ itself, as the compiler's own notes are: whoever removes it gets all of it again.
  const stamp = join(root, 'dist', '.built');
  const sources = String(
    Math.max(newest(join(root, 'src')), statSync(join(root, 'tsconfig.build.json')).mtimeMs),
  );
  if (read(stamp) === sources && existsSync(join(root, 'dist', 'main.js'))) return;
  run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
  ]);
  writeFileSync(stamp, sources);
}

const complaint = complaintAbout(process.versions.node);
if (complaint !== undefined) {
  process.stderr.write(complaint);
  process.exit(1);
}
if (read(installed) !== wanted() && !installedByHand()) install();
if (process.argv.includes('build')) build();
