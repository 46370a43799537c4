import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/config.ts';
import { scaled } from '../support/scale.ts';

// The zone of the machine changes no minute of any reminder, on any day of a year, whichever hours an office keeps.

const program = (file: string) => JSON.stringify(pathToFileURL(join(packageRoot, 'dist', file)).href);

/** Every quarter of an hour of a year: the day it is, whether the office is open, when it opens next, what is said. */
const year = `
  const { clock } = await import(${program('clock.js')});
  const { bangkokTime, instantOf } = await import(${program('app/bangkok.js')});
  const { readHolidays } = await import(${program('catalogues/holidays.js')});
  const { isOpenAt, lastDayBegun, nextOpening } = await import(${program('domain/office-hours.js')});
  const { stepTable } = await import(${program('domain/reminder-steps.js')});
  const { nextLook } = await import(${program('domain/next-look.js')});
  const holidays = readHolidays();
  const table = stepTable(holidays);
  const hours = [{ from: '08:30', to: '16:30' }, { from: '00:15', to: '23:45' }];
  for (let at = Date.parse('2026-10-01T00:00:00Z'); at < Date.parse('2027-10-01T00:00:00Z'); at += 900_000) {
    const now = clock(() => at);
    const local = bangkokTime(now.now());
    const next = hours.map((it) => instantOf(nextOpening(local, it, holidays)).toISOString());
    const open = hours.map((it) => isOpenAt(local, it, holidays));
    console.log(at, now.today(), local, lastDayBegun(local), open.join(), next.join());
    if (local.endsWith('T00:00')) {
      const steps = table.stepsOf({ kind: 'item', due: now.today(), from: null });
      console.log(JSON.stringify(steps), nextLook([], now.today(), table));
    }
  }`;

const all = ['America/New_York', 'Asia/Bangkok', 'Asia/Kathmandu', 'UTC'];
/** Each is a process that reckons a year: one whose clocks change, and the office's own, are the first. */
const zones = all.slice(0, scaled(2, all.length));

it('are the same minutes in every zone of a machine, on each of 365 days', async () => {
  const told = await Promise.all(
    zones.map(async (TZ) => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', year],
        {
          env: { PATH: process.env.PATH, TZ },
          maxBuffer: 64 * 1024 * 1024,
        },
      );
      return {
        TZ,
        lines: stdout.split('\n').length,
        hash: createHash('sha256').update(stdout).digest('hex'),
      };
    }),
  );

  expect(told.map((it) => it.lines)).toEqual(zones.map(() => 365 * 96 + 365 + 1));
  expect(new Set(told.map((it) => it.hash)).size).toBe(1);
});
