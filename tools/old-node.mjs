// Says so where Node is too old for the program, before anything of it fails in words that nobody understands. Plain
// Node, and old: this file itself must run on it.
import { readFileSync } from 'node:fs';

const at = (path) => new URL(`../${path}`, import.meta.url);

/** What to tell whoever runs this version; undefined where it will do. */
export function complaintAbout(version) {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const oldest = engines.node.replace('>=', '');
  const [numbers, floor] = [version, oldest].map((it) => it.split('.').map(Number));
  const differs = floor.findIndex((number, place) => (numbers[place] || 0) !== number);
  if (differs === -1 || numbers[differs] > floor[differs]) return undefined;
  return readFileSync(at('src/text/old-node.txt'), 'utf8')
    .split('VERSION')
    .join(version)
    .split('OLDEST')
    .join(oldest);
}
