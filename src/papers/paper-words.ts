import type { FiscalYear } from '../domain/dates.ts';
import { lackingColumn } from '../text/paper-sentences.ts';

// What every paper says beside its own matter.

export const paperWords = {
  draft: 'ฉบับร่าง',
  asOf: (day: string) => `ข้อมูล ณ วันที่ ${day}`,
  page: 'หน้า',
  garuda: 'ตราครุฑ',
  missing: {
    title: (count: number) => `ฉบับร่าง ยังขาด ${count} รายการ`,
    about: (title: string, year: FiscalYear) => `${title} ปีงบประมาณ พ.ศ. ${year} (หน้านี้หายไปเมื่อข้อมูลครบ)`,
    number: 'ที่',
    where: 'อยู่ที่',
    what: lackingColumn,
    how: 'ตัวอย่างข้อความที่พิมพ์ในไลน์',
    sheet: lackingColumn,
  },
  signature: {
    signed: 'ลงชื่อ ',
  },
} as const;
