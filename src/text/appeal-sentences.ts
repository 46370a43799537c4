import type { AppealFormat } from '../domain/appeal.ts';
import type { FiscalYear } from '../domain/dates.ts';

// What the bot says about packs for an appeal (ชี้แจงเพิ่มเติม). The cover's own words are in src/papers/appeal.ts.

export const appeals = {
  line: (code: string) => `ขอชุดชี้แจง ${code}`,
  button: (code: string) => `ชุดชี้แจง ${code}`,
  title: (code: string, year: FiscalYear) => `ชุดชี้แจง ${code} ปี ${year}`,
  standing: (submitted: number, copies: number) =>
    copies === 0
      ? `ส่งลิงก์ ${submitted} ครั้ง ยังไม่มีสำเนา`
      : `ส่งลิงก์ ${submitted} ครั้ง มีสำเนา ณ เวลาที่ส่ง ${copies} ชุด`,
  formats: { zip: 'เปิดชุดชี้แจง (ZIP)', docx: 'เปิดใบปะหน้า (Word)' } satisfies Record<AppealFormat, string>,
  choose: {
    title: (year: FiscalYear) => `ขอชุดชี้แจงข้อใด ปี ${year}`,
    lead: 'ข้อที่ผลตรวจไม่ผ่านหรือผ่านบางส่วน แตะข้อที่จะชี้แจง ข้ออื่นพิมพ์รหัสได้',
    none: (year: FiscalYear) => `ยังไม่มีข้อที่บันทึกผลตรวจปี ${year} ว่าไม่ผ่าน ขอชุดชี้แจงของข้อใดก็ได้ด้วยรหัส`,
  },
};
