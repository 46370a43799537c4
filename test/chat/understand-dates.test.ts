import { understand } from '../../src/chat/understand.ts';
import { hearing, lines, oneToOne } from './listen.ts';

// Said on Friday 20 November 2569, in fiscal year 2570.

describe('src/chat/understand.ts: due days', () => {
  it.each<[said: string, date: string]>([
    ['31 มี.ค. 70', '2027-03-31'],
    ['31 มี.ค. 2570', '2027-03-31'],
    ['31 มี.ค.', '2027-03-31'],
    ['31 มีนา', '2027-03-31'],
    ['31 มค 70', '2027-01-31'],
    ['31มี.ค.70', '2027-03-31'],
    ['๓๐ กันยายน ๒๕๗๐', '2027-09-30'],
    ['วันที่ 31 เดือนมีนาคม พ.ศ. 2570', '2027-03-31'],
    ['31 มี.ค. ปี 70', '2027-03-31'],
    ['31 ธ.ค. ปี 2569', '2026-12-31'],
    ['5 ธ.ค.', '2026-12-05'],
    ['29 ก.พ. 71', '2028-02-29'],
    ['15/1/70', '2027-01-15'],
    ['15/01/2570', '2027-01-15'],
    ['15-1-70', '2027-01-15'],
    ['15/1/2027', '2027-01-15'],
    ['15/1/27', '2027-01-15'],
    ['15.1.70', '2027-01-15'],
    ['๑๕/๑/๗๐', '2027-01-15'],
    ['15/1', '2027-01-15'],
    ['2027-01-15', '2027-01-15'],
    ['ศ. 30 เม.ย. 2570', '2027-04-30'],
    ['ส. 5 ธ.ค. 2569', '2026-12-05'],
    ['วันศุกร์ที่ 30 เมษายน 2570', '2027-04-30'],
    ['วันนี้', '2026-11-20'],
    ['พรุ่งนี้', '2026-11-21'],
    ['วันพรุ่งนี้ครับ', '2026-11-21'],
    ['มะรืนนี้', '2026-11-22'],
    ['วันศุกร์', '2026-11-20'],
    ['วันศุกร์นี้', '2026-11-20'],
    ['ศุกร์หน้า', '2026-11-27'],
    ['วันพฤหัส', '2026-11-26'],
    ['วันจันทร์หน้า', '2026-11-23'],
    ['วันจันทร์ สัปดาห์หน้า', '2026-11-23'],
    ['วันอาทิตย์หน้า', '2026-11-29'],
    ['วันที่ 25', '2026-11-25'],
    ['วันที่ 5', '2026-12-05'],
    ['วันที่ 5 เดือนหน้า', '2026-12-05'],
    ['สิ้นเดือน', '2026-11-30'],
    ['สิ้นเดือนนี้', '2026-11-30'],
    ['สิ้นเดือนหน้า', '2026-12-31'],
    ['สิ้นเดือนกุมภา', '2027-02-28'],
    ['สิ้นเดือน มี.ค. 70', '2027-03-31'],
    ['สิ้น มี.ค.', '2027-03-31'],
    ['สิ้นไตรมาส', '2026-12-31'],
    ['สิ้นไตรมาส 2', '2027-03-31'],
    ['สิ้นปีงบประมาณ', '2027-09-30'],
    ['ภายใน 7 วัน', '2026-11-27'],
    ['อีก 2 สัปดาห์', '2026-12-04'],
    ['ภายใน 3 เดือน', '2027-02-20'],
    ['ภายในวันที่ 15 ม.ค. 70', '2027-01-15'],
  ])('reads the day %j', (said, date) => {
    expect(oneToOne(`กำหนด O13 ${said}`)).toEqual({
      outcome: 'call',
      command: 'set-due',
      args: { codes: ['O13'], date },
    });
  });

  it('takes the coming day where that of the fiscal year is long over', () => {
    const september = hearing({ today: '2027-09-25' });

    expect(understand('กำหนด O13 5 ต.ค.', september)).toMatchObject({ args: { date: '2027-10-05' } });
    expect(understand('กำหนด O13 30 ก.ย.', september)).toMatchObject({ args: { date: '2027-09-30' } });
  });

  it.each<[line: string, args: Readonly<Record<string, unknown>>]>([
    ['ตั้งกำหนดมาตรการ 4 เป็น ๓๐ กันยายน ๒๕๗๐', { refs: ['4'], date: '2027-09-30' }],
    ['มาตรการ 1 เสร็จภายใน 15/1/70', { refs: ['1'], date: '2027-01-15' }],
    ['มาตรการ 4 กำหนดส่ง 30 ก.ย. 70', { refs: ['4'], date: '2027-09-30' }],
    ['กำหนด มาตรการ 1.2 กับ มาตรการ 3, 31 มี.ค. 70', { refs: ['1.2', '3'], date: '2027-03-31' }],
    ['กำหนด ตชว.8 31 มี.ค. 70', { refs: ['ตชว.8'], date: '2027-03-31' }],
    ['กำหนดส่ง O13 31 มี.ค. 70', { codes: ['O13'], date: '2027-03-31' }],
    ['O13 ต้องเสร็จภายใน 31 มี.ค. 70 นะคะ', { codes: ['O13'], date: '2027-03-31' }],
    ['ให้ O13 เสร็จภายในวันที่ 31 มีนาคม พ.ศ. 2570', { codes: ['O13'], date: '2027-03-31' }],
    ['เลื่อนกำหนด O13 ไปเป็นพรุ่งนี้', { codes: ['O13'], date: '2026-11-21' }],
    ['กำหนด O13, O14 และ O15 สิ้นเดือน', { codes: ['O13', 'O14', 'O15'], date: '2026-11-30' }],
    ['กำหนด O13, 31 มี.ค. 70', { codes: ['O13'], date: '2027-03-31' }],
    ['กำหนด O1-O3 31 มี.ค. 70', { codes: ['O1', 'O2', 'O3'], date: '2027-03-31' }],
    ['กำหนด O13 มาตรการ 2 31 มี.ค. 70', { codes: ['O13'], refs: ['2'], date: '2027-03-31' }],
    ['กำหนด ปี 69 O13 31 มี.ค. 70', { codes: ['O13'], date: '2027-03-31', year: 2569 }],
  ])('sets due what was named: %j', (line, args) => {
    expect(oneToOne(line)).toEqual({ outcome: 'call', command: 'set-due', args });
  });

  it.each<[line: string, value: string | null, reason: string]>([
    ['กำหนด O13', null, 'missing'],
    ['กำหนด O13 31 ก.พ. 70', '31 ก.พ. 70', 'impossible'],
    ['กำหนด O13 31/2/70', '31/2/70', 'impossible'],
    ['กำหนด O13 1/15/70', '1/15/70', 'impossible'],
    ['กำหนด O13 31 ต.ค. 69', '31 ต.ค. 69', 'past'],
    ['กำหนด O13 31 ต.ค.', '31 ต.ค.', 'past'],
    ['กำหนด O13 31 มี.ค. 69', '31 มี.ค. 69', 'past'],
    ['กำหนด O13 31 มี.ค. 2590', '31 มี.ค. 2590', 'invalid'],
    ['เลื่อนกำหนด O13 ไปสัปดาห์หน้า', 'สัปดาห์หน้า', 'unclear'],
    ['กำหนด O13 เดือนหน้า', 'เดือนหน้า', 'unclear'],
    ['กำหนด O13 เดือน มี.ค.', 'เดือน มี.ค.', 'unclear'],
    ['กำหนด O13 กลางเดือนหน้า', 'กลางเดือนหน้า', 'unclear'],
    ['กำหนด O13 สิ้นปี', 'สิ้นปี', 'unclear'],
    ['กำหนด O13 วันพุธที่ 30 เมษายน 2570', 'วันพุธที่ 30 เมษายน 2570', 'unclear'],
    ['กำหนด O13 ก่อนสงกรานต์', 'ก่อนสงกรานต์', 'unclear'],
    ['เลื่อนกำหนด O13 ออกไปอีก 7 วัน', '7 วัน', 'unclear'],
    ['กำหนด O13 15 ม.ค. 70 20 ม.ค. 70', '15 ม.ค. 70', 'unclear'],
  ])('asks for the day of %j', (line, value, reason) => {
    const heard = oneToOne(line);

    expect(heard).toMatchObject({
      outcome: 'incomplete',
      command: 'set-due',
      args: { codes: ['O13'] },
      problems: [{ arg: 'date', value, reason }],
    });
    expect(heard).not.toHaveProperty('args.date');
  });

  it('offers the days of a week that was named, from today on', () => {
    expect(oneToOne('เลื่อนกำหนด O13 ไปสัปดาห์หน้า')).toMatchObject({
      problems: [
        {
          choices: [
            '2026-11-23',
            '2026-11-24',
            '2026-11-25',
            '2026-11-26',
            '2026-11-27',
            '2026-11-28',
            '2026-11-29',
          ],
        },
      ],
    });
    expect(oneToOne('กำหนด O13 สัปดาห์นี้')).toMatchObject({
      problems: [{ choices: ['2026-11-20', '2026-11-21', '2026-11-22'] }],
    });
  });

  it('names what else is missing or wrong', () => {
    expect(oneToOne('กำหนดส่ง 31 ก.พ. 70')).toEqual({
      outcome: 'incomplete',
      command: 'set-due',
      args: {},
      problems: [
        { arg: 'date', value: '31 ก.พ. 70', reason: 'impossible' },
        { arg: 'codes', value: null, reason: 'missing' },
      ],
    });
    expect(oneToOne('กำหนด o99 31 มี.ค. 70')).toEqual({
      outcome: 'incomplete',
      command: 'set-due',
      args: { date: '2027-03-31' },
      problems: [{ arg: 'codes', value: 'o99', reason: 'unknown' }],
    });
  });

  it('asks whether words it could not read change anything', () => {
    expect(oneToOne('O12 กฎหมายกำหนดให้ลงภายใน 30 วัน')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ command: 'set-due', args: { codes: ['O12'], date: '2026-12-20' } }],
    });
  });

  it.each(
    lines(`
      กำหนด O13 เมื่อไหร่
      กำหนดส่ง O13
      กำหนดส่งรายงาน 6 เดือนเมื่อไหร่
      กำหนดประชุม 31 มี.ค. 70
      กำหนดการประชุม O13 31 มี.ค. 70
      ข้อกำหนด O13
      ไม่ต้องกำหนด O13 31 มี.ค. 70
      O13 เลยกำหนดแล้ว
      ครบกำหนดส่ง O13 แล้ว
      O12 ใกล้ครบกำหนด
      O13 เสร็จแล้ว 31 มี.ค. 70
      ส่ง O12 ภายในวันนี้ https://www.example.go.th/a
      O13 วันศุกร์
      O13 พรุ่งนี้
      มาตรการ 3 อีก 7 วัน
      ประชุมวันศุกร์ที่ 20 พ.ย. เวลา 15.30 น.
    `),
  )('sets nothing due by %j', (line) => {
    const heard = oneToOne(line);

    expect(heard).not.toMatchObject({ command: 'set-due' });
    expect(heard).not.toHaveProperty('candidates.0.command', 'set-due');
  });

  it('still reads what a day says beside a status', () => {
    expect(oneToOne('O12 ส่งแล้ววันนี้')).toMatchObject({ outcome: 'call', command: 'update-item' });
    // A target or what is reached: no due day in either case.
    expect(oneToOne('มาตรการ 3 60% ภายในวันศุกร์')).toMatchObject({
      outcome: 'ambiguous',
      candidates: [
        { command: 'log-progress' },
        { command: 'log-progress', args: { ref: '3', note: '60% ภายในวันศุกร์' } },
        { command: 'show-measure' },
      ],
    });
    expect(oneToOne('มาตรการ 3 60% ภายในวันศุกร์จัดอบรม')).toMatchObject({ command: 'log-progress' });
  });

  it.each(['กำหนด O1 15 มี.ค. 70\nกำหนด O2 20 มี.ค. 70', 'กำหนด O1 15 มี.ค. 70 O2 20 มี.ค. 70'])(
    'takes %j apart, each item with its own day',
    (line) => {
      expect(oneToOne(line)).toMatchObject({
        outcome: 'incomplete',
        problems: [
          {
            arg: 'date',
            value: '15 มี.ค. 70, 20 มี.ค. 70',
            apart: [
              { command: 'set-due', args: { codes: ['O1'], date: '2027-03-15' } },
              { command: 'set-due', args: { codes: ['O2'], date: '2027-03-20' } },
            ],
          },
        ],
      });
    },
  );

  it('takes nothing apart where a day is not plain, and asks for the day of one item', () => {
    expect(oneToOne('กำหนด O1 15 มี.ค. 70 O2 กลางเดือนหน้า')).toMatchObject({ problems: [{ apart: [] }] });
    expect(oneToOne('กำหนด O1 15 มี.ค. 70 20 มี.ค. 70')).not.toMatchObject({ problems: [{ apart: [] }] });
    expect(oneToOne('กำหนด O1 O2 15 มี.ค. 70')).toMatchObject({
      outcome: 'call',
      args: { codes: ['O1', 'O2'] },
    });
  });

  it('reminds on the next Monday whoever says so on a Monday', () => {
    const onMonday = (line: string) => understand(line, hearing({ today: '2026-11-23' }));
    expect(onMonday('เตือน O12 วันจันทร์')).toMatchObject({ args: { when: { date: '2026-11-30' } } });
    expect(onMonday('เตือน O12 วันอังคาร')).toMatchObject({ args: { when: { date: '2026-11-24' } } });
    expect(onMonday('เตือน O12 วันนี้')).toMatchObject({ problems: [{ arg: 'date', reason: 'past' }] });
  });
});
