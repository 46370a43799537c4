import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Town, openTown } from '../support/town.ts';
import { play } from './transcript.ts';

// The conversations that officers have read. `UPDATE=1 npm test -- transcripts` writes what the bot says now; the
// difference is then for a person to read.

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('conversations', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
      publicBaseUrl: 'https://files.prongsai.invalid',
    });
  });

  it.each(files)('%s', async (name) => {
    const path = join(folder, name);
    const written = readFileSync(path, 'utf8');

    const played = await play(town, written);

    if (process.env.UPDATE === '1') writeFileSync(path, played);
    expect(played).toBe(process.env.UPDATE === '1' ? played : written);
  });
});
