import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { playFile } from './transcript.ts';

// The conversations that officers have read. `UPDATE=1 npm test -- transcripts` writes what the bot says now; the
// difference is then for a person to read.

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('conversations', () => {
  let town: Town;

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'), {
      publicBaseUrl: PUBLIC,
    });
  });

  it.each(files)('%s', async (name) => {
    const { played, written } = await playFile(town, join(folder, name));

    expect(played).toBe(written);
  });
});
