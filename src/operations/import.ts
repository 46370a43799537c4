import { readFile as readBytes, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type TakenOver, takeOver } from '../app/take-over.ts';
import { readFormula } from '../catalogues/formula.ts';
import type { Unit } from '../domain/agency.ts';
import type { FiscalYear } from '../domain/dates.ts';
import type { FoundReport, Unreadable } from '../domain/found.ts';
import { sameWords, yearsOf } from '../domain/take-over.ts';
import { MOST_BYTES, readFile } from '../reading/read-file.ts';
import { unreadable } from '../text/unreadable.ts';
import { agencyOf } from './agency-of.ts';
import type { OperatorDatabase } from './find-database.ts';
import { type Imported, importedOf } from './imported.ts';
import { OPERATOR } from './operator.ts';
import { Refused } from './refused.ts';
import type { World } from './world.ts';

/** A file to read, as the operator named it. */
export interface ToImport {
  readonly file: string;
  /** The report's year, where the operator knows better than its title. */
  readonly year: FiscalYear | undefined;
}

/**
 * What a report holds, without a database.
 * @throws {Refused} in Thai, for a file that is not read; it may be shown to whoever sent it.
 */
export async function readForImport(world: World, asked: ToImport): Promise<Imported> {
  return importedOf(await read(world, asked, undefined), asked.year);
}

/** What was written, and where. */
export interface Import extends Omit<TakenOver, 'rows'> {
  readonly agency: string;
  /** Whose the report is by its own words; null where they are this agency's, or it does not say. */
  readonly ofAnother: string | null;
  readonly year: FiscalYear;
  /** Taking this event back takes all of it back. */
  readonly event: string;
}

/**
 * Reads a report and keeps it as the history of its year. What the agency has already stays as it is: an officer who
 * wants it brought up to the report does that in the chat.
 * @throws {Refused} for a file that is not read, and a group that belongs to no agency.
 */
export async function importReport(
  world: World,
  { ports }: Pick<OperatorDatabase, 'ports'>,
  asked: ToImport & { readonly group: string },
): Promise<Import> {
  const { agencyId, agency } = await agencyOf(ports, asked.group);
  const report = await read(world, asked, agency.units);
  const year = asked.year ?? yearsOf(report, world.clock.today()).history;
  const event = world.ids.random();
  const deed = { event, at: world.clock.now(), agency: agencyId, by: OPERATOR, message: null };
  const how = { purpose: 'history', year, update: false } as const;
  const { rows: _, ...taken } = await takeOver({ ...ports, ids: world.ids }, deed, report, how);
  const named = report.organisation?.name ?? agency.name;
  const ofAnother = sameWords(named, agency.name) ? null : named;
  return { agency: agency.name, ofAnother, year, ...taken, event };
}

async function read(
  world: World,
  { file, year }: ToImport,
  units: readonly Unit[] | undefined,
): Promise<FoundReport> {
  const bytes = await bytesOf(resolve(world.folder, file));
  const catalogues = world.catalogues();
  const reading = await readFile(bytes, {
    catalogues: catalogues.years().flatMap((it) => catalogues.of(it) ?? []),
    formula: readFormula(),
    year,
    units,
  });
  if (!reading.ok) throw refusedFor(reading.refusal);
  return reading.value;
}

/** A file that is too large is not even opened. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => {
    throw new Refused(`There is no file ${path}.`);
  });
  if (found.isDirectory())
    throw new Refused(`${path} is a folder. Name one file in it: one report is read at a time.`);
  if (found.size > MOST_BYTES) throw refusedFor('too-large');
  return readBytes(path);
}

function refusedFor(why: Unreadable): Refused {
  const { title, text } = unreadable[why];
  return new Refused(`${title}: ${text}`);
}
