#!/usr/bin/env node
import { readCatalogues } from './catalogues/read.ts';
import { clock, realNow } from './clock.ts';
import { loadDotEnv, readConfig } from './config.ts';
import { ids } from './ids.ts';
import { log } from './log.ts';
import { runVerb } from './operations/verbs.ts';
import type { Place, World } from './operations/world.ts';

// The operator's command line: JSON on stdout, messages on stderr, nothing else.

const world: World = {
  async reminding(connection, catalogues, now) {
    loadDotEnv();
    const { line } = readConfig(process.env);
    // Half the program: other verbs start without it.
    const { operatorReminding } = await import('./operator-reminding.ts');
    return operatorReminding({ connection, catalogues, line, realNow, clock: now, log: log('error') });
  },
  async surroundings() {
    loadDotEnv();
    const { surroundings } = await import('./surroundings.ts');
    return surroundings(process.env);
  },
  async richMenu() {
    loadDotEnv();
    const { line } = readConfig(process.env);
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
  place,
  stdin: process.stdin,
  // npm runs us in the package's folder, and says where it was typed.
  folder:
    (process.env.npm_lifecycle_event === 'prongsai' ? process.env.INIT_CWD : undefined) ?? process.cwd(),
  print,
  say: (message) => {
    process.stderr.write(`${message}\n`);
  },
};

function place(): Place {
  loadDotEnv();
  const { mongodbUri, dataDir, line, systemBinary } = readConfig(process.env);
  return { mongodbUri, dataDir, tryOut: line === null, systemBinary };
}

/** Settles when the text is handed over, so that a reader who is slow is waited for. */
function print(value: unknown, form: 'document' | 'line'): Promise<void> {
  const text = form === 'line' ? JSON.stringify(value) : JSON.stringify(value, null, 2);
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

// A reader that left early (`| head`) makes print() fail, and nothing else.
process.stdout.on('error', () => undefined);
process.exitCode = await runVerb(world, process.argv.slice(2));
