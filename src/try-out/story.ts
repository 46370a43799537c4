import { lostPage } from './website-pages.ts';
import {
  type SampleGroup,
  type SamplePerson,
  aree,
  mayor,
  otherGroup,
  pim,
  saifon,
  sampleGroup,
  somying,
  thana,
  wichai,
} from './sample.ts';

/** One step of what happened before anybody opened the page. */
export type StoryStep =
  /** The clock goes on to this moment. */
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'invitation'; readonly where: SampleGroup }
  /** The person adds the bot as a friend, so that it may write one to one. */
  | { readonly kind: 'friend'; readonly by: SamplePerson }
  /** In a group, or one to one where there is none. */
  | {
      readonly kind: 'line';
      readonly by: SamplePerson;
      readonly text: string;
      readonly where: SampleGroup | null;
    }
  /** A press of the button with this label on the bot's last card in the main group. */
  | { readonly kind: 'press'; readonly by: SamplePerson; readonly label: string }
  /** The person joins one to one with the code that the bot just gave to the other one. */
  | { readonly kind: 'code'; readonly by: SamplePerson; readonly from: SamplePerson }
  /** Ordinary talk among people, to which no answer is expected. */
  | { readonly kind: 'talk'; readonly by: SamplePerson; readonly text: string };

/** A try-out that was begun with another story does not go on with this one. */
export const storyName = 'a year of บ้านสุขใจ, 4';

/** Monday, 15 ก.พ. 2570, nine in Bangkok: where people find the clock at first, whatever the day is. */
export const firstMoment = Date.parse('2027-02-15T09:00:00+07:00');

/** After office hours, when nobody is reminded: so the story is the same however fast it is played. */
function evening(date: string): StoryStep {
  return { kind: 'moment', at: Date.parse(`${date}T17:05:00+07:00`) };
}

function says(by: SamplePerson, text: string): StoryStep {
  return { kind: 'line', by, text, where: sampleGroup };
}

function alone(by: SamplePerson, text: string): StoryStep {
  return { kind: 'line', by, text, where: null };
}

function elsewhere(text: string): StoryStep {
  return { kind: 'line', by: saifon, text, where: otherGroup };
}

/** Sends links of the sample website and says that everything is on those pages. */
function publishes(by: SamplePerson, code: string): readonly StoryStep[] {
  return [
    says(by, `ส่ง ${code} https://www.example.go.th/ita/${code.toLowerCase()}`),
    { kind: 'press', by, label: 'ครบทุกองค์ประกอบ' },
  ];
}

/** When the story begins: the first working day of fiscal year 2570. */
export const storyBegins = Date.parse('2026-10-01T17:05:00+07:00');

/**
 * Half a fiscal year, played once through the bot itself by signed webhooks: so the sample is always what the bot
 * makes of what people type, and cannot be invalid.
 */
export const story: readonly StoryStep[] = [
  { kind: 'invitation', where: sampleGroup },
  says(pim, 'ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ'),
  says(pim, 'ita ฉันอยู่ สำนักปลัด'),
  says(somying, 'ita ฉันอยู่ กองคลัง'),
  says(wichai, 'ita ฉันอยู่ กองช่าง'),
  says(aree, 'ita ฉันอยู่ กองการศึกษา'),
  says(pim, 'ita บทบาท @สมหญิง ผอ.กอง'),
  { kind: 'friend', by: pim },
  { kind: 'friend', by: somying },
  says(thana, 'ita สรุป'),
  says(pim, 'ita บทบาท @ปลัดธนา ผู้ดู'),
  alone(pim, 'ขอรหัสเชิญ'),
  { kind: 'friend', by: mayor },
  { kind: 'code', by: mayor, from: pim },
  says(pim, 'ita บทบาท "นายกวิทยา" ผู้บริหาร'),
  alone(
    pim,
    'บันทึกคะแนน ปี 68 รวม 91.29 ระดับ ผ่านดี\nIIT 92.40 EIT 88.66 OIT 92.43\nตัวชี้วัด 1 95.10\nตัวชี้วัด 2 90.25\nตัวชี้วัด 3 93.40\nตัวชี้วัด 4 89.15\nตัวชี้วัด 5 94.10\nตัวชี้วัด 6 90.32\nตัวชี้วัด 7 86.40\nตัวชี้วัด 8 89.26\nตัวชี้วัด 9 94.86\nตัวชี้วัด 10 90.00',
  ),
  alone(
    pim,
    'บันทึกคะแนน ปี 69 รวม 95.07 ระดับ ผ่านดี\nIIT 95.02 EIT 91.87 OIT 97.50\nตัวชี้วัด 1 96.40\nตัวชี้วัด 2 93.75\nตัวชี้วัด 3 95.80\nตัวชี้วัด 4 92.65\nตัวชี้วัด 5 96.50\nตัวชี้วัด 6 92.18\nตัวชี้วัด 7 90.10\nตัวชี้วัด 8 93.33\nตัวชี้วัด 9 95.00\nตัวชี้วัด 10 100.00',
  ),
  alone(pim, 'ผลตรวจ ปี 2569 O18 ไม่ผ่าน เพราะลิงก์เปิดไม่ได้'),

  evening('2026-10-20'),
  says(pim, 'ita ใช้ชุดมาตรการ 10 ตัวชี้วัด'),
  { kind: 'talk', by: thana, text: 'ปีนี้ขอให้ทำแต่เนิ่น ๆ นะ จะได้ไม่ต้องเร่งเดือนเมษา' },
  says(pim, 'ita มอบหมาย O8 กองช่าง'),
  says(pim, 'ita มอบหมาย O9 O19 กองการศึกษา'),
  says(pim, 'ita กำหนด O13 19 มี.ค. 70'),
  ...publishes(pim, 'O1'),
  ...publishes(pim, 'O2'),

  evening('2026-11-09'),
  says(somying, 'มาตรการ 2 20% เผยแพร่แผนการใช้จ่ายงบประมาณแล้ว'),
  says(aree, 'มาตรการ 6 10% เริ่มสำรวจความพึงพอใจผู้รับบริการ'),
  says(somying, 'ita O11 เดือน ต.ค. https://www.example.go.th/ita/o11-69-10'),
  ...publishes(pim, 'O7'),
  says(pim, `ส่ง O5 ${lostPage}`),

  evening('2026-12-14'),
  says(somying, 'ita O11 เดือน พ.ย. https://www.example.go.th/ita/o11-69-11'),
  says(somying, 'มาตรการ 4 เสร็จแล้ว'),
  ...publishes(aree, 'O9'),
  says(wichai, 'ส่ง O8 https://www.example.go.th/ita/o8-2568'),
  ...publishes(pim, 'O20'),
  says(pim, 'ita O10 ไม่เกี่ยวข้อง เพราะยังไม่มีบริการที่ให้ทางออนไลน์ได้'),
  alone(mayor, 'เห็นชอบ O1 O2 O7 O20'),
  alone(mayor, 'ส่งกลับ O8 เพราะคู่มือเป็นของปี 2568'),

  evening('2027-01-11'),
  says(somying, 'ita O11 เดือน ธ.ค. https://www.example.go.th/ita/o11-69-12'),
  says(pim, 'มาตรการ 1 45% ทบทวนขั้นตอนการให้บริการครบทุกกองแล้ว'),
  says(pim, 'มาตรการ 3 30% ประกาศหลักเกณฑ์การประเมินแล้ว'),
  says(pim, 'มาตรการ 5 ทำไม่ได้ เพราะไม่ได้รับงบประมาณ'),
  ...publishes(pim, 'O16'),
  ...publishes(pim, 'O17'),
  says(pim, 'O3 https://www.example.go.th/ita/o3\nO4 https://www.example.go.th/ita/o4'),
  says(pim, 'ส่ง O5 https://www.example.go.th/ita/o5'),
  says(pim, 'O13 กำลังทำ'),
  says(pim, 'O6 กำลังทำ'),
  says(pim, 'ita แบบวัด IIT https://itas.example.go.th/iit/บ้านสุขใจ'),
  says(pim, 'ita แบบวัด EIT https://itas.example.go.th/eit/บ้านสุขใจ'),

  evening('2027-02-08'),
  says(somying, 'ita O11 เดือน ม.ค. https://www.example.go.th/ita/o11-70-01'),
  says(somying, 'มาตรการ 2 55% ชี้แจงแผนการใช้จ่ายในที่ประชุมแล้ว'),
  says(aree, 'มาตรการ 6 35% ปรับปรุงจุดบริการแล้ว'),
  says(pim, 'มาตรการ 10 60% อบรม No Gift Policy แล้ว 25 คน'),
  says(pim, 'ita แบบวัด IIT ตอบแล้ว 18'),
  says(pim, 'ita แบบวัด EIT ตอบแล้ว 46'),
  says(pim, `ส่ง O5 ${lostPage}`),
  { kind: 'invitation', where: otherGroup },
  elsewhere('ตั้งค่าหน่วยงาน อบต.ทุ่งสดใส'),
  elsewhere('ส่ง O12 https://thung.example.go.th/ita/o12'),
  elsewhere('สรุป'),

  // Before the office opens: the day's reminders come when people begin to look.
  { kind: 'moment', at: Date.parse('2027-02-15T08:20:00+07:00') },
  { kind: 'talk', by: thana, text: 'ใกล้สิ้นเดือนแล้ว ตอนนี้เราถึงไหนกันแล้ว' },
  alone(somying, 'งานของฉัน'),
  says(pim, 'สรุป'),
];
