import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/config.ts';

// The built program: `npm test` builds it first.

it('holds the same conversation in a terminal, with several people and both kinds of chat', () => {
  const typed = [
    'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง',
    'คุยกันเฉย ๆ',
    'O5 กำลังทำ',
    '/press ยกเลิกรายการนี้',
    '/alone',
    'O5',
    '/as สมหญิง',
    'O5',
    '/press ไม่มีปุ่มนี้',
    '/end',
    'ไม่ถึงตรงนี้',
  ];

  const { stdout, status } = spawnSync(process.execPath, [join(packageRoot, 'dist', 'terminal.js')], {
    input: `${typed.join('\n')}\n`,
    encoding: 'utf8',
    timeout: 60_000,
  });

  expect(status).toBe(0);
  const said = stdout.split('\n').map((line) => line.trim());
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/ตั้งค่า อบต.ตัวอย่าง แล้ว/),
      expect.stringMatching(/\(เงียบ\)$/),
      expect.stringMatching(/ยกเลิกรายการของ O5 แล้ว/),
      expect.stringMatching(/สมชาย \(ส่วนตัว\)> +O5 .*ยังไม่เริ่ม/),
      expect.stringMatching(/สมหญิง \(ส่วนตัว\)> +แชตนี้ยังไม่ได้ผูกกับหน่วยงาน/),
      expect.stringMatching(/ไม่มีปุ่มนี้ในแชตนี้/),
    ]),
  );
  expect(stdout).not.toContain('ไม่ถึงตรงนี้');
});
