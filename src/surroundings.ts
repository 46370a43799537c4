import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Config, WrongConfiguration, readConfig } from './config.ts';
import { lineChannelCheck } from './line/channel-check.ts';
import { log } from './log.ts';
import { findLibreOffice } from './papers/print-pdf.ts';
import type { Surroundings } from './operations/world.ts';

/** Milliseconds in which our own server answers. */
const REACHED_WITHIN = 5_000;

/** As LINE issues them. */
const SECRET = /^[0-9a-f]{32}$/;

/** What `doctor` looks at, by the environment that the server would start in. */
export function surroundings(environment: Readonly<Record<string, string | undefined>>): Surroundings {
  const read = configOr(environment);
  const config = 'wrong' in read ? null : read;
  const line = config?.line ?? null;
  return {
    nodeVersion: process.versions.node,
    wrong: 'wrong' in read ? read.wrong : [],
    place: config && {
      mongodbUri: config.mongodbUri,
      dataDir: config.dataDir,
      tryOut: line === null,
      systemBinary: config.systemBinary,
    },
    publicBaseUrl: config?.publicBaseUrl ?? null,
    hasLikelySecrets: line?.secrets.every((it) => SECRET.test(it)) ?? false,
    channel:
      line &&
      lineChannelCheck({ channelAccessToken: line.accessToken, baseURL: line.apiBaseUrl }, log('silent')),
    office: findLibreOffice(environment.PATH),
    freeBytes,
    reach,
  };
}

function configOr(
  environment: Readonly<Record<string, string | undefined>>,
): Config | { readonly wrong: readonly string[] } {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof WrongConfiguration) return { wrong: error.variables };
    throw error;
  }
}

/** Of the nearest folder that is there. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return dirname(folder) === folder ? null : freeBytes(dirname(folder));
  }
}

async function reach(address: string): Promise<number> {
  try {
    const signal = AbortSignal.timeout(REACHED_WITHIN);
    return (await fetch(address, { redirect: 'manual', signal })).status;
  } catch {
    return 0;
  }
}
