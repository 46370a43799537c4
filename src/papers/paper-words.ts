import type { FiscalYear } from '../domain/dates.ts';

// What every paper says beside its own matter.

export const paperWords = {
  draft: 'ฉบับร่าง',
  asOf: (day: string) => `ข้อมูล ณ วันที่ ${day}`,
  page: 'หน้า',
  dots: '........................................',
  missing: {
    title: (count: number) => `ฉบับร่าง ยังขาด ${count} รายการ`,
    about: (title: string, year: FiscalYear) => `${title} ปีงบประมาณ พ.ศ. ${year} (หน้านี้หายไปเมื่อข้อมูลครบ)`,
    number: 'ที่',
    where: 'อยู่ที่',
    what: 'สิ่งที่ยังขาด',
    how: 'ตัวอย่างข้อความที่พิมพ์ในไลน์',
    sheet: 'สิ่งที่ยังขาด',
  },
  signature: {
    line: (as: string) => `ลงชื่อ ........................................ ${as}`,
    name: '( ........................................ )',
  },
} as const;
