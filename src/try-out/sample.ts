/**
 * The fictional agency: every name is invented, and every address is one that belongs to nobody. What stands here is
 * only people, a group and what they type; all that the bot knows of it, it learns by listening.
 */

export interface SamplePerson {
  readonly userId: string;
  readonly displayName: string;
  /** Where this person works; shown on the page, unknown to LINE. */
  readonly post: string;
}

/** Ids are fixed, so that a page can be bookmarked and a log be read. */
function userId(number: number): string {
  return `U${String(number).padStart(32, '0')}`;
}

export const botName = 'โปร่งใส';

const pim = { userId: userId(1), displayName: 'พิมพ์ใจ', post: 'สำนักปลัด' };
const somying = { userId: userId(2), displayName: 'สมหญิง', post: 'กองคลัง' };
const wichai = { userId: userId(3), displayName: 'ช่างวิชัย', post: 'กองช่าง' };
const aree = { userId: userId(4), displayName: 'ครูอารี', post: 'กองการศึกษา' };
const thana = { userId: userId(5), displayName: 'ปลัดธนา', post: 'ปลัด อบต.' };
/** In no group: tries joining one to one with a code. */
const mayor = { userId: userId(6), displayName: 'นายกวิทยา', post: 'นายก อบต. (ไม่อยู่ในกลุ่ม)' };

export const samplePeople: readonly SamplePerson[] = [pim, somying, wichai, aree, thana, mayor];

export const sampleGroup = {
  groupId: `C${'1'.padStart(32, '0')}`,
  groupName: 'ทีมงาน ITA อบต.บ้านสุขใจ',
  members: [pim, somying, wichai, aree, thana],
};

/** One step of the opening. A `talk` is ordinary talk among people, to which no answer is expected. */
export type OpeningStep =
  | { readonly kind: 'invitation' }
  | {
      readonly kind: 'line';
      readonly by: SamplePerson;
      readonly text: string;
      readonly where: 'group' | 'alone';
    }
  /** A press of the button with this label on the bot's last card in the group. */
  | { readonly kind: 'press'; readonly by: SamplePerson; readonly label: string }
  | { readonly kind: 'talk'; readonly by: SamplePerson; readonly text: string };

function inGroup(by: SamplePerson, text: string): OpeningStep {
  return { kind: 'line', by, text, where: 'group' };
}

function confirms(by: SamplePerson): OpeningStep {
  return { kind: 'press', by, label: 'ครบทุกองค์ประกอบ' };
}

/** Played once, by signed webhooks, through the bot itself. */
export const opening: readonly OpeningStep[] = [
  { kind: 'invitation' },
  inGroup(pim, 'ตั้งค่าหน่วยงาน อบต.บ้านสุขใจ'),
  inGroup(pim, 'ita ฉันอยู่ สำนักปลัด'),
  inGroup(somying, 'ita ฉันอยู่ กองคลัง'),
  inGroup(wichai, 'ita ฉันอยู่ กองช่าง'),
  inGroup(aree, 'ita ฉันอยู่ กองการศึกษา'),
  { kind: 'talk', by: thana, text: 'ขอบคุณทุกคนครับ ปีนี้เรามาทำให้ครบก่อนสิ้นเดือนเมษากัน' },
  inGroup(pim, 'ส่ง O1 https://www.example.go.th/ita/o1'),
  confirms(pim),
  inGroup(somying, 'ส่ง O12 https://www.example.go.th/ita/o12'),
  confirms(somying),
  inGroup(aree, 'ส่ง O9 https://www.example.go.th/ita/o9'),
  confirms(aree),
  inGroup(pim, 'O3 https://www.example.go.th/ita/o3\nO4 https://www.example.go.th/ita/o4'),
  inGroup(wichai, 'O6 กำลังทำ'),
  inGroup(pim, 'ita เพิ่มมาตรการ จัดทำคู่มือการให้บริการประชาชน'),
  inGroup(pim, 'ita เพิ่มมาตรการ อบรมนโยบายไม่รับของขวัญให้บุคลากรทุกคน'),
  inGroup(aree, 'มาตรการ 1 60% ประชุมยกร่างคู่มือแล้ว'),
  { kind: 'line', by: somying, text: 'ขาดอะไร', where: 'alone' },
  inGroup(pim, 'สรุป'),
];
