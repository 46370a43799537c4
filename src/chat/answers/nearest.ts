import { type Role, may } from '../../domain/roles.ts';
import { tidy } from '../../text/thai.ts';
import type { Command } from '../command.ts';
import { commands } from '../commands.ts';
import type { Button } from '../reply.ts';

// What somebody may have meant whose text no command understood. It is only offered: nothing is run that was not said.

/** So many are offered beside the help. */
const OFFERED = 3;
/** From how much of a command's words on a text resembles it, 0 to 1. */
const ALIKE = 0.55;

/** The commands whose words a text resembles most, of those that this role may give. */
export function nearest(text: string, role: Role): readonly Command[] {
  const said = pairs(text);
  const ranked = commands
    .filter((it) => it.name !== 'help' && it.name !== 'setup' && it.name !== 'join' && may(role, it.right))
    .map((command) => ({ command, likeness: likenessOf(command, said) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness);
  return ranked.slice(0, OFFERED).map(({ command }) => command);
}

/** What is offered where nothing is near. */
export const basics: readonly Command[] = commands.filter(
  ({ name }) => name === 'summary' || name === 'list-missing',
);

/** A command that asks is one tap; one that writes, or lacks something, is put into the keyboard to be finished. */
export function asButton({ name, words, writes, fits }: Command): Button {
  const label = words[0] ?? name;
  return !writes && fits({}) ? { label, call: { command: name, args: {} } } : { label, fill: `${label} ` };
}

function likenessOf({ words }: Command, said: ReadonlySet<string>): number {
  return Math.max(0, ...words.map((word) => shared(pairs(word), said)));
}

/** How much of a form is in what was said. A form of a syllable or two is in everything. */
function shared(form: ReadonlySet<string>, said: ReadonlySet<string>): number {
  if (form.size < 3) return 0;
  return [...form].filter((pair) => said.has(pair)).length / form.size;
}

/** The pairs of neighbouring letters in a text. */
function pairs(text: string): ReadonlySet<string> {
  const letters = tidy(text)
    .toLowerCase()
    .slice(0, 300)
    .replace(/[^\p{L}\p{M}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
