import { readFileSync } from 'node:fs';
import { messagingApi } from '@line/bot-sdk';
import sharp from 'sharp';
import { menu } from '../../src/chat/menu.ts';
import { startFakeLine, type FakeLine } from '../../src/fake-line/platform.ts';
import { menuAreas, menuDrawn, menuRequest } from '../../src/line/menu-request.ts';
import { MENU_ALIAS, menuPicture, richMenu, type RichMenu } from '../../src/line/rich-menu.ts';

const channelAccessToken = 'an-access-token';

describe('line/rich-menu', () => {
  let line: FakeLine;
  let desk: RichMenu;

  beforeEach(async () => {
    line = await startFakeLine({ channelSecret: 's', channelAccessToken });
    desk = richMenu({ channelAccessToken, baseURL: line.url, dataBaseURL: line.url });
  });

  afterEach(async () => {
    await line.stop();
  });

  function state() {
    const { richMenus, richMenuOf, richMenuAliases } = line.snapshot().state;
    return { ids: Object.keys(richMenus), richMenus, shown: richMenuOf.all, aliases: richMenuAliases };
  }

  it('is everybody’s after one installation, with its picture and its alias', async () => {
    const installed = await desk.install();

    const { ids, richMenus, shown, aliases } = state();
    expect(installed).toMatchObject({ created: true, removed: [], replaced: null, alias: MENU_ALIAS });
    expect(ids).toEqual([installed.richMenuId]);
    expect(shown).toBe(installed.richMenuId);
    expect(aliases).toEqual({ [MENU_ALIAS]: installed.richMenuId });
    expect(richMenus[installed.richMenuId]?.image?.contentType).toBe('image/png');
  });

  it('is one menu however often it is installed', async () => {
    const first = await desk.install();
    const before = state();

    const second = await desk.install();

    expect(second).toEqual({ ...first, created: false });
    expect(state()).toEqual(before);
  });

  it.each(['setRichMenuImage', 'setDefaultRichMenu', 'createRichMenuAlias'] as const)(
    'finishes an installation that broke off at %s',
    async (endpoint) => {
      line.faults.next(endpoint, { kind: 'error', accepted: false });
      await expect(desk.install()).rejects.toMatchObject({ status: 500 });

      const again = await desk.install();

      const { ids, shown, aliases } = state();
      expect(ids).toEqual([again.richMenuId]);
      expect(shown).toBe(again.richMenuId);
      expect(aliases[MENU_ALIAS]).toBe(again.richMenuId);
    },
  );

  it('takes the place of an older menu of ours, and leaves those of others', async () => {
    const old = await aMenu('prongsai of last year');
    const others = await aMenu('somebody else’s');
    await client().setDefaultRichMenu(others);
    await client().createRichMenuAlias({ richMenuAliasId: MENU_ALIAS, richMenuId: old });

    const installed = await desk.install();

    const { ids, shown, aliases } = state();
    expect(installed).toMatchObject({ created: true, removed: [old], replaced: others });
    expect(new Set(ids)).toEqual(new Set([others, installed.richMenuId]));
    expect(shown).toBe(installed.richMenuId);
    expect(aliases).toEqual({ [MENU_ALIAS]: installed.richMenuId });
  });

  it('goes with all that is ours, and nothing else', async () => {
    const others = await aMenu('somebody else’s');
    const { richMenuId } = await desk.install();

    const removed = await desk.remove();

    expect(removed).toEqual({ removed: [richMenuId] });
    expect(state()).toMatchObject({ ids: [others], shown: undefined, aliases: {} });
    expect(await desk.remove()).toEqual({ removed: [] });
  });

  it('has a picture of these very words, as large and as light as LINE takes it', async () => {
    const bytes = readFileSync(menuPicture);
    const { width, height, format, exif } = await sharp(bytes).metadata();

    expect({ width, height, format }).toEqual({ width: 2500, height: 1686, format: 'png' });
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024);
    // Otherwise: node tools/rich-menu/draw.mjs
    expect(exif?.toString('latin1')).toContain(menuDrawn);
  });

  it('is pressable all over, and every press is a command or a line to finish', () => {
    const { areas, size } = menuRequest(Buffer.from('picture'));
    const covered = (areas ?? []).reduce(
      (sum, { bounds }) => sum + (bounds?.width ?? 0) * (bounds?.height ?? 0),
      0,
    );

    expect(covered).toBe((size?.width ?? 0) * (size?.height ?? 0));
    expect(menuAreas.map(({ action }) => action?.type)).toEqual(menu.flat().map(() => 'postback'));
    expect(menuAreas.map(({ action }) => action?.label)).toEqual(menu.flat().map(({ title }) => title));
  });

  function client(): messagingApi.MessagingApiClient {
    return new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: line.url });
  }

  /** A menu with a picture. */
  async function aMenu(name: string): Promise<string> {
    const { richMenuId } = await client().createRichMenu({ ...menuRequest(Buffer.from('')), name });
    const blobs = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL: line.url });
    await blobs.setRichMenuImage(
      richMenuId,
      new Blob([new Uint8Array(readFileSync(menuPicture))], { type: 'image/png' }),
    );
    return richMenuId;
  }
});
