import { openTown } from '../support/town.ts';

describe('what is complete', () => {
  it('is so on any day, and neither late nor short of days', async () => {
    const town = await openTown(new Date('2027-06-15T02:00:00.000Z'));
    const person = town.line.addPerson({ displayName: 'สมชาย' });
    const group = town.line.addGroup({ groupName: 'งาน ITA', members: [person] });
    await town.told(group, person, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
    await town.told(group, person, 'ส่ง O6 https://www.example.go.th/ita/o6');
    await town.told(group, person, 'ita O6 องค์ประกอบครบหมดแล้ว');

    const [card] = await town.told(group, person, 'ita ข้อไหนเสร็จแล้วบ้าง');
    const said = JSON.stringify(card?.message);

    expect(said).toContain('ครบแล้ว 1 จาก 26 ข้อ');
    expect(said).toContain('✓ ครบแล้ว');
    expect(said).not.toMatch(/เลยกำหนด|เหลือ \d+ วัน/);
  });
});
