import { buffer } from 'node:stream/consumers';
import { closeStages, openBot, openStage, refusal } from './stage.ts';

afterEach(closeStages);

async function openTown() {
  const stage = await openStage({ bot: { displayName: 'โปร่งใส', chatMode: 'chat' } });
  const bot = await openBot();
  stage.line.webhooks.url = bot.url;
  const somjai = stage.line.addPerson({ displayName: 'สมใจ', pictureUrl: 'https://example.go.th/s.png' });
  const stranger = stage.line.addPerson({ displayName: 'คนนอก', friendship: 'stranger' });
  const group = stage.line.addGroup({ groupName: 'ทดสอบ', members: [somjai] });
  return { ...stage, somjai, stranger, group };
}

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80]);

describe('fake-line: people and groups', () => {
  it('are known to those in the group', async () => {
    const { client, group, somjai, stranger } = await openTown();

    expect(await client.getGroupSummary(group.groupId)).toEqual({
      groupId: group.groupId,
      groupName: 'ทดสอบ',
    });
    expect(await client.getGroupMemberProfile(group.groupId, somjai.userId)).toMatchObject({
      userId: somjai.userId,
      displayName: 'สมใจ',
      pictureUrl: 'https://example.go.th/s.png',
    });
    expect((await refusal(client.getGroupMemberProfile(group.groupId, stranger.userId))).status).toBe(404);
    expect((await refusal(client.getGroupMembersIds(group.groupId))).status).toBe(403);
  });

  it('are not known from outside', async () => {
    const { client, line, group } = await openTown();
    const outside = line.addGroup({ groupName: 'ห้องอื่น', botIsIn: false });

    expect((await refusal(client.getGroupSummary(outside.groupId))).status).toBe(404);
    await client.leaveGroup(group.groupId);
    expect((await refusal(client.getGroupMemberCount(group.groupId))).status).toBe(404);
  });

  it('show a profile to friends and to those they wrote to, until they block', async () => {
    const { client, somjai, stranger } = await openTown();

    const unknown = await refusal(client.getProfile(stranger.userId));
    await stranger.saysAlone('สวัสดี');

    expect(unknown.status).toBe(404);
    expect((await client.getProfile(stranger.userId)).displayName).toBe('คนนอก');
    expect((await client.getProfile(somjai.userId)).displayName).toBe('สมใจ');
    await somjai.blocks();
    expect((await refusal(client.getProfile(somjai.userId))).status).toBe(404);
  });

  it('tell the bot who it is', async () => {
    const { client, line } = await openTown();

    expect(await client.getBotInfo()).toMatchObject({
      userId: line.bot.userId,
      displayName: 'โปร่งใส',
      chatMode: 'chat',
      markAsReadMode: 'manual',
    });
  });
});

describe('fake-line: content', () => {
  it('can be fetched with its type until LINE deletes it', async () => {
    const { client, line, group, somjai } = await openTown();
    const { messageId } = await group.sendsPicture(somjai, { bytes: PICTURE, contentType: 'image/jpeg' });

    const got = await client.getMessageContentWithHttpInfo(messageId!);
    const preview = await client.getMessageContentPreviewWithHttpInfo(messageId!);

    expect(got.httpResponse.headers.get('content-type')).toBe('image/jpeg');
    expect(await buffer(got.body)).toEqual(PICTURE);
    expect(preview.httpResponse.headers.get('content-type')).toBe('image/png');
    line.contents.expire(messageId!);
    expect((await refusal(client.getMessageContent(messageId!))).status).toBe(404);
  });

  it('is 202 while it is prepared', async () => {
    const { client, line, group, somjai } = await openTown();
    const { messageId } = await group.sendsFile(somjai, {
      bytes: PICTURE,
      fileName: 'แผน.pdf',
      preparing: true,
    });

    const early = await client.getMessageContentWithHttpInfo(messageId!);
    const status = await client.getMessageContentTranscodingByMessageId(messageId!);
    line.contents.finish(messageId!);
    const ready = await client.getMessageContentWithHttpInfo(messageId!);

    expect(early.httpResponse.status).toBe(202);
    expect(status).toEqual({ status: 'processing' });
    expect(await buffer(ready.body)).toEqual(PICTURE);
  });

  it('is gone when it was unsent, and unknown when there was none', async () => {
    const { client, group, somjai } = await openTown();
    const { messageId } = await group.sendsPicture(somjai, { bytes: PICTURE });
    await group.unsends(messageId!);

    expect((await refusal(client.getMessageContent(messageId!))).status).toBe(410);
    expect((await refusal(client.getMessageContent('1'))).status).toBe(404);
  });

  it('is a film that LINE may fail to convert', async () => {
    const { client, line, group, somjai } = await openTown();
    const { event, messageId } = await group.sendsVideo(somjai, { bytes: PICTURE, preparing: true });
    const early = await client.getMessageContentTranscodingByMessageId(messageId!);
    line.contents.fail(messageId!);

    expect(event.message).toMatchObject({ type: 'video', duration: 10_000 });
    expect(early).toEqual({ status: 'processing' });
    expect(await client.getMessageContentTranscodingByMessageId(messageId!)).toEqual({ status: 'failed' });
    expect((await refusal(client.getMessageContent(messageId!))).status).toBe(404);
  });

  it('is gone after a week by itself', async () => {
    const town = await openTown();
    const { client, group, somjai } = town;
    const { messageId } = await group.sendsPicture(somjai, { bytes: PICTURE });
    const day = 24 * 3_600_000;

    town.pass(6 * day);
    const kept = await client.getMessageContentWithHttpInfo(messageId!);
    town.pass(2 * day);

    expect(kept.httpResponse.status).toBe(200);
    expect((await refusal(client.getMessageContent(messageId!))).status).toBe(404);
  });

  it('comes an event a picture, and each says to which set it belongs', async () => {
    const { group, somjai } = await openTown();

    const sent = await group.sendsAlbum(somjai, [{ bytes: PICTURE }, { bytes: PICTURE }]);

    const sets = sent.map(({ event }) => event.message?.imageSet);
    expect(sets).toEqual([
      { id: expect.any(String) as string, index: 1, total: 2 },
      { id: expect.any(String) as string, index: 2, total: 2 },
    ]);
  });
});

describe('fake-line: small signs', () => {
  it('shows the loading animation one to one only', async () => {
    const { client, line, group, somjai } = await openTown();
    const seen: unknown[] = [];
    line.subscribe((happening) => seen.push(happening));

    const shown = await client.showLoadingAnimationWithHttpInfo({
      chatId: somjai.userId,
      loadingSeconds: 10,
    });

    expect(shown.httpResponse.status).toBe(202);
    expect(seen).toEqual([{ kind: 'loading', chatId: somjai.userId, seconds: 10 }]);
    expect((await refusal(client.showLoadingAnimation({ chatId: group.groupId }))).status).toBe(400);
    expect(
      (await refusal(client.showLoadingAnimation({ chatId: somjai.userId, loadingSeconds: 7 }))).status,
    ).toBe(400);
  });

  it('marks a message as read by its token', async () => {
    const { client, line, somjai } = await openTown();
    const { event, messageId } = await somjai.saysAlone('สวัสดี');
    const seen: unknown[] = [];
    line.subscribe((happening) => seen.push(happening));
    const markAsReadToken = event.message!.markAsReadToken!;

    await client.markMessagesAsReadByToken({ markAsReadToken });

    expect(seen).toEqual([{ kind: 'read', messageId }]);
    expect((await refusal(client.markMessagesAsReadByToken({ markAsReadToken: 'x' }))).status).toBe(400);
  });
});
