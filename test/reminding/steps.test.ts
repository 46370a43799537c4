import { labels, openBureau, words } from './bureau.ts';

it('says the day before the window closes how everything stands, to the coordinators alone', async () => {
  const bureau = await openBureau('2027-04-28T09:00');
  await bureau.chief.follows();
  await bureau.tell(bureau.treasurer, 'ส่ง O12 https://www.example.go.th/o12');
  await bureau.at('2027-04-28T09:30');
  bureau.pushed();
  await bureau.at('2027-04-29T09:00');
  const own = bureau.pushed().filter((it) => it.chatId === bureau.chief.userId);
  expect(own).toHaveLength(1);
  expect(JSON.stringify(own[0]?.message)).toContain(
    'เปิดได้ 0 · เปิดไม่ได้ 0 · ยังบอกไม่ได้ 1 · ปีไม่ตรง 0 · ยังไม่กรอก 26',
  );
  expect(own.flatMap(labels)).toContain('ตรวจก่อนปิด');
});

it('says every week how many have answered while a survey is open, until as many did as were to', async () => {
  const bureau = await openBureau('2027-02-15T09:00');
  await bureau.tell(bureau.chief, 'ita แบบวัด EIT https://itas.example.go.th/eit ตอบแล้ว 12 จาก 100');
  await bureau.at('2027-02-16T09:00');
  bureau.pushed();
  await bureau.at('2027-02-26T09:00');
  // Registration ends on a Sunday: it is to be done on Friday, and nobody can send a link for it.
  const friday = bureau.pushed().filter((it) => it.chatId === bureau.group.chatId);
  expect(friday.map((it) => it.notificationDisabled)).toEqual([false]);
  const [ofFriday] = friday.map(({ message }) => JSON.stringify(message));
  expect(ofFriday).toMatch(/"◐ ต้องเสร็จวันนี้"[\s\S]*กำหนดตรงกับวันหยุดสุดสัปดาห์/);
  expect(ofFriday).not.toMatch(/เหลือ 2 วัน|พร้อมลิงก์/);
  const weeks: string[] = [];
  const silent: (readonly boolean[])[] = [];
  for (const monday of ['2027-03-01', '2027-03-08']) {
    await bureau.at(`${monday}T09:00`);
    const group = bureau.pushed().filter((it) => it.chatId === bureau.group.chatId);
    weeks.push(group.map((it) => JSON.stringify(it.message)).join());
    expect(group.length).toBeLessThanOrEqual(1);
    silent.push(group.map((it) => it.notificationDisabled));
  }
  // On the eighth of March there is nothing but what lies ahead.
  expect(silent.at(-1)).toEqual([true]);
  for (const week of weeks) {
    expect(week).toContain('IIT ยังไม่มีลิงก์ · EIT ตอบแล้ว 12 คน จากเป้าหมาย 100 (12%)');
  }
  await bureau.tell(bureau.chief, 'ita แบบวัด EIT ตอบแล้ว 100');
  await bureau.tell(bureau.chief, 'ita แบบวัด IIT ตอบแล้ว 30 จาก 30');
  await bureau.at('2027-03-15T09:00');
  expect(
    bureau
      .pushed()
      .map((it) => words(it))
      .join(),
  ).not.toContain('แบบวัด');
});
