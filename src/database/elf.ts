/**
 * Mends a shared object that was linked against glibc 2.38 so that 2.36 and 2.37 can load it (Debian 12 and many
 * server images). The engine asks for 2.38 only under C23's names of old functions, which differ from the old
 * ones in binary literals alone, and for `fmod`, of which an older version exists. ELF64, little endian.
 */

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const TAG = {
  strings: 5,
  symbols: 6,
  gnuHash: 0x6ffffef5,
  versions: 0x6ffffff0,
  needed: 0x6ffffffe,
  neededCount: 0x6fffffff,
} as const;
const SYMBOL_SIZE = 24;
const VERSION_INDEX = 0x7fff;
const GLOBAL_VERSION = 1;
const WEAK = 2;

const C23_PREFIX = '__isoc23_';
/** The whole list: a symbol that is not on it and wants 2.38 means that this machine is too old for the engine. */
const MENDABLE = new Set(
  ['strtol', 'strtoll', 'strtoul', 'strtoull', 'sscanf', 'fscanf']
    .map((name) => C23_PREFIX + name)
    .concat('fmod'),
);
const TOO_NEW = 'GLIBC_2.38';
/** The first glibc of an architecture, by ELF's number of it: old functions have this version there. */
const FIRST_GLIBC: Readonly<Record<number, string>> = { 62: 'GLIBC_2.2.5', 183: 'GLIBC_2.17' };

interface NeededVersion {
  readonly name: string;
  readonly index: number;
  /** The library that has it, as the offset of its record. */
  readonly library: number;
  /** Where the flags of this record stand in the file. */
  readonly flagsAt: number;
}

/** A symbol that the mending does not know: the object cannot be used on this machine. */
export class Unmendable extends Error {}

/**
 * A copy of the object that loads on glibc 2.36.
 * @throws {Unmendable} naming the symbol or version that stands in the way.
 */
export function mendForGlibc236(original: Buffer): Buffer {
  const file = Buffer.from(original);
  const dynamic = readDynamic(file);
  const nameAt = (offset: number): string => {
    const start = dynamic.strings + offset;
    return file.toString('latin1', start, file.indexOf(0, start));
  };
  const needed = readNeeded(file, dynamic.needed, dynamic.neededCount, nameAt);
  refuseNewer(needed);
  const tooNew = needed.filter((it) => it.name === TOO_NEW);
  const firstGlibc = FIRST_GLIBC[file.readUInt16LE(18)];

  for (let symbol = 1; symbol < dynamic.undefinedSymbols; symbol += 1) {
    const versionAt = dynamic.versions + symbol * 2;
    const version = tooNew.find((it) => it.index === (file.readUInt16LE(versionAt) & VERSION_INDEX));
    if (version === undefined) continue;
    const nameField = dynamic.symbols + symbol * SYMBOL_SIZE;
    const name = nameAt(file.readUInt32LE(nameField));
    if (!MENDABLE.has(name)) throw new Unmendable(`the symbol ${name} of ${TOO_NEW}`);
    // The old name is the tail of the new one's string, so pointing further in is enough.
    if (name.startsWith(C23_PREFIX))
      file.writeUInt32LE(file.readUInt32LE(nameField) + C23_PREFIX.length, nameField);
    const old = needed.find((it) => it.library === version.library && it.name === firstGlibc);
    file.writeUInt16LE(old?.index ?? GLOBAL_VERSION, versionAt);
  }
  for (const { flagsAt } of tooNew) file.writeUInt16LE(file.readUInt16LE(flagsAt) | WEAK, flagsAt);
  return file;
}

interface Dynamic {
  readonly strings: number;
  readonly symbols: number;
  readonly versions: number;
  readonly needed: number;
  readonly neededCount: number;
  /** Undefined symbols come first in the table, after the null one. */
  readonly undefinedSymbols: number;
}

function readDynamic(file: Buffer): Dynamic {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1) {
    throw new Unmendable('a file that is not a 64-bit little-endian ELF object');
  }
  const segments = readSegments(file);
  const offsetOf = (address: number): number => {
    const load = segments.find(
      (it) => it.type === PT_LOAD && address >= it.address && address < it.address + it.size,
    );
    if (load === undefined) throw new Unmendable('an ELF object with an address outside its segments');
    return address - load.address + load.offset;
  };
  const dynamic = segments.find((it) => it.type === PT_DYNAMIC);
  if (dynamic === undefined) throw new Unmendable('an ELF object without a dynamic section');
  const values = new Map<number, number>();
  for (let at = dynamic.offset; at < dynamic.offset + dynamic.size; at += 16) {
    values.set(Number(file.readBigInt64LE(at)), Number(file.readBigUInt64LE(at + 8)));
  }
  const value = (tag: number): number => {
    const found = values.get(tag);
    if (found === undefined) throw new Unmendable('an ELF object without symbol versions');
    return found;
  };
  return {
    strings: offsetOf(value(TAG.strings)),
    symbols: offsetOf(value(TAG.symbols)),
    versions: offsetOf(value(TAG.versions)),
    needed: offsetOf(value(TAG.needed)),
    neededCount: value(TAG.neededCount),
    undefinedSymbols: file.readUInt32LE(offsetOf(value(TAG.gnuHash)) + 4),
  };
}

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

function readSegments(file: Buffer): readonly Segment[] {
  const start = Number(file.readBigUInt64LE(32));
  const entrySize = file.readUInt16LE(54);
  const count = file.readUInt16LE(56);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * entrySize;
    return {
      type: file.readUInt32LE(at),
      offset: Number(file.readBigUInt64LE(at + 8)),
      address: Number(file.readBigUInt64LE(at + 16)),
      size: Number(file.readBigUInt64LE(at + 32)),
    };
  });
}

/** The chain of libraries, each with a chain of the versions that are asked of it. */
function readNeeded(
  file: Buffer,
  start: number,
  count: number,
  nameAt: (offset: number) => string,
): readonly NeededVersion[] {
  const found: NeededVersion[] = [];
  let library = start;
  for (let left = count; left > 0; left -= 1) {
    let entry = library + file.readUInt32LE(library + 8);
    for (let versions = file.readUInt16LE(library + 2); versions > 0; versions -= 1) {
      found.push({
        name: nameAt(file.readUInt32LE(entry + 8)),
        index: file.readUInt16LE(entry + 6) & VERSION_INDEX,
        library,
        flagsAt: entry + 4,
      });
      entry += file.readUInt32LE(entry + 12);
    }
    library += file.readUInt32LE(library + 12);
  }
  return found;
}

function refuseNewer(needed: readonly NeededVersion[]): void {
  for (const { name } of needed) {
    const [, minor] = /^GLIBC_2\.(\d+)/.exec(name) ?? [];
    if (minor !== undefined && Number(minor) > 38) throw new Unmendable(`the version ${name}`);
  }
}
