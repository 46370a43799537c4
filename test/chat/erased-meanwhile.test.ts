import { Query, mongo } from 'mongoose';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { wholeDatabase } from '../../src/mongo/whole.ts';
import { aPhoto } from '../support/a-photo.ts';
import { type Town, openTown } from '../support/town.ts';

// Somebody has themselves erased one to one, while elsewhere something of theirs is still on its way. Whatever comes of
// it, nothing stays that is theirs.

const NOTE = 'ปลาช่อนนาคำลับ';

describe('somebody who is erased', () => {
  let town: Town;
  let chief: Person;
  let gone: Person;
  let group: Group;

  beforeEach(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    chief = town.line.addPerson({ displayName: 'ประสาน' });
    gone = town.line.addPerson({ displayName: 'ปลาบู่ทองคำ' });
    group = town.line.addGroup({ groupName: 'ITA', members: [chief, gone] });
    await town.told(group, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await town.told(group, chief, 'ita เพิ่มมาตรการ จัดทำคู่มือ');
    await town.told(group, gone, 'ita สรุป');
  });

  async function does(doing: () => Promise<unknown>): Promise<void> {
    town.passASecond();
    await doing();
    await town.settled();
  }
  const asks = () => does(() => gone.saysAlone('ลบข้อมูลของฉัน'));
  const confirms = () => town.line.taps(gone, gone, 'ยืนยันลบข้อมูลของฉัน');
  async function isErased(): Promise<void> {
    await asks();
    await does(confirms);
    expect(lastToThem()).toContain('ลบข้อมูลของท่านแล้ว');
  }
  const lastToThem = (): string => JSON.stringify(town.line.messagesIn(gone.chatId).at(-1));

  async function linesOf(collection: string): Promise<readonly string[]> {
    const lines: string[] = [];
    for await (const line of wholeDatabase(town.database.connection).read(collection)) lines.push(line);
    return lines;
  }
  /** The collections that hold any of these. */
  async function holding(...traces: readonly string[]): Promise<readonly string[]> {
    const names = await wholeDatabase(town.database.connection).collections();
    const held = await Promise.all(
      names.map(async (name) =>
        (await linesOf(name)).filter((it) => traces.some((trace) => it.includes(trace))),
      ),
    );
    return names.filter((_, index) => held[index]!.length > 0);
  }

  it('leaves no text and no file of what was being fetched', async () => {
    await does(async () => group.sendsPicture(gone, { bytes: await aPhoto('งาน') }));
    await asks();
    const slow = town.line.faults.next('content', { kind: 'slow', ms: 1_500 });
    town.passASecond();
    await group.says(gone, `ita รูปนี้ มาตรการ 1 หมายเหตุ ${NOTE}`);
    await slow.met;
    await does(confirms);

    expect(await holding(NOTE, gone.userId, gone.displayName)).toEqual([]);
    expect([...(await linesOf('texts')), ...(await linesOf('evidence'))]).toEqual([]);
    expect(await linesOf('kept.files')).toEqual([]);
  });

  it('is not known anew by a line that was said before and is read after', async () => {
    await asks();
    const lanes = town.database.connection.collection<{ _id: string }>('lanes');
    const heldElsewhere = { owner: 'elsewhere:1:x', until: new Date(Date.now() + 60_000) };
    await lanes.updateOne({ _id: group.chatId }, { $set: heldElsewhere }, { upsert: true });
    town.passASecond();
    await group.says(gone, `ita บันทึก มาตรการ 1 40% ${NOTE}`);
    await does(confirms);
    await lanes.updateOne({ _id: group.chatId }, { $unset: { owner: '', until: '' } });
    await town.settled();

    expect(await holding(NOTE, gone.userId, gone.displayName)).toEqual([]);
    // What is said from now on is somebody's whom nobody knew.
    await town.told(group, gone, 'ita O5 กำลังทำ');
    expect(await holding(gone.userId)).toEqual(['people']);
  });

  it('is told so and stays forgotten where the erasing was done and nobody heard of it', async () => {
    await asks();
    const real = Reflect.get(Query.prototype, 'exec') as (this: unknown) => Promise<unknown>;
    let lost = 0;
    const exec = jest.spyOn(Query.prototype, 'exec').mockImplementation(async function (
      this: Query<unknown, unknown>,
    ): Promise<unknown> {
      const done = await real.call(this);
      const { op } = this as unknown as { readonly op: string };
      if (op === 'deleteOne' && this.model.collection.name === 'people') {
        lost += 1;
        throw new mongo.MongoNetworkError('the answer was lost');
      }
      return done;
    });
    await does(confirms);
    exec.mockRestore();

    expect(lost).toBe(1);
    expect(lastToThem()).toContain('ลบข้อมูลของท่านแล้ว');
    expect(await holding(gone.userId, gone.displayName)).toEqual([]);
  });

  it('is in no question of others, and their photos that pass by are known no longer', async () => {
    const leaver = town.line.addPerson({ displayName: 'สมหมาย' });
    await does(() => group.gains(leaver));
    await town.told(group, leaver, 'ita ฉันอยู่ กองคลัง');
    await does(() => group.loses(leaver));
    await does(() => chief.saysAlone('สรุป'));
    expect(await holding(gone.displayName)).toContain('questions');
    await does(async () => gone.sendsPictureAlone({ bytes: await aPhoto('งาน') }));

    await isErased();

    expect(await holding(gone.userId, gone.displayName)).toEqual([]);
  });

  it('may still only look, where they were a viewer', async () => {
    await town.told(group, chief, 'ita บทบาท @ปลาบู่ทองคำ ผู้ดู', { mention: [gone] });
    await isErased();
    const refused = JSON.stringify(await town.told(group, gone, 'ita O12 เสร็จแล้ว'));

    expect(refused).toContain('ต้องให้ผู้มีสิทธิ์');
    expect(await linesOf('items')).toEqual([]);
  });
});
