import { anyPoliteWord } from '../../text/politeness.ts';
import type { CommandName } from '../calls/call.ts';
import type { Heard } from './heard.ts';
import { anyLinkWord } from './spellings.ts';

// Plain sentences in another order than the commands know: "ส่ง O3 กลับไปแก้", "เผยแพร่ O4 แล้ว", "ให้ @คน เป็นผู้บริหาร". Each
// is said anew in the order that its command reads, which then checks it as it checks anything else.

/** The same in other words, and the only command that it may then be. */
export interface Reworded {
  readonly text: string;
  readonly command: CommandName;
  /** It may have meant something else: only offered. */
  readonly offered?: true;
}

/** What was named stands in a pattern as one letter of the private use area: items and measures, and links. */
const FIRST = 0xe000;
const FIRST_LINK = 0xe010;
const MOST_NAMED = 16;
const ITEM = '[\\uE000-\\uE00F]';
const LINK = '[\\uE010-\\uE01F]';
const ITEMS = `(${ITEM}(?:\\s?(?:(?:และ|กับ|,)\\s?)?${ITEM}){0,${MOST_NAMED - 1}})`;

const please = '(?:ขอ|ช่วย|รบกวน|ฝาก|โปรด|กรุณา)*\\s?';
const publishing =
  '(?:ได้)?((?:เผยแพร่|ลง|ขึ้น|เอาขึ้น|นำขึ้น|อัพ|อัป|อัพโหลด|อัปโหลด|โพสต์|โพส|ทำ|จัดทำ|ดำเนินการ)(?:ข้อมูล|ลิงก์|ลิงค์|ไฟล์)?(?:ขึ้น|ลง|บน|ใน)?(?:เว็บไซต์|เว็บ)?)';
const finished = '((?:เสร็จ|เรียบร้อย|ครบ|หมด)*แล้ว)';
const polite = `\\s?(?:ด้วย|หน่อย|ที|นะ|${anyPoliteWord})*`;
/** "ให้แก้" by itself says nothing; "ให้แก้ลิงก์" says what. */
const correcting =
  '(?:\\s?(?:ไป|มา)?(?:ให้)?(?:แก้ไข|ปรับแก้|แก้|ปรับปรุง|ปรับ|ทำ)?(?:ใหม่)?(?=\\s|$|เพราะ|เนื่องจาก|แล้ว))?';
const takingOff = '(?:เอา|นำ|ถอน|ถอด|ตัด|ลบ|ปลด)';
const linkWord = `(?:${anyLinkWord})`;
const judge = '(?:ทาง)?(?:ป\\.?ป\\.?ช\\.?|กรรมการ|คณะกรรมการ|ผู้ตรวจ|ผู้ประเมิน)';
/** "ผ่าน" and no more, since "ผ่านแน่" is a guess; why something did not pass may follow. */
const word = `(ผ่าน(?:แล้ว|เกณฑ์|บางส่วน|หมด|ครบ|ทั้งหมด|ทุกข้อ)*${polite}|(?:ยัง)?ไม่(?:ให้)?ผ่าน.*)`;
const inPast = '((?:ปี(?:งบประมาณ|งบ)?\\s?[0-9๐-๙]{2,4}\\s?)?)';
const when = '(?:ภายในวันไหน|ก่อนวันไหน|เมื่อไหร่|เมื่อไร|วันไหน|ตอนไหน)';
const speaker = '(?:ฉัน|ผม|หนู|ดิฉัน|เรา|พวกเรา|ทุกคน|ด้วย|หน่อย)?';

const superior = '(?:ท่าน)?(?:รอง)?(?:นายก|ปลัด|ผอ\\.?|ผู้อำนวยการ|ผู้บริหาร|หัวหน้า|ผู้ใหญ่)?(?:ฯ)?';
/** What is still on a desk is under way: "รอเซ็น", "ยังรอปลัดลงนาม". To wait for approval is another thing. */
const waiting = `(?:ยัง)?(รอ(?:การ|ให้)?${superior}(?:เซ็นต์|เซ็นชื่อ|เซ็น|ลงนาม)(?:อยู่)?)`;
/** Whoever says "พี่" speaks of themselves, or of somebody else. */
const speakerOrOther = '(?:พี่|น้อง|เรา|ลุง|ป้า|น้า)';

const rewordings: readonly {
  readonly said: RegExp;
  readonly anew: string;
  readonly command: CommandName;
  readonly offered?: true;
}[] = [
  {
    said: new RegExp(`^${please}(?:ส่ง|ตี|คืน)\\s?${ITEMS}\\s?(?:กลับ|คืน)${correcting}(?!\\s?แล้ว)\\s?(.*)$`, 's'),
    anew: 'ส่งกลับ $1 $2',
    command: 'send-back',
  },
  {
    said: new RegExp(
      `^${please}(?:ส่ง|ตี)?คืน(?:ไป)?(?:ให้)?(?:แก้ไข|แก้)?\\s?${ITEMS}\\s?(?:กลับ)?${correcting}(?!\\s?แล้ว)\\s?(.*)$`,
      's',
    ),
    anew: 'ส่งกลับ $1 $2',
    command: 'send-back',
  },
  {
    said: new RegExp(`^${ITEMS}\\s?${please}(?:ส่ง|ตี)คืน${correcting}(?!\\s?แล้ว)\\s?(.*)$`, 's'),
    anew: 'ส่งกลับ $1 $2',
    command: 'send-back',
  },
  {
    said: new RegExp(
      `^${publishing}\\s?${ITEMS}\\s?(?:ขึ้น|ลง|บน|ใน)?(?:เว็บไซต์|เว็บ)?\\s?${finished}${polite}$`,
    ),
    anew: '$2 $1$3',
    command: 'update-item',
  },
  {
    said: new RegExp(
      `^(?:ได้)?(?:เอา|นำ)\\s?${ITEMS}\\s?((?:ขึ้น|ลง)(?:บน|ใน)?(?:หน้า)?(?:เว็บไซต์|เว็บ)?)\\s?${finished}${polite}$`,
    ),
    anew: '$1 $2$3',
    command: 'update-item',
  },
  {
    said: new RegExp(
      `^(?:ไม่ต้อง|เลิก|งด|อย่า)(?:แจ้ง)?เตือน(?:ได้แล้ว)?${speaker}(?:เรื่อง)?\\s?${ITEMS}\\s?(?:อีก)?(?:แล้ว)?${polite}$`,
    ),
    anew: 'หยุดเตือน $1',
    command: 'stop-reminders',
  },
  {
    said: new RegExp(
      `^${please}(?:ตั้ง)?(?:แจ้ง)?เตือน\\s?${speaker}\\s?(?:ให้|ว่า)?(?:เรื่อง|ทำ|ส่ง|ต้องส่ง)?\\s?${ITEMS}\\s?(?:ด้วย|หน่อย)?(.*)$`,
    ),
    anew: 'เตือน $1 $2',
    command: 'set-reminder',
  },
  {
    said: new RegExp(
      `^${please}(?:เอา|นำ|ถอน|ตัด)${linkWord}(?:ของ|เก่า)*\\s?(${ITEM})\\s?(?:ออก|ทิ้ง)(?:ไป)?\\s?(\\S+)${polite}$`,
    ),
    anew: 'ลบลิงก์ $1 $2',
    command: 'remove-link',
  },
  {
    // Which of its links is asked where none was said.
    said: new RegExp(
      `^${please}${takingOff}${linkWord}(?:แรก|ที่สอง|ที่สาม|เก่า|เดิม|เสีย|นี้|อันนี้)?\\s?(${LINK}?)\\s?(?:ทิ้ง|ออก)(?:ไป)?\\s?จาก\\s?(${ITEM})\\s?(${LINK}?)${polite}$`,
    ),
    anew: 'ลบลิงก์ $2 $1 $3',
    command: 'remove-link',
  },
  {
    said: new RegExp(
      `^${please}${takingOff}\\s?(${LINK})\\s?(?:ทิ้ง|ออก)(?:ไป)?\\s?จาก\\s?(${ITEM})${polite}$`,
    ),
    anew: 'ลบลิงก์ $2 $1',
    command: 'remove-link',
    offered: true,
  },
  {
    said: new RegExp(`^${please}${takingOff}\\s?(${ITEM})\\s?(${LINK})${polite}$`),
    anew: 'ลบลิงก์ $1 $2',
    command: 'remove-link',
    offered: true,
  },
  {
    said: new RegExp(
      `^(${ITEM})\\s?(?:ขอ|ช่วย)*\\s?${takingOff}${linkWord}(?:แรก|ที่สอง|เก่า|เดิม|เสีย|นี้|อันนี้)?\\s?(${LINK}?)\\s?(?:ทิ้ง|ออก)(?:ไป)?(?:ให้)?${polite}\\s?(${LINK}?)$`,
    ),
    anew: 'ลบลิงก์ $1 $2 $3',
    command: 'remove-link',
  },
  {
    said: new RegExp(`^(?:ต้อง)?(?:ส่ง|ลง|เผยแพร่)(?!แล้ว)\\s?(\\S{3,60})\\s?${when}${polite}$`),
    anew: 'กำหนดส่ง $1',
    command: 'deadlines',
  },
  {
    said: new RegExp(`^(?:จะ)?ประกาศ(?:ผล|คะแนน)(?:การประเมิน|คะแนน)?\\s?(?:ita)?\\s?${when}${polite}$`, 'i'),
    anew: 'กำหนดส่ง ผลการประเมิน',
    command: 'deadlines',
  },
  {
    said: new RegExp(`^(?:จะ)?(?:ปิดระบบ|ปิดรับ|เปิดระบบ)\\s?(?:itas|ita|oit)?\\s?${when}${polite}$`, 'i'),
    anew: 'กำหนดส่ง ตอบ OIT',
    command: 'deadlines',
  },
  {
    said: new RegExp(`^((?:เก็บแบบวัด|ตอบ|กรอก|ยืนยันคะแนน)\\s?(?:itas|oit|eit|iit)?)\\s?${when}${polite}$`, 'i'),
    anew: 'กำหนดส่ง $1',
    command: 'deadlines',
  },
  {
    said: new RegExp(
      `^${please}เลื่อน(?:การ)?(?:แจ้ง)?เตือน(?:เรื่อง)?\\s?${ITEMS}\\s?(?:ไป|ออกไป|อีก)*\\s?([0-9๐-๙]{1,2})\\s?วัน${polite}$`,
    ),
    anew: 'เลื่อนเตือน $1 อีก $2 วัน',
    command: 'snooze',
  },
  {
    said: new RegExp(
      `^${please}เลื่อน(?:กำหนด|วัน)?(?:ส่ง)?(?:ของ)?\\s?${ITEMS}\\s?(?:ออกไป|ไป)?เป็น\\s?(\\S.*?)${polite}$`,
    ),
    anew: 'เลื่อนกำหนด $1 $2',
    command: 'set-due',
  },
  // The due day, or only the reminder?
  ...(
    [
      ['เลื่อนกำหนด $1 $2', 'set-due'],
      ['เลื่อนเตือน $1 $2', 'snooze'],
    ] as const
  ).map(([anew, command]) => ({
    said: new RegExp(`^${please}เลื่อน\\s?${ITEMS}\\s?(?:ออกไป|ไป)(?:ถึง|ที่)?\\s?(\\S.*?)${polite}$`),
    anew,
    command,
    offered: true as const,
  })),
  {
    said: new RegExp(
      `^(?:ท่าน)?(?:รอง)?(?:นายก|ผู้บริหาร|ปลัด|ผอ\\.)(?:ฯ)?\\s?(?:ได้)?(?:เห็นชอบ|อนุมัติ)\\s?${ITEMS}\\s?(?:แล้ว)?\\s?(ตาม.*)$`,
    ),
    anew: 'เห็นชอบ $1 $2',
    command: 'approve',
  },
  {
    said: new RegExp(
      `^${inPast}${ITEMS}\\s?${judge}\\s?(?:ตรวจ)?(?:ตัดสิน|ประเมิน)?(?:แล้ว)?(?:ว่า)?\\s?(?:ให้)?${word}$`,
      's',
    ),
    anew: 'ผลตรวจ $1 $2 $3',
    command: 'verdict',
  },
  {
    said: new RegExp(
      `^${inPast}${judge}\\s?(?:ตัดสิน|ประเมิน)?(?:ว่า|แล้ว)?\\s?(ไม่)?ให้\\s?${ITEMS}\\s?${word}$`,
      's',
    ),
    anew: 'ผลตรวจ $1 $3 $2$4',
    command: 'verdict',
  },
  {
    said: new RegExp(`^${judge}\\s?ตรวจ(?:ข้อ)?(?:แล้ว)?\\s?${ITEMS}\\s?(?:ได้)?(ไม่ผ่าน.*|ผ่าน.*)$`, 's'),
    anew: 'ผลตรวจ $1 $2',
    command: 'verdict',
  },
  {
    said: /^(?:ขอ|ช่วย)*(?:แก้ไข|แก้|เปลี่ยน|ตั้ง|อัปเดต|อัพเดท|เพิ่ม)\s?(ที่อยู่|เบอร์โทรศัพท์|เบอร์โทร|เบอร์|โทรศัพท์|เว็บไซต์|เลขที่หนังสือ)(?:ของ)?(?:หน่วยงาน|อบต\.?|เทศบาล|เรา)*\s?(?:เป็น|คือ|ใหม่|:){0,3}\s?(\S.*)$/,
    anew: 'ข้อมูลหน่วยงาน $1 $2',
    command: 'profile',
  },
  {
    said: new RegExp(
      `^(?:ได้|มี|นี่|นี้|มา|${anyPoliteWord}|นะ|ขอ|เข้าร่วม|เข้า|กลุ่ม|ด้วย|ใช้|\\s)*(?:รหัส|โค้ด|โค๊ด)(?:ที่ได้|ที่ได้รับ|เชิญ|เข้าร่วม|มา|คือ|นี้|ว่า|:|\\s)*([0-9๐-๙]{6})${polite}$`,
    ),
    anew: 'รหัส $1',
    command: 'join',
  },
  {
    said: /^(?:ขอ|อยาก|จะ|เริ่ม|เริ่มต้น|ต้องการ|มา)+\s?ตั้งค่า(?:หน่วยงาน)?\s?(.*)$/,
    anew: 'ตั้งค่าหน่วยงาน $1',
    command: 'setup',
  },
  {
    said: new RegExp(
      `^ไม่(?:สามารถ|อาจ)(?:ทำ|ดำเนินการ|จัดทำ)(?:ตาม)?\\s?(${ITEM})\\s?(?:ได้)?(?:แล้ว)?\\s?(.*)$`,
      's',
    ),
    anew: '$1 ทำไม่ได้ $2',
    command: 'log-progress',
  },
  {
    // Begun or not begun, the officer says.
    said: new RegExp(`^${ITEMS}\\s?(เสร็จ\\S*แล้ว)\\s?(?:แต่|ส่วน)?\\s?${ITEMS}\\s?ยัง(?:เลย)?${polite}$`),
    anew: '$1 $2 $3 ยังไม่เสร็จ',
    command: 'update-item',
    offered: true,
  },
  {
    // Nothing was done, which of some items means that there was nothing to do.
    said: new RegExp(`^(${ITEM})\\s?ไม่มีการดำเนินการ\\s?((?:เพราะ|เนื่องจาก).*)$`, 's'),
    anew: '$1 ไม่เกี่ยวข้อง $2',
    command: 'update-item',
    offered: true,
  },
  ...(['update-item', 'log-progress'] as const).map((command) => ({
    said: new RegExp(`^${ITEMS}\\s?${waiting}${polite}$`),
    anew: '$1 กำลังทำ $2',
    command,
  })),
  ...(['update-item', 'log-progress'] as const).map((command) => ({
    // Late for whoever says it, which is no state of ours: under way at best.
    said: new RegExp(`^${ITEMS}\\s?((?:ยัง)?(?:ล่าช้า|ช้า)(?:กว่ากำหนด|อยู่|มาก)*)${polite}$`),
    anew: '$1 กำลังทำ $2',
    command,
    offered: true as const,
  })),
  {
    said: new RegExp(`^${speakerOrOther}(?:อยู่|สังกัด|ทำงาน)+(?:ที่)?\\s?(\\S+?)${polite}$`),
    anew: 'ฉันอยู่ $1',
    command: 'join-unit',
    offered: true,
  },
  {
    said: new RegExp(
      `^(?:ใส่|พิมพ์|กรอก)?(?:รหัส|โค้ด|โค๊ด)(?:เชิญ|เข้าร่วม|เข้ากลุ่ม|ที่ให้มา|ที่ได้|นี้|แล้ว)*\\s?(?:มัน)?(?:ใช้|เข้า)(?:งาน)?ไม่ได้(?:แล้ว)?${polite}$`,
    ),
    anew: 'ขอรหัสใหม่',
    command: 'invite',
  },
  {
    said: new RegExp(
      `^${please}(?:ผล)?(?:คะแนน)?(?:ของ)?(ปี\\s?\\S+?)\\s?(?:เรา)?ได้(?:คะแนน)?(?:เท่าไหร่|เท่าไร|เท่าไหร)${polite}$`,
    ),
    anew: 'คะแนน $1',
    command: 'scores',
  },
  {
    said: new RegExp(`^(?:ผล)?(คะแนน.*?)\\s?${please}บันทึก(?:ให้|ไว้|ไว้ให้)?${polite}$`),
    anew: 'บันทึก$1',
    command: 'set-score',
  },
  {
    said: new RegExp(`^(ปี\\s?[0-9๐-๙].*?)\\s?${please}บันทึก(?:เป็น)?(?:คะแนน)?(?:ให้|ไว้|ไว้ให้)?${polite}$`),
    anew: 'บันทึกคะแนน $1',
    command: 'set-score',
  },
  {
    said: new RegExp(
      `^((?:[EI]\\s?[0-9๐-๙]|[EI]IT|OIT|ตัวชี้วัด|ตชว).*?)\\s?${please}บันทึก(?:เป็น)?คะแนน(?:ให้|ไว้|ไว้ให้)?${polite}$`,
      'i',
    ),
    anew: 'บันทึกคะแนน $1',
    command: 'set-score',
  },
  {
    said: new RegExp(
      `^${ITEMS}\\s?(?:เปลี่ยน|ย้าย|โอน)(?:ไป)?(?:เป็น|ให้)\\s?(\\S.*?)\\s?(?:รับผิดชอบ|ดูแล|ทำ)(?:แทน)?${polite}$`,
    ),
    anew: 'มอบหมาย $1 ให้ $2',
    command: 'assign',
    offered: true,
  },
  {
    said: new RegExp(
      `^(?:ขอ|ช่วย|รบกวน)*\\s?(?:แต่งตั้ง|ตั้งให้|ตั้ง|กำหนดให้|กำหนด|เปลี่ยนให้|เปลี่ยน|เพิ่ม|ขอให้|ให้)?\\s?(@\\s?\\S.*?)\\s?((?:ให้)?เป็น|ทำหน้าที่(?:เป็น)?|รับบทบาท(?:เป็น)?)\\s?(.+?)(?:\\s?(?:อีก(?:คน|ท่าน|หนึ่งคน)|แทน|เพิ่ม|ด้วย|หน่อย|ที|นะ|${anyPoliteWord}))*$`,
    ),
    anew: 'บทบาท $1 เป็น $3',
    command: 'role',
  },
];

/** Every way to say a line anew. */
export function reworded({ text, all }: Heard): readonly Reworded[] {
  if (text.length > LONGEST || /[\uE000-\uE01F]/.test(text)) return [];
  const named = all.filter(({ kind }) => kind === 'codes' || kind === 'refs' || kind === 'link');
  if (named.length > MOST_NAMED) return [];
  let line = '';
  let past = 0;
  const names = named.map((token, at) => {
    const first = token.kind === 'link' ? FIRST_LINK : FIRST;
    line += text.slice(past, token.start) + String.fromCharCode(first + at);
    past = token.end;
    return text.slice(token.start, token.end);
  });
  line += text.slice(past);
  return rewordings.flatMap(({ said, anew, command, offered }) => {
    if (!said.test(line)) return [];
    const again = line
      .replace(said, anew)
      .replace(/[\uE000-\uE01F]/g, (letter) => ` ${names[letter.charCodeAt(0) % MOST_NAMED] ?? ''} `);
    return [{ text: again, command, ...(offered ? { offered } : {}) }];
  });
}

/** A line, not a page: the patterns look ahead. */
const LONGEST = 300;
