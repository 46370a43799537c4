import type { FakeLine } from '../../src/fake-line/platform.ts';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { documents } from '../../src/mongo/documents.ts';
import { forgetOld } from '../../src/mongo/forget-old.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';
import { aPhoto } from '../support/a-photo.ts';

const MORNING = new Date('2027-02-15T02:00:00.000Z');
const DAY = 24 * 3_600_000;

describe('evidence, from the chat to the database', () => {
  let town: Town;
  let line: FakeLine;
  let group: Group;
  let somchai: Person;
  let fetched: number;

  const counts = async () => {
    const database = town.database.connection.getClient().db(town.database.name);
    const count = (name: string) => database.collection(name).countDocuments({ _id: { $gt: '' as never } });
    return {
      evidence: await count('evidence'),
      files: await count('kept.files'),
      chunks: await count('kept.chunks'),
    };
  };
  const says = async (text: string) => aloud((await town.told(group, somchai, text)).at(-1)?.message);
  const sends = async (name: string) => {
    town.passASecond();
    const { messageId = '' } = await group.sendsPicture(somchai, { bytes: await aPhoto(name) });
    await town.settled();
    return messageId;
  };
  const contentCalls = () => line.calls.filter((call) => call.endpoint === 'content').length;

  beforeAll(async () => {
    town = await openTown(MORNING, { publicBaseUrl: PUBLIC });
    ({ line } = town);
    somchai = line.addPerson({ displayName: 'สมชาย' });
    group = line.addGroup({ groupName: 'งาน ITA', members: [somchai] });
    await says('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await says('ita เพิ่มมาตรการ จัดทำคู่มือ');
    fetched = contentCalls();
  });

  it('fetches nothing that nobody announced, and knows of it for a quarter of an hour only', async () => {
    await sends('งานเลี้ยง');
    await says('สนุกมาก');
    const passing = () =>
      town.database.connection
        .getClient()
        .db(town.database.name)
        .collection('passing')
        .find({ until: { $gt: new Date(0) } })
        .toArray();
    const known = await passing();
    await forgetOld(town.database.connection, documentsOf(town), new Date(MORNING.getTime() + 20 * 60_000));

    expect(contentCalls()).toBe(fetched);
    expect(known).toHaveLength(1);
    expect(JSON.stringify(known)).not.toContain(somchai.userId);
    expect(await passing()).toEqual([]);
    expect(await counts()).toEqual({ evidence: 0, files: 0, chunks: 0 });
  });

  it('waits for LINE to have a file ready, and says where it has not', async () => {
    const { messageId = '' } = await group.sendsPicture(somchai, {
      bytes: await aPhoto('ช้า'),
      preparing: true,
    });
    await town.settled();
    const asked = contentCalls();
    const answer = says('ita รูปนี้ มาตรการ 1');
    // LINE was asked in vain, and has the picture by the next time.
    while (contentCalls() === asked) await new Promise(setImmediate);
    line.contents.finish(messageId);

    expect(await answer).toContain('แนบหลักฐาน 1 ไฟล์แล้ว');
    expect(contentCalls() - asked).toBe(2);
    const gone = await sends('หาย');
    line.contents.expire(gone);
    expect(await says('ita รูปนี้ มาตรการ 1')).toContain('ไม่มีแล้ว');
  });

  it('shows it by a signed link, with its own type and nothing that could run', async () => {
    const message = line.messagesIn(group.groupId).length;
    await says('ดู มาตรการ 1');
    const card = JSON.stringify(line.messagesIn(group.groupId)[message]?.message);
    const [, url = ''] = /"url":"(https:\/\/files\.prongsai\.invalid[^"]+)"/.exec(card) ?? [];
    const picture = await fetch(town.reached(url));
    // Another letter, whichever the first one is.
    const other = url.replace(/sig=(.)/, (_, letter) => `sig=${letter === '_' ? '-' : '_'}`);
    const forged = await fetch(town.reached(other));

    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    expect(picture.headers.get('content-disposition')).toContain('inline');
    expect(forged.status).toBe(404);
  });

  it('takes no file of another chat, whatever a button says', async () => {
    const alone = await somchai.sendsPictureAlone({ bytes: await aPhoto('ส่วนตัว') });
    await town.settled();
    const before = await counts();
    const data = `1 log-progress ${JSON.stringify({ ref: '1', photos: [alone.messageId] })}`;
    await line.presses(somchai, group, data);
    await town.settled();

    expect(await counts()).toEqual(before);
  });

  it('is gone at once when its sender takes the picture back, and the entry stays', async () => {
    const before = await counts();
    const photo = await sends('ถอน');
    await says('ita รูปนี้ มาตรการ 1 จัดประชุมแล้ว');
    const kept = await counts();
    await group.unsends(photo);
    await town.settled();

    expect(kept.evidence).toBe(before.evidence + 1);
    expect(await counts()).toEqual(before);
    expect(await says('ดู มาตรการ 1')).toContain('ยกเลิกการส่งแล้ว 1 ไฟล์');
  });

  it('sweeps after a day what was kept and never recorded, and only that', async () => {
    const before = await counts();
    await sends('ค้าง');
    await says('ita รูปนี้ มาตรการ 1');
    await says('ita ลบรูปที่ 3 มาตรการ 1');
    const now = MORNING.getTime() + 10 * DAY;
    const sweep = (days: number) =>
      forgetOld(town.database.connection, documentsOf(town), new Date(now + days * DAY));
    await sweep(0);
    const marked = await counts();
    await sweep(1.1);
    await sweep(2.2);
    await sweep(3.3);

    expect(marked.evidence).toBe(before.evidence + 1);
    expect(await counts()).toEqual(before);
  });

  it('is the same one when its event is tried again, whatever else was sent before', async () => {
    const database = town.database.connection.getClient().db(town.database.name);
    const { measure } = documentsOf(town).states;
    const at = async () =>
      measure
        .findOne({ _id: { $gt: '' } })
        .lean()
        .orFail();
    await sends('ของเรื่องอื่น');
    for (let second = 0; second < 5 * 60; second += 1) town.passASecond();
    const meant = await sends('อบรมรอบบ่าย');
    const before = await at();
    const { event } = await group.says(somchai, 'ita รูปเมื่อกี้ มาตรการ 1');
    await town.settled();
    const after = await at();
    // As a process leaves it that ends between the keeping of the picture and the record.
    await database.collection('audit').deleteOne({ _id: `${event.webhookEventId}/${before._id}` as never });
    await measure.replaceOne({ _id: before._id }, before);
    await database.collection('inbox').deleteOne({ _id: event.webhookEventId as never });
    await line.webhooks.redeliver(event.webhookEventId);
    await town.settled();

    expect((await at()).state.photos).toEqual(after.state.photos);
    const [last = ''] = after.state.photos?.slice(-1) ?? [];
    expect(await database.collection('evidence').findOne({ _id: last as never })).toMatchObject({
      message: meant,
    });
  });
});

function documentsOf({ database }: Town) {
  return documents(database.connection);
}

function aloud(message: unknown): string {
  return typeof message === 'object' && message !== null && 'altText' in message
    ? String(message.altText)
    : '';
}
