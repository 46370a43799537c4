import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { ShownMessage, ShownWires, ShownWorld } from '../../src/try-out/shown.ts';
import { type StoryStep, story } from '../../src/try-out/story.ts';
import { startTryOut } from '../../src/try-out/try-out.ts';
import { type StandInBot, startStandInBot } from './stand-in-bot.ts';

export interface Told {
  readonly status: number;
  readonly body: unknown;
}

export interface OpenTryOut {
  /** `http://127.0.0.1:…` */
  readonly address: string;
  readonly bot: StandInBot;
  readonly log: readonly string[];
  now(): number;
  messagesIn(chat: string): Promise<readonly ShownMessage[]>;
  wires(): Promise<ShownWires>;
  world(): Promise<ShownWorld>;
  /** Sends bytes as the page does. */
  upload(path: string, about: Readonly<Record<string, string>>, bytes: Buffer, type: string): Promise<Told>;
  readonly line: { readonly secret: string; readonly accessToken: string; readonly apiBaseUrl: string };
  readonly startedOver: Promise<void>;
  tell(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Told>;
  close(): Promise<void>;
}

/** Enough to be in a group with the bot: the invitation and the first line. */
export const shortStory: readonly StoryStep[] = story.slice(0, 2);

/** The try-out on a server of its own, with a stand-in for the bot, after its story was played. */
export async function openTryOut(
  folder: string,
  steps: readonly StoryStep[] = shortStory,
): Promise<OpenTryOut> {
  const log: string[] = [];
  const tryOut = await startTryOut({ folder, steps, log: (line) => log.push(line) });
  const bot = await startStandInBot(tryOut.credentials);
  const server = createServer(express().use('/sim', tryOut.router));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await tryOut.begin(bot.url);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // What the page is given is typed where it is made; these are its own types.
  const ask = async <Shown>(path: string) =>
    (await (await fetch(`${address}/sim/api/${path}`)).json()) as Shown;
  return {
    address,
    bot,
    log,
    now: tryOut.now,
    messagesIn: async (chat) =>
      (await ask<{ readonly messages: readonly ShownMessage[] }>(`chats/${chat}`)).messages,
    wires: () => ask<ShownWires>('wires'),
    world: () => ask<ShownWorld>('world'),
    line: tryOut.credentials,
    startedOver: tryOut.startedOver,
    async upload(path, about, bytes, type) {
      const response = await fetch(`${address}/sim/api/${path}?${new URLSearchParams(about).toString()}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: new Uint8Array(bytes),
      });
      return { status: response.status, body: await response.json() };
    },
    async tell(path, body, headers = {}) {
      const response = await fetch(`${address}/sim/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    async close() {
      tryOut.endPages();
      server.close();
      server.closeAllConnections();
      await tryOut.close();
      await bot.close();
    },
  };
}
