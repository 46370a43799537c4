import { openBureau, words } from './bureau.ts';

describe('reminding by an agency’s own calendar', () => {
  it('speaks of the day that the agency set for the end of answering, and not of the shipped one', async () => {
    const bureau = await openBureau('2027-03-01T09:00', { limit: null });
    await bureau.tell(bureau.chief, 'ita แก้ปฏิทิน ตอบ OIT 14 พ.ค. 2570');
    await bureau.tell(bureau.chief, 'ita มอบหมาย O13 กองคลัง');
    const ofO13 = () => bureau.pushed().filter((it) => JSON.stringify(it.message).includes('O13'));
    for (const day of ['03-31', '04-16', '04-23', '04-27', '04-29', '04-30']) {
      await bureau.at(`2027-${day}T09:00`);
    }
    // Thirty and fourteen days before the fourteenth of May are over by now, and nothing of the thirtieth of April was.
    const before = ofO13().map(words);

    await bureau.at('2027-05-14T09:00');

    expect(before.join('\n')).not.toContain('ต้องเสร็จวันนี้');
    expect(ofO13().map(words)).toEqual(expect.arrayContaining([expect.stringContaining('งานที่ต้องเสร็จวันนี้')]));
  });
});
