import type { Group, Person } from '../../src/fake-line/cast.ts';
import { readReport } from '../../src/reading/read-report.ts';
import { blocksOfWord } from '../../src/reading/word.ts';
import { known } from '../reading/reading.ts';
import { linkOn } from '../support/link-on.ts';
import { PUBLIC, type Town, openTown } from '../support/town.ts';

// A fictional agency's year, said in its group: what of the report of October is there without anybody typing it?

const MEASURES = 10;
const COLUMNS = 7;

describe('a year’s log as a report', () => {
  let town: Town;
  let somchai: Person;
  let group: Group;

  async function say(text: string): Promise<string> {
    const [answer] = await town.told(group, somchai, text);
    return String(answer?.message.altText);
  }

  async function wordFile(): Promise<Buffer> {
    const link = linkOn(town.line.messagesIn(group.chatId).at(-1), 'เปิดไฟล์ Word');
    const response = await fetch(town.reached(link));
    return Buffer.from(await response.arrayBuffer());
  }

  beforeAll(async () => {
    town = await openTown(new Date('2025-10-06T02:00:00.000Z'), { publicBaseUrl: PUBLIC });
    somchai = town.line.addPerson({ displayName: 'สมชาย' });
    group = town.line.addGroup({ groupName: 'กลุ่มงาน ITA', members: [somchai] });
    await say('ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ');
    await say('ita ใช้ชุดมาตรการ 10 ตัวชี้วัด');
  });

  it('is a draft with empty results and outcomes, each of them listed, while nothing was logged', async () => {
    const said = await say('ita รายงาน ปี 69');
    const bytes = await wordFile();
    const report = readReport(await blocksOfWord(bytes), known);

    expect(said).toContain(`เติมจากที่บันทึกไว้ 50 จาก ${MEASURES * COLUMNS} ช่อง`);
    // Twenty cells, and the scores that outcomes are reckoned from.
    expect(said).toContain('ยังขาด 21 รายการ');
    expect(report.measures).toHaveLength(MEASURES);
    expect(report.measures.map((it) => [it.status, it.outputSummary, it.outcome])).toEqual(
      Array.from({ length: MEASURES }, () => [null, null, null]),
    );
  });

  it('fills at least nine of ten cells from what was said in the year, and nothing of what was taken back', async () => {
    for (let ref = 1; ref < MEASURES; ref++) {
      town.setNow(new Date(`2026-0${ref}-10T02:00:00.000Z`));
      await say(`ita มาตรการ ${ref} ขั้นตอนที่ 1 เสร็จแล้ว`);
      await say(`ita มาตรการ ${ref} 60% จัดกิจกรรมแล้ว มีผู้เข้าร่วม ${20 + ref} คน`);
    }
    await say('ita มาตรการ 2 เสร็จแล้ว');
    expect(await say('ita บันทึก มาตรการ 10 จัดทำแผนผิดฉบับ')).toContain('บันทึก มาตรการ 10 แล้ว');
    await say('ita ยกเลิกรายการล่าสุด');
    town.setNow(new Date('2026-10-05T02:00:00.000Z'));
    const figures = (from: number) =>
      Array.from({ length: MEASURES }, (_, at) => `ตัวชี้วัด ${at + 1} ${from + at}`).join('\n');
    await say(`ita บันทึกคะแนน ปี 68 รวม 80\n${figures(80)}`);
    await say(`ita บันทึกคะแนน ปี 69 รวม 85.5\n${figures(85)}`);

    const said = await say('ita รายงานปี 69');
    const report = readReport(await blocksOfWord(await wordFile()), known);

    const [, filled] = /เติมจากที่บันทึกไว้ (\d+) จาก 70 ช่อง/.exec(said) ?? [];
    expect(Number(filled)).toBe(69);
    expect(Number(filled) / (MEASURES * COLUMNS)).toBeGreaterThanOrEqual(0.9);
    expect(report.measures.map((it) => it.status)).toEqual([
      'in_progress',
      'done',
      ...Array.from({ length: 7 }, () => 'in_progress'),
      null,
    ]);
    expect(report.measures[3]?.outputSummary).toContain('มีผู้เข้าร่วม ๒๔ คน');
    expect(report.measures[3]?.percent).toBe(60);
    expect(report.measures[3]?.outcome).toContain('เพิ่มขึ้น ๕.๐๐ คะแนน');
    expect(report.measures[9]?.outputSummary).toBeNull();
    expect(said).toContain('มาตรการ 10');
  });
});
