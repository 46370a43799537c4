import { type FakeLine, startFakeLine } from '../../src/fake-line/platform.ts';

// The LINE of a program that runs in a process of its own.

export const SECRET = 'secret-that-opens-nothing';
export const TOKEN = 'token-that-opens-nothing';

export async function openLine(): Promise<FakeLine> {
  return startFakeLine({ channelSecret: SECRET, channelAccessToken: TOKEN });
}

/** What a program is started with to speak to it. */
export function speaksTo({ url }: Pick<FakeLine, 'url'>) {
  return {
    LINE_CHANNEL_SECRET: SECRET,
    LINE_CHANNEL_ACCESS_TOKEN: TOKEN,
    LINE_API_BASE_URL: url,
    LINE_DATA_API_BASE_URL: url,
  } as const;
}

/** For an answer on a machine that does other things too. */
export const patience = { timeoutMs: 45_000 };
