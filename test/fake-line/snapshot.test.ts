import { randomUUID } from 'node:crypto';
import type { Snapshot } from '../../src/fake-line/snapshot.ts';
import { closeStages, hello, openBot, openStage, refusal, SECRET, TOKEN } from './stage.ts';

afterEach(closeStages);

/** Through a file and back. */
function throughJson(snapshot: Snapshot): Snapshot {
  return JSON.parse(JSON.stringify(snapshot)) as Snapshot; // what was just written
}

describe('fake-line/snapshot', () => {
  it('goes on with the same chats, people, tokens, keys and meter', async () => {
    const before = await openStage({ quota: { type: 'limited', value: 5 } });
    const bot = await openBot();
    before.line.webhooks.url = bot.url;
    const somjai = before.line.addPerson({ displayName: 'สมใจ' });
    const group = before.line.addGroup({ groupName: 'ทดสอบ', members: [somjai] });
    const picture = await group.sendsPicture(somjai, { bytes: Buffer.from('x') });
    const key = randomUUID();
    const push = { to: group.chatId, messages: [hello] };
    await before.client.pushMessage(push, key);
    const { event } = await group.says(somjai, 'สวัสดี');

    const after = await openStage({ restore: throughJson(before.line.snapshot()) });
    await after.client.replyMessage({ replyToken: event.replyToken!, messages: [hello] });
    const again = await refusal(after.client.pushMessage(push, key));
    const said = await after.line.group(group.groupId).says(after.line.person(somjai.userId), 'อีกครั้ง');

    expect(again.status).toBe(409);
    expect(said.status).toBe(200);
    expect(after.line.quota).toMatchObject({ used: 1, limit: { type: 'limited', value: 5 } });
    expect(after.line.transcript(group.chatId).map(({ from }) => from)).toEqual([
      'person',
      'bot',
      'person',
      'bot',
      'person',
    ]);
    expect((await after.client.getMessageContentWithHttpInfo(picture.messageId!)).httpResponse.status).toBe(
      200,
    );
    expect(await after.line.nextMessageIn(group.chatId)).toMatchObject({ kind: 'reply' });
  });

  it('delivers again what was on its way when it was taken', async () => {
    const before = await openStage();
    const bot = await openBot();
    const somjai = before.line.addPerson({ displayName: 'สมใจ' });
    const event = before.line.events.text({ chatId: somjai.chatId, userId: somjai.userId, text: 'สรุป' });

    const delivering = before.line.webhooks.deliver([event], { url: bot.url });
    const snapshot = throughJson(before.line.snapshot());
    await delivering;
    const after = await openStage({ restore: snapshot, webhookUrl: bot.url });

    expect(await after.line.webhooks.redeliverUnanswered()).toMatchObject([
      { status: 200, events: [{ webhookEventId: event.webhookEventId }] },
    ]);
  });

  it('is a copy, without secrets, and of this format only', async () => {
    const { line } = await openStage();
    const snapshot = line.snapshot();
    line.addPerson({ displayName: 'คนใหม่' });

    expect(snapshot.state.people).toEqual({});
    expect(JSON.stringify(snapshot)).not.toContain(SECRET);
    expect(JSON.stringify(snapshot)).not.toContain(TOKEN);
    await expect(openStage({ restore: { ...snapshot, format: 2 as 1 } })).rejects.toThrow('format 2'); // from a later version
  });
});
