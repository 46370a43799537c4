import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { componentsOf } from './components.ts';

const folder = join(import.meta.dirname, '..', '..', 'flex-templates');

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

// The file is ours, and every value in it is used below or fails there.
const tokens = read(join('design', 'tokens.json')) as {
  readonly colours: readonly { readonly name: string; readonly value: string; readonly for: string }[];
  readonly letters: readonly string[];
  readonly lineSpacing: string;
  readonly gaps: readonly string[];
  readonly corners: readonly string[];
};

const templates = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Every value that any component of any template gives to one of these properties. */
function used(...properties: readonly string[]): ReadonlySet<string> {
  const all = templates.flatMap((name) => componentsOf(read(name)).map(({ component }) => component));
  const parts = all.flatMap((it) => [it, it.background as Record<string, unknown> | undefined]);
  return new Set(
    parts.flatMap((part) => properties.map((name) => part?.[name]).filter((it) => typeof it === 'string')),
  );
}

describe('flex-templates/design/tokens.json is the one place of the design', () => {
  it('has every colour of every card, and none that no card has', () => {
    const colours = used('color', 'backgroundColor', 'borderColor', 'startColor', 'endColor');

    expect([...colours].sort()).toEqual(tokens.colours.map((it) => it.value).sort());
  });

  it('has every size of letters, the one spacing of lines, every gap and every corner', () => {
    const texts = templates.flatMap((name) =>
      componentsOf(read(name)).flatMap(({ component: it }) =>
        it.type === 'text' && it.size ? [it.size] : [],
      ),
    );

    expect([...new Set(texts)].sort()).toEqual([...tokens.letters].sort());
    expect([...used('lineSpacing')]).toEqual([tokens.lineSpacing]);
    expect([...used('spacing', 'margin')].sort()).toEqual([...tokens.gaps].sort());
    expect([...used('cornerRadius')].sort()).toEqual([...tokens.corners].sort());
  });

  it('names each colour once, and says what for', () => {
    const names = tokens.colours.map((it) => it.name);

    expect(new Set(names).size).toBe(names.length);
    expect(tokens.colours.filter((it) => it.for === '')).toEqual([]);
  });
});
