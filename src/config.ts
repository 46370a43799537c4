import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

/** Where the package stands: relative paths of the environment count from here, not from where somebody stood. */
export const packageRoot = dirname(import.meta.dirname);

/** LINE's own addresses. The try-out and every test name others. */
const LINE_API = 'https://api.line.me';
const LINE_DATA_API = 'https://api-data.line.me';

/** An empty variable is one that was not set: `.env.example` lists them all with nothing behind the sign. */
const set = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

function withoutSlashes(url: string): string {
  let end = url.length;
  while (url.charAt(end - 1) === '/') end -= 1;
  return url.slice(0, end);
}

const httpAddress = z.url({ protocol: /^https?$/ }).transform(withoutSlashes);

/** `mongodb://user:password@one:27017,[::1]:27018/name?options`; what only the driver can judge, it says later. */
const host = String.raw`(\[[\da-fA-F:.]+\]|[^\s:,@/?\[\]]+)(:\d{1,5})?`;
const serverAddress = new RegExp(String.raw`^mongodb(\+srv)?://([^\s@/?]*@)?${host}(,${host})*([/?]\S*)?$`);

const Environment = z.object({
  PORT: set(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535)),
  ),
  MONGODB_URI: set(z.string().regex(serverAddress)),
  DATA_DIR: set(z.string()),
  LINE_CHANNEL_SECRET: set(
    z
      .string()
      .transform((text) => text.split(',').map((secret) => secret.trim()))
      .pipe(z.array(z.string().min(1)).min(1).max(2)),
  ),
  LINE_CHANNEL_ACCESS_TOKEN: set(z.string().regex(/^\S+$/)),
  LINE_API_BASE_URL: set(httpAddress),
  LINE_DATA_API_BASE_URL: set(httpAddress),
  PUBLIC_BASE_URL: set(z.url({ protocol: /^https$/ }).transform(withoutSlashes)),
  LOG_LEVEL: set(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  NODE_ENV: set(z.string()),
  MONGOMS_SYSTEM_BINARY: set(z.string()),
});

/** What must be there because of what else is there. */
function missing(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const credentials = ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN'];
  const production = environment.NODE_ENV === 'production';
  // One of the two alone is a mistake, never a reason to serve the try-out.
  const needed = production || credentials.some((name) => environment[name]) ? credentials : [];
  return [...needed, ...(production ? ['MONGODB_URI'] : [])].filter((name) => !environment[name]);
}

export interface Config {
  readonly port: number;
  readonly mongodbUri: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Null in the try-out. */
  readonly line: LineCredentials | null;
  readonly publicBaseUrl: string | undefined;
  readonly logLevel: string;
  readonly production: boolean;
  /** A `mongod` of this machine for the third way. */
  readonly systemBinary: string | undefined;
}

export interface LineCredentials {
  /** Two while one is being rotated. */
  readonly secrets: readonly string[];
  readonly accessToken: string;
  readonly apiBaseUrl: string;
  readonly dataApiBaseUrl: string;
}

/** Names every variable that is wrong, and prints the value of none. */
export class WrongConfiguration extends Error {
  readonly variables: readonly string[];
  constructor(variables: readonly string[]) {
    super(`wrong configuration: ${variables.join(', ')} (see .env.example)`);
    this.name = 'WrongConfiguration';
    this.variables = variables;
  }
}

/** @throws WrongConfiguration */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(environment);
  const wrong = read.error?.issues.map((issue) => String(issue.path[0])) ?? [];
  const bad = [...new Set([...wrong, ...missing(environment)])].sort();
  if (!read.success || bad.length > 0) throw new WrongConfiguration(bad);
  const env = read.data;
  const apiBaseUrl = env.LINE_API_BASE_URL ?? LINE_API;
  return {
    port: env.PORT ?? 3000,
    mongodbUri: env.MONGODB_URI,
    dataDir: resolve(packageRoot, env.DATA_DIR ?? 'data'),
    line:
      env.LINE_CHANNEL_SECRET && env.LINE_CHANNEL_ACCESS_TOKEN
        ? {
            secrets: env.LINE_CHANNEL_SECRET,
            accessToken: env.LINE_CHANNEL_ACCESS_TOKEN,
            apiBaseUrl,
            dataApiBaseUrl: env.LINE_DATA_API_BASE_URL ?? LINE_DATA_API,
          }
        : null,
    publicBaseUrl: env.PUBLIC_BASE_URL,
    logLevel: env.LOG_LEVEL ?? 'info',
    production: env.NODE_ENV === 'production',
    systemBinary: env.MONGOMS_SYSTEM_BINARY,
  };
}

/** Reads `.env` of the package where there is one; what the process environment says already, stays. */
export function loadDotEnv(folder = packageRoot): void {
  try {
    process.loadEnvFile(join(folder, '.env'));
  } catch (error) {
    // Not `instanceof`: Node's own errors are another realm's where jest runs this.
    const isAbsent =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) throw error;
  }
}
