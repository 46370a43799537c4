#!/usr/bin/env node
import { loadDotEnv } from './config.ts';
import { operatorWorld } from './operator-world.ts';
import { runVerb } from './operations/verbs.ts';

// The operator's command line: JSON on stdout, messages on stderr, nothing else.

const world = operatorWorld({
  environment: () => {
    loadDotEnv();
    return process.env;
  },
  stdin: process.stdin,
  // npm runs us in the package's folder, and says where it was typed.
  folder:
    (process.env.npm_lifecycle_event === 'prongsai' ? process.env.INIT_CWD : undefined) ?? process.cwd(),
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    }),
  err: (text) => {
    process.stderr.write(text);
  },
});

// A reader that left early (`| head`) makes print() fail, and nothing else.
process.stdout.on('error', () => undefined);
process.exitCode = await runVerb(world, process.argv.slice(2));
