import { buffer } from 'node:stream/consumers';
import type { messagingApi } from '@line/bot-sdk';
import { closeStages, openStage, refusal } from './stage.ts';

afterEach(closeStages);

const menu: messagingApi.RichMenuRequest = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: 'เมนูหลัก',
  chatBarText: 'เมนู',
  areas: [
    {
      bounds: { x: 0, y: 0, width: 2500, height: 843 },
      action: { type: 'message', label: 'ช่วย', text: 'ช่วยเหลือ' },
    },
  ],
};

/** The beginning of a PNG of this size, which is all that is looked at. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function picture(bytes: Buffer, type = 'image/png'): Blob {
  return new Blob([new Uint8Array(bytes)], { type });
}

describe('fake-line: rich menus', () => {
  it('are made, get their picture, and are shown to everybody or somebody', async () => {
    const { client, line } = await openStage();
    const { userId } = line.addPerson({ displayName: 'สมใจ' });
    await client.validateRichMenuObject(menu);
    const { richMenuId } = await client.createRichMenu(menu);

    const bare = await refusal(client.setDefaultRichMenu(richMenuId));
    await client.setRichMenuImage(richMenuId, picture(png(2500, 843)));
    await client.setDefaultRichMenu(richMenuId);
    await client.linkRichMenuIdToUser(userId, richMenuId);

    expect(bare.status).toBe(400);
    expect(await client.getRichMenu(richMenuId)).toEqual({ richMenuId, ...menu });
    expect((await client.getRichMenuList()).richmenus).toHaveLength(1);
    expect(await client.getDefaultRichMenuId()).toEqual({ richMenuId });
    expect(await client.getRichMenuIdOfUser(userId)).toEqual({ richMenuId });
    expect(await buffer(await client.getRichMenuImage(richMenuId))).toEqual(png(2500, 843));
  });

  it('disappear with all links to them', async () => {
    const { client } = await openStage();
    const { richMenuId } = await client.createRichMenu(menu);
    await client.setRichMenuImage(richMenuId, picture(png(2500, 843)));
    await client.setDefaultRichMenu(richMenuId);

    await client.deleteRichMenu(richMenuId);

    expect((await refusal(client.getDefaultRichMenuId())).status).toBe(404);
    expect((await refusal(client.getRichMenu(richMenuId))).status).toBe(404);
  });

  it.each([
    ['another type', picture(png(2500, 843), 'image/gif'), 415],
    ['another type than it says', picture(png(2500, 843), 'image/jpeg'), 400],
    ['a wrong size', picture(png(700, 300)), 400],
    ['more than a megabyte', picture(Buffer.concat([png(2500, 843), Buffer.alloc(1024 * 1024)])), 413],
  ])('refuse a picture of %s', async (_what, image, status) => {
    const { client } = await openStage();
    const { richMenuId } = await client.createRichMenu(menu);

    expect((await refusal(client.setRichMenuImage(richMenuId, image))).status).toBe(status);
  });

  it.each([
    ['a bar text of 15', { ...menu, chatBarText: 'ก'.repeat(15) }, 'chatBarText'],
    ['a square', { ...menu, size: { width: 800, height: 800 } }, 'size'],
    ['no area', { ...menu, areas: [] }, 'areas'],
    ['an area outside', { ...menu, size: { width: 2000, height: 843 } }, 'areas[0].bounds'],
  ])('refuse %s', async (_what, bad, property) => {
    const { client } = await openStage();

    expect((await refusal(client.createRichMenu(bad))).body).toMatchObject({
      details: expect.arrayContaining([expect.objectContaining({ property })]) as unknown,
    });
  });
});
