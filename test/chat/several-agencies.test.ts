import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Group, Person } from '../../src/fake-line/cast.ts';
import { buttonsIn } from '../../src/fake-line/buttons.ts';
import type { SentMessage } from '../../src/fake-line/state.ts';
import { type Bureau, openBureau } from '../reminding/bureau.ts';
import { type Town, openTown } from '../support/town.ts';

// Both agencies have an O12 and a measure 1: a card is of the one that it was said for, whoever is spoken for now.

const said = (messages: readonly SentMessage[]): string =>
  messages.map(({ message }) => String(message.altText)).join('\n');
const pressOf = ({ message }: SentMessage, label: string): string =>
  String(buttonsIn(message).find((it) => it.label === label)?.action.data);

async function alone(
  town: Town,
  person: Person,
  what: () => Promise<unknown>,
): Promise<readonly SentMessage[]> {
  town.passASecond();
  const before = town.line.messagesIn(person.chatId).length;
  await what();
  await town.settled();
  return town.line.messagesIn(person.chatId).slice(before);
}

/** Two agencies in a town, each with its coordinator, and somebody who is in the groups of both. */
async function twoAgencies() {
  const town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
  const named = (displayName: string) => town.line.addPerson({ displayName });
  const [chief, boss, both] = [named('สมชาย'), named('สมศรี'), named('สมหญิง')];
  const first = town.line.addGroup({ groupName: 'หนึ่ง', members: [chief, both] });
  const second = town.line.addGroup({ groupName: 'สอง', members: [boss, both] });
  await town.told(first, chief, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
  await town.told(second, boss, 'ตั้งค่าหน่วยงาน อบต.สมมติ');
  return { town, first, second, chief, boss, both };
}

describe('somebody of two agencies, one to one', () => {
  let town: Town;
  let boss: Person;
  let both: Person;
  let first: Group;
  let second: Group;
  let chief: Person;
  let card: SentMessage;

  beforeAll(async () => {
    ({ town, first, second, chief, boss, both } = await twoAgencies());
    await town.told(first, both, 'ita สรุป');
    await town.told(second, both, 'ita สรุป');
    await tells('สรุป');
    await taps('อบต.ตัวอย่าง');
    card = (await tells('ดู O12'))[0]!;
    await tells('สรุป');
    await speaksFor('อบต.สมมติ');
  });

  const tells = (text: string, quote?: SentMessage) =>
    alone(town, both, () => both.saysAlone(text, quote ? { quote: quote.id } : {}));
  const taps = (label: string) => alone(town, both, () => town.line.taps(both, both, label));
  const presses = (data: string) => alone(town, both, () => town.line.presses(both, both, data));
  async function speaksFor(name: string): Promise<void> {
    const question = town.line
      .messagesIn(both.chatId)
      .find(({ message }) => buttonsIn(message).some((it) => it.label === name));
    if (!question) throw new Error('nobody was asked');
    expect(said(await presses(pressOf(question, name)))).toContain(name);
  }
  const standing = async (where: Group, who: Person, code = 'O12') =>
    said(await town.told(where, who, `ita ดู ${code}`));

  it('speaks of a card that is quoted for the agency whose card it was', async () => {
    await tells('ส่งแล้ว https://www.example.go.th/ita/o12', card);

    expect(await standing(first, chief)).toContain('เผยแพร่แล้ว');
    expect(await standing(second, boss)).toContain('ยังไม่เริ่ม');
  });

  it('takes back and chooses by buttons for the agency of which the card was', async () => {
    const [o14] = await tells('ดู O14');
    await speaksFor('อบต.ตัวอย่าง');
    const [saved] = await tells('กำลังทำ', o14);
    expect(await standing(second, boss, 'O14')).toContain('กำลังทำ');

    expect(said(await presses(pressOf(saved!, 'ยกเลิกรายการนี้')))).toContain('ยกเลิกรายการของ O14 แล้ว');
    expect(await standing(second, boss, 'O14')).toContain('ยังไม่เริ่ม');
    await speaksFor('อบต.สมมติ');
  });

  it('goes on speaking for the agency that was chosen', async () => {
    await tells('O15 กำลังทำ');

    expect(await standing(first, chief, 'O15')).toContain('ยังไม่เริ่ม');
    expect(await standing(second, boss, 'O15')).toContain('กำลังทำ');
  });

  it('takes nothing from the card of an agency that they left', async () => {
    await first.loses(both);
    await town.settled();
    const answer = said(await tells('ส่งแล้ว https://www.example.go.th/ita/o12', card));

    expect(answer).not.toContain('บันทึก O12');
    expect(await standing(second, boss)).toContain('ยังไม่เริ่ม');
    expect(said(await presses(pressOf(card, 'ประวัติ')))).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  });
});

describe('somebody who coordinates two agencies, asked one to one', () => {
  let town: Town;
  let first: Group;
  let second: Group;
  let chief: Person;
  let boss: Person;
  let both: Person;

  beforeAll(async () => {
    ({ town, first, second, chief, boss, both } = await twoAgencies());
    for (const [group, by] of [
      [first, chief],
      [second, boss],
    ] as const) {
      await town.told(group, both, 'ita สรุป');
      await town.told(group, by, 'ita บทบาท @สมหญิง ผู้ประสานงาน', { mention: [both] });
    }
    await alone(town, both, () => both.saysAlone('สรุป'));
  });

  const taps = (label: string) => alone(town, both, () => town.line.taps(both, both, label));
  const agenciesOf = async (action: string): Promise<readonly unknown[]> => {
    const rows = town.database.connection.collection<{
      _id: string;
      action: string;
      agency: string;
      at: Date;
    }>('audit');
    const found = await rows.find({ _id: { $gt: '' } }).toArray();
    found.sort((one, other) => one.at.getTime() - other.at.getTime());
    return found.filter((it) => it.action === action).map((it) => it.agency);
  };
  it('says who takes over in the agency that somebody left', async () => {
    const [leaver, heir] = ['มานี', 'ชูใจ'].map((displayName) => town.line.addPerson({ displayName }));
    for (const who of [leaver!, heir!]) town.line.addMember(first, who);
    await town.told(first, heir!, 'ita สรุป');
    await town.told(first, leaver!, 'ita ฉันอยู่ กองคลัง');
    await taps('อบต.สมมติ');

    await alone(town, both, () =>
      town.line.webhooks.deliver([town.line.events.memberLeft(first.groupId, [leaver!.userId])]),
    );
    await alone(town, both, () => both.saysAlone('สรุป'));

    expect(said(await taps('ให้ ชูใจ อยู่ กองคลัง'))).toContain('ชูใจ');
    expect((await agenciesOf('role')).at(-1)).toBe((await agenciesOf('setup'))[0]);
  });

  it('keeps a report for the agency that it was read for', async () => {
    const name = 'pak-than-sai-2567.docx';
    const bytes = readFileSync(join(import.meta.dirname, '../reading/reports', name));
    const [card] = await alone(town, both, () => both.sendsFileAlone({ bytes, fileName: name }));
    const [keep] = buttonsIn(card!.message).filter(({ label }) => label.includes('ประวัติ'));
    await alone(town, both, () => both.saysAlone('สรุป'));
    const question = town.line
      .messagesIn(both.chatId)
      .find(({ message }) => buttonsIn(message).some((it) => it.label === 'อบต.ตัวอย่าง'))!;
    await alone(town, both, () => town.line.presses(both, both, pressOf(question, 'อบต.ตัวอย่าง')));

    await alone(town, both, () => town.line.presses(both, both, String(keep?.action.data)));

    expect(new Set(await agenciesOf('import'))).toEqual(new Set([(await agenciesOf('setup')).at(-1)]));
  });
});

describe('a group that has become another agency’s', () => {
  it('writes nothing by a card of the agency before', async () => {
    const town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    const chief = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'กลุ่ม', members: [chief] });
    const tells = (text: string, quote?: SentMessage) =>
      town.told(group, chief, text, quote ? { quote: quote.id } : {});
    await tells('ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await tells('ita เพิ่มมาตรการ จัดอบรม');
    const [card] = await tells('มาตรการ 1 40%');
    await town.comesAnew(group);
    await tells('ตั้งค่าหน่วยงาน อบต.สมมติ');
    await tells('ita เพิ่มมาตรการ จัดประชุม');

    expect(said(await tells('เสร็จแล้ว', card))).not.toContain('บันทึก มาตรการ 1');
    expect(said(await tells('ยกเลิก', card))).not.toContain('แล้ว');
    expect(said(await tells('ita มาตรการ 1'))).toContain('ยังไม่เริ่ม');
  });
});

describe('a reminder of one of two agencies', () => {
  let bureau: Bureau;
  let town: Town;
  let boss: Person;
  let second: Group;
  let card: SentMessage;

  beforeAll(async () => {
    bureau = await openBureau('2027-03-01T09:00');
    ({ town } = bureau);
    const { chief, treasurer } = bureau;
    for (const text of ['มอบหมาย O12 กองคลัง', 'กำหนด O12 12 มี.ค. 70'])
      await bureau.tell(chief, `ita ${text}`);
    boss = town.line.addPerson({ displayName: 'สมศรี' });
    second = town.line.addGroup({ groupName: 'สอง', members: [boss, treasurer] });
    await town.told(second, boss, 'ตั้งค่าหน่วยงาน อบต.สมมติ');
    await town.told(second, treasurer, 'ita ฉันอยู่ กองคลัง');
    await town.told(second, boss, 'ita มอบหมาย O12 กองคลัง');
    await town.told(second, boss, 'ita กำหนด O12 25 มี.ค. 70');
    await alone(town, treasurer, () => treasurer.saysAlone('สรุป'));
    await alone(town, treasurer, () => town.line.taps(treasurer, treasurer, 'อบต.สมมติ'));
    const before = town.line.messagesIn(treasurer.chatId).length;
    await bureau.at('2027-03-12T08:30');
    const cards = town.line.messagesIn(treasurer.chatId).slice(before);
    card = cards.find(({ message }) => JSON.stringify(message).includes('อบต.ตัวอย่าง'))!;
  });

  const presses = (label: string) =>
    alone(town, bureau.treasurer, () =>
      town.line.presses(bureau.treasurer, bureau.treasurer, pressOf(card, label)),
    );
  const agenciesOf = async (kind: string): Promise<ReadonlySet<string>> => {
    const rows = town.database.connection.collection<{ _id: string; agency: string; kind: string }>('audit');
    const found = await rows.find({ _id: { $gt: '' } }).toArray();
    return new Set(found.filter((row) => row.kind === kind).map((row) => row.agency));
  };

  it('is acknowledged for the agency that it reminded of', async () => {
    await presses('รับทราบ');

    const [reminded] = await agenciesOf('agency');
    expect([...(await agenciesOf('reminder'))]).toEqual([reminded]);
  });

  it('opens what it lists for that agency', async () => {
    const { treasurer } = bureau;
    const row = buttonsIn(card.message).find(({ action }) => String(action.data).includes('show-item'));
    const opened = await alone(town, treasurer, () =>
      town.line.presses(treasurer, treasurer, String(row?.action.data)),
    );

    expect(said(opened)).toContain('12 มี.ค. 2570');
  });

  it('is quoted for that agency, and so is the question which of its items is meant', async () => {
    const { treasurer } = bureau;
    const [question] = await alone(town, treasurer, () =>
      treasurer.saysAlone('https://www.example.go.th/ita/o12', { quote: card.id }),
    );
    const [likeliest] = buttonsIn(question?.message);
    await alone(town, treasurer, () =>
      town.line.presses(treasurer, treasurer, String(likeliest?.action.data)),
    );

    expect(said(await town.told(second, boss, 'ita ดู O12'))).toContain('ยังไม่เริ่ม');
    expect(said(await town.told(bureau.group, bureau.chief, 'ita ดู O12'))).toContain('เผยแพร่แล้ว');
  });
});
