import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setUpAgency } from '../../src/app/set-up.ts';
import { undo } from '../../src/app/undo.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';
import { importReport, readForImport } from '../../src/operations/import.ts';
import type { World } from '../../src/operations/world.ts';
import { table } from '../reading/reading.ts';
import { testDatabase } from '../support/database.ts';
import { GROUP, type OperatorPorts, anAgency, emptyDatabase } from './an-agency.ts';

const catalogues = readCatalogues();

const report = [
  'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569',
  'องค์การบริหารส่วนตำบลทุ่งสมมติ',
  'ผลการประเมินประจำปีงบประมาณ พ.ศ. 2568 ได้คะแนนรวม 91.20 คะแนน อยู่ในระดับ ผ่านดี',
  '',
  table(
    ['มาตรการ', 'ขั้นตอนการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'สรุปผลการดำเนินการ'],
    [
      '๑. จัดทำคู่มือการให้บริการ',
      '๑. แต่งตั้งคณะทำงาน ๒. จัดทำคู่มือ',
      'สำนักปลัด/ทุกกอง',
      'ปีงบประมาณ พ.ศ. ๒๕๖๙',
      'มีคู่มือ ๓ เล่ม',
    ],
    ['๒. เปิดช่องทางร้องเรียน', '๑. จัดหาตู้ ๒. ติดตั้ง', 'กองช่าง', 'ปีงบประมาณ พ.ศ. ๒๕๖๙', ''],
  ),
  '',
  table(
    ['ข้อ', 'ข้อมูล', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ', 'ลิงก์'],
    [
      '๐๑',
      'โครงสร้าง หน้าที่และอำนาจ',
      'สำนักปลัด',
      '☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการแล้ว',
      'https://www.example.go.th/o1',
    ],
    ['๐๒', 'ข้อมูลผู้บริหาร', 'สำนักปลัด', '☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการแล้ว', ''],
  ),
].join('\n');

describe('operations/import', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prongsai-import-'));
    await writeFile(join(folder, 'report.txt'), report);
    await writeFile(join(folder, 'report.pdf'), '%PDF-1.7 …');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const world = (ports?: OperatorPorts): World => {
    const nothing = (): never => {
      throw new Error('not asked for');
    };
    return {
      clock: ports?.clock ?? { now: nothing, today: () => '2026-11-21' },
      clockAt: nothing,
      realNow: nothing,
      ids: ports?.ids ?? { random: nothing, derived: nothing, retryKey: nothing, sixDigits: nothing },
      catalogues: () => catalogues,
      place: nothing,
      surroundings: nothing,
      reminding: nothing,
      richMenu: () => {
        throw new Error('no verb of this file is about the menu');
      },
      stdin: Readable.from([]),
      folder,
      print: nothing,
      say: nothing,
    };
  };

  it('prints what it found in the shape of an export, with years, advice and warnings', async () => {
    const found = await readForImport(world(), { file: 'report.txt', year: undefined });

    expect(found).toMatchObject({
      organisation: { name: 'อบต.ทุ่งสมมติ', kind: 'อบต.', groups: [] },
      fiscalYear: 2569,
      years: { report: 2569, measures: 2569, results: 2568, items: 2569 },
      scores: [{ year: 2568, total: 91.2, level: 'ผ่านดี' }],
      deadlines: [],
      audit: [],
      recommendations: [],
      warnings: [{ code: 'no-status', where: 'บรรทัด 6' }],
    });
    expect(found.measures).toMatchObject([
      {
        ref: '1',
        section: 'measures',
        title: 'จัดทำคู่มือการให้บริการ',
        steps: [
          { text: 'แต่งตั้งคณะทำงาน', done: false },
          { text: 'จัดทำคู่มือ', done: false },
        ],
        lead: 'สำนักปลัด',
        period: { from: '2025-10-01', to: '2026-09-30' },
        status: null,
        percent: null,
        reason: null,
        outputSummary: 'มีคู่มือ ๓ เล่ม',
        outcome: null,
        entries: [],
      },
      { ref: '2', units: ['กองช่าง'], outputSummary: null },
    ]);
    expect(found.items).toMatchObject([
      {
        code: 'O1',
        key: 'structure',
        subIndicator: '9.1',
        status: 'published',
        complete: true,
        links: [{ url: 'https://www.example.go.th/o1', itas: true, health: 'unchecked' }],
        verdict: null,
      },
      { code: 'O2', status: 'not_started', complete: false, links: [] },
    ]);
  });

  it('takes the operator’s word for the year', async () => {
    const found = await readForImport(world(), { file: 'report.txt', year: 2567 });

    expect(found.fiscalYear).toBe(2567);
  });

  it.each([
    ['no-such-file.docx', /no file/],
    ['.', /is a folder\. Name one file in it/],
    ['report.pdf', /^ยังอ่านไฟล์ PDF ไม่ได้: โปรด/],
  ])('refuses %s in one sentence', async (file, words) => {
    await expect(readForImport(world(), { file, year: undefined })).rejects.toThrow(words);
  });

  it('keeps a report as the history of its year, once, and one undo takes all of it back', async () => {
    const { connection } = await testDatabase();
    const { ports } = emptyDatabase(connection);
    const { agencyId, actor } = await anAgency(ports);
    const asked = { file: 'report.txt', year: undefined, group: GROUP };

    const first = await importReport(world(ports), { ports }, asked);
    const again = await importReport(world(ports), { ports }, asked);
    const kept = await ports.measures.ofYear(agencyId, 2569);
    const undone = await undo(ports, actor('undo'), { kind: 'event', event: first.event }, true);
    const left = await ports.measures.ofYear(agencyId, 2569);

    expect(first).toMatchObject({ year: 2569, measures: { added: 2, updated: 0 }, items: 2, scores: [2568] });
    expect(first.withoutStatus).toEqual(['1']);
    expect(first.ofAnother).toBe('อบต.ทุ่งสมมติ');
    expect(again.measures).toMatchObject({ added: 0 });
    expect(kept.map((it) => it.measure.title).sort()).toEqual(['จัดทำคู่มือการให้บริการ', 'เปิดช่องทางร้องเรียน']);
    expect(undone.ok).toBe(true);
    expect(left.filter((it) => !it.measure.removed)).toEqual([]);
  });

  it('knows an agency that was set up one to one by one of its people', async () => {
    const { connection } = await testDatabase();
    const { ports } = emptyDatabase(connection);
    const user = `U${'0'.repeat(31)}7`;
    const { id } = await ports.people.of(user, new Date());
    const chat = { kind: 'user', id: user } as const;
    const founder = { person: id, chat, message: null, at: ports.clock.now(), event: 'alone' };
    await setUpAgency(ports, founder, 'อบต.ทุ่งสมมติ', 2570);

    const imported = await importReport(
      world(ports),
      { ports },
      { file: 'report.txt', year: undefined, group: user },
    );

    expect(imported).toMatchObject({
      agency: 'อบต.ทุ่งสมมติ',
      ofAnother: null,
      year: 2569,
      measures: { added: 2 },
    });
  });

  it('refuses a group that belongs to no agency', async () => {
    const { connection } = await testDatabase();
    const { ports } = emptyDatabase(connection);

    await expect(
      importReport(world(ports), { ports }, { file: 'report.txt', year: undefined, group: 'C404' }),
    ).rejects.toThrow('No agency is set up in the group C404.');
  });
});
