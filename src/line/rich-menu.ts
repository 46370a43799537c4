import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import { within } from '../app/deadline.ts';
import { OUR_MENUS, menuRequest } from './menu-request.ts';

/** By this name other menus could switch to ours; LINE takes 32 signs. */
export const MENU_ALIAS = 'prongsai-main';

/** Milliseconds that a call may take: the picture is some hundred kilobytes. */
const PATIENCE = 30_000;

export const menuPicture = join(import.meta.dirname, '..', '..', 'flex-templates', 'rich-menu', 'menu.png');

/** What installing came to. */
export interface Installed {
  readonly richMenuId: string;
  readonly alias: string;
  /** False when the very same menu was there already. */
  readonly created: boolean;
  /** Menus of ours from before, which are gone now. */
  readonly removed: readonly string[];
  /** A menu of somebody else's that everybody saw until now; it is still there, and seen by nobody. */
  readonly replaced: string | null;
}

export interface RichMenu {
  /** Makes our menu everybody's. Doing it again changes nothing, and finishes what was broken off. */
  install(): Promise<Installed>;
  /** Takes away all menus of ours, and nobody else's. */
  remove(): Promise<{ readonly removed: readonly string[] }>;
}

/**
 * The menu under one-to-one chats.
 * @throws HTTPFetchError when LINE refuses; DeadlinePassed when it does not answer
 */
export function richMenu(access: {
  readonly channelAccessToken: string;
  readonly baseURL: string;
  readonly dataBaseURL: string;
}): RichMenu {
  const { channelAccessToken, baseURL, dataBaseURL } = access;
  const api = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL });
  const data = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL: dataBaseURL });

  async function ours(): Promise<readonly messagingApi.RichMenuResponse[]> {
    const { richmenus } = await soon(api.getRichMenuList());
    return richmenus.filter(({ name }) => name.startsWith(OUR_MENUS));
  }

  async function shownToAll(): Promise<string | null> {
    return (await unlessMissing(api.getDefaultRichMenuId()))?.richMenuId ?? null;
  }

  async function create(request: messagingApi.RichMenuRequest): Promise<string> {
    return (await soon(api.createRichMenu(request))).richMenuId;
  }

  /** A menu without its picture is what is left of an installation that was broken off. */
  async function givePicture(richMenuId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const there = await unlessMissing(data.getRichMenuImage(richMenuId));
    if (there !== null) there.destroy();
    else await soon(data.setRichMenuImage(richMenuId, new Blob([bytes], { type: 'image/png' })));
  }

  async function nameIt(richMenuId: string): Promise<void> {
    const alias = await unlessMissing(api.getRichMenuAlias(MENU_ALIAS));
    if (alias === null) await soon(api.createRichMenuAlias({ richMenuAliasId: MENU_ALIAS, richMenuId }));
    else if (alias.richMenuId !== richMenuId) await soon(api.updateRichMenuAlias(MENU_ALIAS, { richMenuId }));
  }

  async function removeAll(ids: readonly string[]): Promise<void> {
    for (const id of ids) await unlessMissing(api.deleteRichMenu(id));
  }

  return {
    async install() {
      const bytes = new Uint8Array(await readFile(menuPicture));
      const request = menuRequest(bytes);
      const before = await ours();
      const same = before.find(({ name }) => name === request.name);
      const richMenuId = same?.richMenuId ?? (await create(request));
      await givePicture(richMenuId, bytes);
      const shown = await shownToAll();
      if (shown !== richMenuId) await soon(api.setDefaultRichMenu(richMenuId));
      await nameIt(richMenuId);
      // Only now: until here everybody saw the menu from before.
      const old = before.map((it) => it.richMenuId).filter((id) => id !== richMenuId);
      await removeAll(old);
      const isOthers = shown !== null && before.every((it) => it.richMenuId !== shown);
      return {
        richMenuId,
        alias: MENU_ALIAS,
        created: same === undefined,
        removed: old,
        replaced: isOthers ? shown : null,
      };
    },
    async remove() {
      const removed = (await ours()).map((it) => it.richMenuId);
      const shown = await shownToAll();
      if (shown !== null && removed.includes(shown)) await soon(api.cancelDefaultRichMenu());
      await unlessMissing(api.deleteRichMenuAlias(MENU_ALIAS));
      await removeAll(removed);
      return { removed };
    },
  };
}

function soon<T>(call: Promise<T>): Promise<T> {
  return within(PATIENCE, call);
}

/** What LINE does not have is null; anything else that goes wrong is thrown. */
async function unlessMissing<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await soon(call);
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return null;
    throw error;
  }
}
