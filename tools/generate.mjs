// Writes what is generated from other files, so that it cannot say anything else: flex-templates/previews/ from the
// templates and the samples. With --check it writes nothing and names what is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The program's own code, compiled: what is generated is what it would send. */
async function compiled(...path) {
  const ready = join(root, 'tools', 'ready.mjs');
  const { status } = spawnSync(process.execPath, [ready, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  return import(pathToFileURL(join(root, 'dist', ...path)).href);
}

/** Every generated file of a folder, by its path: what is there and not among them is stale too. */
async function previews() {
  const { renderReplies } = await compiled('line', 'render.js');
  const samples = join(root, 'flex-templates', 'samples');
  return readdirSync(samples)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const reply = JSON.parse(readFileSync(join(samples, name), 'utf8'));
      const [message] = renderReplies([reply]);
      return [join('flex-templates', 'previews', name), `${JSON.stringify(message.contents, null, 2)}\n`];
    });
}

const generated = new Map(await previews());
const folder = join('flex-templates', 'previews');
mkdirSync(join(root, folder), { recursive: true });
const leftOver = readdirSync(join(root, folder))
  .map((name) => join(folder, name))
  .filter((path) => !generated.has(path));
const stale = [...generated].filter(([path, text]) => {
  const file = join(root, path);
  // Git may check files out with other line ends.
  return !existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text;
});

if (process.argv.includes('--check')) {
  for (const path of [...stale.map(([name]) => name), ...leftOver]) {
    process.stderr.write(`stale: ${path} (npm run generate)\n`);
  }
  process.exitCode = stale.length + leftOver.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  for (const path of leftOver) rmSync(join(root, path));
  process.stdout.write(`${stale.length} written, ${leftOver.length} removed, ${generated.size} in all\n`);
}
