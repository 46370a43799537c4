import { readCatalogues } from './catalogues/read.ts';
import { clock, realNow } from './clock.ts';
import { readConfig } from './config.ts';
import { ids } from './ids.ts';
import { log } from './log.ts';
import type { World } from './operations/world.ts';

/** Where a verb was typed. */
export interface Prompt {
  /** Read when a verb asks, since not every verb does. */
  readonly environment: () => Readonly<Record<string, string | undefined>>;
  readonly stdin: World['stdin'];
  readonly folder: string;
  /** Settles when the text is handed over, so that a reader who is slow is waited for. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
}

/** What verbs need from outside, by the environment in which they were typed. */
export function operatorWorld({ environment, stdin, folder, out, err }: Prompt): World {
  return {
    async reminding(connection, catalogues, now) {
      const { line } = readConfig(environment());
      // Half the program: other verbs start without it.
      const { operatorReminding } = await import('./operator-reminding.ts');
      return operatorReminding({ connection, catalogues, line, realNow, clock: now, log: log('error') });
    },
    async surroundings() {
      const { surroundings } = await import('./surroundings.ts');
      return surroundings(environment());
    },
    async richMenu() {
      const { line } = readConfig(environment());
      if (line === null) throw new Error('There are no LINE credentials.');
      const { richMenu } = await import('./line/rich-menu.ts');
      return richMenu({
        channelAccessToken: line.accessToken,
        baseURL: line.apiBaseUrl,
        dataBaseURL: line.dataApiBaseUrl,
      });
    },
    clock: clock(),
    clockAt: (now) => clock(() => now.getTime()),
    realNow,
    ids: ids(),
    catalogues: () => readCatalogues(),
    place() {
      const { mongodbUri, dataDir, line, systemBinary } = readConfig(environment());
      return { mongodbUri, dataDir, tryOut: line === null, systemBinary };
    },
    stdin,
    folder,
    print: (value, form) =>
      out(`${form === 'line' ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`),
    say: (message) => {
      err(`${message}\n`);
    },
  };
}
