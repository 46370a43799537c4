import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { doctorSummary } from '../text/doctor-sentences.ts';
import { backUp } from './backup.ts';
import { applyCatalogue } from './catalogue.ts';
import { diagnose, diagnosisLines } from './doctor.ts';
import { exportAgency } from './export.ts';
import { withDatabase } from './find-database.ts';
import { forget } from './forget.ts';
import { importReport, readForImport } from './import.ts';
import { listDeadLetters, retryDeadLetter } from './inbox.ts';
import { Refused, WrongUsage } from './refused.ts';
import { agencyOf } from './agency-of.ts';
import { NO_CREDENTIALS, giveShare, rehearse, remindOnce, tellQuota } from './remind.ts';
import { checkBackup, restore } from './restore.ts';
import { isRole, listRoles, setRole } from './role.ts';
import { understandAll } from './understand.ts';
import type { World } from './world.ts';

interface Typed {
  readonly words: readonly string[];
  /** Absent when the option was not given. */
  readonly option: (name: string) => string | undefined;
  readonly has: (flag: string) => boolean;
}

interface Verb {
  /** What may follow the verb, a form each. */
  readonly usage: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(world: World, typed: Typed): Promise<void>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const CREDENTIALS_MISSING = 'There are no LINE credentials (LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN)';

/** The operator's whole vocabulary. A new verb is a new entry here. */
const verbs: Readonly<Record<string, Verb>> = {
  understand: {
    usage: ['TEXT [--in group|user] [--addressed] [--now ISO] [--year N]', '- (one text a line on stdin) …'],
    options: { in: text, addressed: flag, now: text, year: text },
    async run(world, { words, option, has }) {
      const said = onlyWord(words, 'TEXT');
      const place = option('in') ?? 'user';
      if (place !== 'group' && place !== 'user') throw new WrongUsage('--in is group or user.');
      await understandAll(world, said, {
        in: place,
        addressed: has('addressed'),
        now: momentOf(option('now')),
        year: yearOf(option('year')),
      });
    },
  },
  export: {
    usage: ['--group ID [--year N]'],
    options: { group: text, year: text },
    async run(world, { words, option }) {
      noWords(words);
      const group = option('group');
      if (!group) throw new WrongUsage('--group is missing.');
      const year = yearOf(option('year'));
      await withDatabase(world, 'existing', async ({ ports }) => {
        const found = await exportAgency(ports, { group, year, today: world.clock.today() });
        const { exported, insteadOf } = found;
        if (insteadOf !== null)
          world.say(`There are no data for ${insteadOf}: this is ${exported.fiscalYear}.`);
        await world.print(exported, 'document');
      });
    },
  },
  role: {
    usage: [
      '--group ID',
      '--group ID --user ID --role coordinator|executive|unit-head|officer|viewer [--unit NAME]',
    ],
    options: { group: text, user: text, role: text, unit: text },
    async run(world, { words, option }) {
      noWords(words);
      const group = option('group');
      if (!group) throw new WrongUsage('--group is missing.');
      const [user, role] = [option('user'), option('role')];
      if ((user === undefined) !== (role === undefined)) {
        throw new WrongUsage('--user and --role go together.');
      }
      if (role !== undefined && !isRole(role)) throw new WrongUsage(`There is no role ${role}.`);
      await withDatabase(world, 'existing', async ({ ports }) => {
        const done =
          user === undefined || role === undefined
            ? await listRoles(ports, group)
            : await setRole(ports, { group, user, role, unit: option('unit') });
        await world.print(done, 'document');
      });
    },
  },
  import: {
    usage: ['FILE [--group ID] [--year N] [--dry-run]'],
    options: { group: text, year: text, 'dry-run': flag },
    async run(world, { words, option, has }) {
      const file = onlyWord(words, 'FILE');
      const group = option('group');
      const year = yearOf(option('year'));
      if (has('dry-run')) return world.print(await readForImport(world, { file, year }), 'document');
      if (!group) throw new WrongUsage('--group is missing: without it there is only --dry-run.');
      await withDatabase(world, 'existing', async (database) => {
        const imported = await importReport(world, database, { file, year, group });
        const { agency, ofAnother } = imported;
        if (ofAnother !== null)
          world.say(
            `The report is of ${ofAnother}, and was taken over for ${agency}: its coordinator can undo it.`,
          );
        await world.print(imported, 'document');
      });
    },
  },
  catalogue: {
    usage: ['FILE [--dry-run]'],
    options: { 'dry-run': flag },
    async run(world, { words, has }) {
      const file = resolve(world.folder, onlyWord(words, 'FILE'));
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Refused(`${file} cannot be read.`);
      });
      await withDatabase(world, 'existing', async ({ catalogues, catalogueVersions }) => {
        const given = { text, origin: file, today: world.clock.today(), dryRun: has('dry-run') };
        await world.print(await applyCatalogue(catalogues, catalogueVersions, given), 'document');
      });
    },
  },
  inbox: {
    usage: ['[list]', 'retry ID'],
    options: {},
    async run(world, { words }) {
      const [what = 'list', id, ...more] = words;
      if (more.length > 0 || (what === 'list' && id !== undefined))
        throw new WrongUsage('There is a word too many.');
      if (what === 'list') {
        await withDatabase(world, 'existing', async ({ inbox }) =>
          world.print(await listDeadLetters(inbox), 'document'),
        );
        return;
      }
      if (what !== 'retry') throw new WrongUsage(`inbox knows list and retry, not ${what}.`);
      if (id === undefined) throw new WrongUsage('ID is missing.');
      await withDatabase(world, 'existing', async ({ inbox }) => {
        await world.print({ retried: await retryDeadLetter(inbox, id) }, 'document');
      });
    },
  },
  remind: {
    usage: ['[--dry-run] [--now ISO]'],
    options: { 'dry-run': flag, now: text },
    async run(world, { words, option, has }) {
      noWords(words);
      const now = momentOf(option('now'));
      if (!has('dry-run')) needCredentials(world);
      await withDatabase(world, 'existing', async ({ reminding, createIndexes }) => {
        const over = await reminding(now === undefined ? world.clock : world.clockAt(now));
        if (has('dry-run')) return world.print(await rehearse(over), 'document');
        // The ledger's unique key is what keeps a reminder from coming twice.
        await createIndexes();
        await world.print(await remindOnce(over), 'document');
      });
    },
  },
  quota: {
    usage: ['', '--group ID --share N (messages a month; equal: as the others)'],
    options: { group: text, share: text },
    async run(world, { words, option }) {
      noWords(words);
      const [chat, share] = [option('group'), option('share')];
      if ((chat === undefined) !== (share === undefined))
        throw new WrongUsage('--group and --share go together.');
      const given = share === undefined ? undefined : shareOf(share);
      needCredentials(world);
      await withDatabase(world, 'existing', async ({ reminding, ports }) => {
        const over = await reminding(world.clock);
        if (chat !== undefined && given !== undefined) {
          await giveShare(over, (await agencyOf(ports, chat)).agencyId, given);
        }
        await world.print(await tellQuota(over), 'document');
      });
    },
  },
  doctor: {
    usage: [''],
    options: {},
    async run(world, { words }) {
      noWords(words);
      const diagnosis = await diagnose(world);
      await world.print(diagnosis, 'document');
      for (const line of diagnosisLines(diagnosis)) world.say(line);
      if (diagnosis.mend > 0) throw new Refused(doctorSummary.mend(diagnosis.mend));
    },
  },
  'rich-menu': {
    usage: ['[--remove]'],
    options: { remove: flag },
    async run(world, { words, has }) {
      noWords(words);
      if (world.place().tryOut)
        throw new Refused(`${CREDENTIALS_MISSING}: there is no LINE to show a menu in.`);
      const menu = await world.richMenu();
      await world.print(has('remove') ? await menu.remove() : await menu.install(), 'document');
    },
  },
  backup: {
    usage: ['DIR'],
    options: {},
    async run(world, { words }) {
      const folder = resolve(world.folder, onlyWord(words, 'DIR'));
      await withDatabase(world, 'as it is', async ({ whole, pause, erasing }) => {
        const now = world.clock.now();
        const manifest = await backUp({ whole, pause, now }, folder);
        await erasing.noteBackup(now);
        await world.print({ folder, ...manifest }, 'document');
      });
    },
  },
  forget: {
    usage: ['--user ID'],
    options: { user: text },
    async run(world, { words, option }) {
      noWords(words);
      const user = option('user');
      if (!user) throw new WrongUsage('--user is missing.');
      await withDatabase(world, 'existing', async (database) => {
        await world.print(await forget(database, user), 'document');
      });
    },
  },
  restore: {
    usage: ['DIR'],
    options: {},
    async run(world, { words }) {
      const folder = resolve(world.folder, onlyWord(words, 'DIR'));
      const backup = await checkBackup(folder);
      await withDatabase(world, 'new', async (database) => {
        await restore(database, backup);
        await world.print({ folder, ...backup.manifest }, 'document');
      });
    },
  },
};

export function usage(): string {
  const forms = Object.entries(verbs).flatMap(([name, verb]) =>
    verb.usage.map((form) => `  ${name} ${form}`.trimEnd()),
  );
  return [
    'prongsai VERB …',
    ...forms,
    'JSON goes to stdout, messages to stderr. Exit code 0: done; 1: it could not be done; 2: wrong usage.',
  ].join('\n');
}

/**
 * Does what was typed.
 * @param typed what follows the program's name.
 * @returns the exit code.
 */
export async function runVerb(world: World, typed: readonly string[]): Promise<0 | 1 | 2> {
  try {
    const [name, ...rest] = typed;
    if (rest.includes('--help') || name === '--help' || name === '-h' || name === 'help') {
      world.say(usage());
      return 0;
    }
    const verb = verbNamed(name);
    await verb.run(world, read(verb, rest));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) {
      world.say(oneLine(error));
      return 1;
    }
    world.say(`${error.message}\n${usage()}`);
    return 2;
  }
}

function verbNamed(name: string | undefined): Verb {
  if (name === undefined) throw new WrongUsage('Which verb?');
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return verb;
  throw new WrongUsage(`There is no verb ${name}.`);
}

function read(verb: Verb, rest: readonly string[]): Typed {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: verb.options,
      allowPositionals: true,
    });
    return {
      words: positionals,
      option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      has: (name) => values[name] === true,
    };
  } catch (error) {
    // Only what was typed can be wrong here.
    throw new WrongUsage(oneLine(error));
  }
}

function onlyWord(words: readonly string[], name: string): string {
  const [word, ...more] = words;
  if (word === undefined || word === '') throw new WrongUsage(`${name} is missing.`);
  if (more.length > 0) throw new WrongUsage(`There is only one ${name}: put it in quotes if it has spaces.`);
  return word;
}

function noWords([word]: readonly string[]): void {
  if (word !== undefined) throw new WrongUsage(`What is ${word}?`);
}

function yearOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^2[45]\d\d$/.test(typed)) throw new WrongUsage('--year is a Buddhist year such as 2570.');
  return Number(typed);
}

function needCredentials(world: World): void {
  if (world.place().tryOut) throw new Refused(NO_CREDENTIALS);
}

/** Without a zone it is Bangkok's, whatever the machine's is. */
function momentOf(typed: string | undefined): Date | undefined {
  if (typed === undefined) return undefined;
  const zoned = /^[^T]*T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(typed)
    ? typed
    : `${typed}${typed.includes('T') ? '' : 'T00:00'}+07:00`;
  const moment = new Date(zoned);
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(typed) || Number.isNaN(moment.getTime())) {
    throw new WrongUsage('--now is a moment such as 2027-02-15T09:00:00+07:00.');
  }
  return moment;
}

function oneLine(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

/** Messages of a month; null: an equal part again. */
function shareOf(typed: string): number | null {
  if (typed === 'equal') return null;
  if (!/^\d{1,9}$/.test(typed)) throw new WrongUsage('--share is a number of messages a month, or equal.');
  return Number(typed);
}
