import { rightOfAction } from '../../src/app/right-to-undo.ts';
import { type CommandName, commandNames } from '../../src/chat/calls/call.ts';
import { UnfitArguments, topics } from '../../src/chat/command.ts';
import { commandNamed, commands } from '../../src/chat/commands.ts';
import type { Right } from '../../src/domain/roles.ts';
import { squeeze } from '../../src/text/thai.ts';
import { oneToOne } from './listen.ts';

/** A phone shows about this many Thai letters in a line. */
const LINE = 60;

describe('src/chat/commands.ts', () => {
  it('has every command once, by its stable name', () => {
    const names = commands.map((command) => command.name);

    expect([...names].sort()).toEqual([...commandNames].sort());
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(commandNamed('update-item')?.name).toBe('update-item');
    expect(commandNamed('no-such-command')).toBeUndefined();
  });

  it('gives no word to two commands', () => {
    const owners = new Map<string, CommandName>();
    const shared = commands.flatMap(({ name, words }) =>
      words.filter((word) => {
        const owner = owners.get(squeeze(word));
        owners.set(squeeze(word), name);
        return owner !== undefined && owner !== name;
      }),
    );

    expect(shared).toEqual([]);
  });

  it.each(commands.flatMap(({ name, examples }) => examples.map((example) => [example, name] as const)))(
    'understands the example %j as %s, with arguments that fit',
    (example, name) => {
      const heard = oneToOne(example);

      expect(heard).toMatchObject({ outcome: 'call', command: name });
      expect(commandNamed(name)?.fits('args' in heard ? heard.args : undefined)).toBe(true);
    },
  );

  it.each(commands)('helps with $name in one line', ({ help, words, examples, topic }) => {
    expect(help).not.toContain('\n');
    expect(help.length).toBeLessThanOrEqual(LINE);
    expect(words.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(0);
    expect(topics).toContain(topic);
  });

  it('lets nobody but a coordinator decide for the agency, and viewers write nothing but about themselves', () => {
    const of = (right: Right) => commands.filter((command) => command.right === right);
    const names = (some: typeof commands) => some.map(({ name }) => name).sort();

    expect(names(of('coordinate'))).toEqual([
      'add-measure',
      'assign',
      'edit-measure',
      'invite',
      'quota',
      'roll-over',
      'set-due',
      'set-score',
      'start-measures',
      'verdict',
    ]);
    expect(names(of('name'))).toEqual(['role']);
    expect(names(of('approve'))).toEqual(['approve', 'send-back']);
    expect(names(of('ask').filter(({ writes }) => writes))).toEqual(['hours', 'join-unit', 'profile']);
    expect(names(of('anyone'))).toEqual(['forget-me', 'help', 'join', 'setup']);
  });

  it.each<[CommandName, unknown]>([
    ['show-item', { code: 'O123' }],
    ['show-item', {}],
    ['update-item', { updates: [] }],
    ['update-item', { updates: [{ code: 'O12', links: ['javascript:alert(1)'] }] }],
    ['update-item', { updates: [{ code: 'O12', status: 'approved' }] }],
    ['update-item', { updates: [{ code: 'O12', months: ['2026-13'] }] }],
    ['log-progress', { percent: 60 }],
    ['log-progress', { ref: '3', percent: 101 }],
    ['assign', { units: ['กองคลัง'] }],
    ['join', { code: '12345' }],
    ['summary', { year: 69 }],
    ['summary', null],
  ])('does not run %s with arguments that do not fit: %j', async (name, args) => {
    const command = commandNamed(name)!;
    // A turn is never looked at: the arguments are checked first.
    const run = command.run({} as Parameters<typeof command.run>[0], args);

    await expect(run).rejects.toThrow(UnfitArguments);
    expect(command.fits(args)).toBe(false);
  });

  it('asks for the same right to take back as to do', () => {
    // What everybody may see fewer may change: those ask for themselves. Nobody undoes these two by their name alone.
    const asks = commands.filter(
      ({ name, writes, right }) =>
        writes && right !== 'ask' && right !== 'name' && name !== 'setup' && name !== 'forget-me',
    );
    const others = asks.filter(({ name, right }) => rightOfAction(name) !== right);

    expect(others.map(({ name }) => name).sort()).toEqual([]);
    expect(['hours', 'profile', 'role', 'import'].map(rightOfAction)).toEqual(Array(4).fill('coordinate'));
  });
});
