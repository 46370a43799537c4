import type { FiscalYear, LocalDate } from '../domain/dates.ts';
import type { Survey, SurveyTool } from '../domain/survey.ts';
import { daysLeft, thaiDate, thaiDay } from './dates.ts';

// What is said of the two surveys: staff answer IIT, people who came to the office answer EIT.

const whose: Readonly<Record<SurveyTool, string>> = {
  IIT: 'บุคลากรของหน่วยงานเป็นผู้ตอบ',
  EIT: 'ประชาชนและผู้มาติดต่อเป็นผู้ตอบ',
};

export const surveys = {
  title: (tool: SurveyTool, year: FiscalYear) => `แบบวัด ${tool} ปี ${year}`,
  saved: (tool: SurveyTool, year: string) => `บันทึกแบบวัด ${tool} แล้ว${year}`,
  already: (tool: SurveyTool) => `แบบวัด ${tool} เป็นอย่างนี้อยู่แล้ว`,
  whose: (tool: SurveyTool) => whose[tool],
  link: (url: string) => `ลิงก์: ${url}`,
  noLink: 'ยังไม่มีลิงก์ของปีนี้',
  answered: ({ responses, countedOn }: Survey) =>
    responses === null || countedOn === null ? [] : [`ตอบแล้ว ${responses} คน (ณ ${thaiDay(countedOn)})`],
  /** The time in which people answer, as far as the calendar knows. */
  time: (from: LocalDate | null, to: LocalDate, today: LocalDate) => {
    if (from !== null && today < from) return `เริ่มเก็บ ${thaiDate(from)} (ประมาณการ)`;
    return today > to
      ? `ปิดเก็บไปแล้วเมื่อ ${thaiDate(to)}`
      : `เก็บถึง ${thaiDate(to)} ${daysLeft(today, to)} (ประมาณการ)`;
  },
  open: 'เปิดแบบวัด',
  next: 'ส่งต่อลิงก์นี้ให้ผู้ตอบ แล้วแจ้งจำนวนด้วย “แบบวัด EIT ตอบแล้ว 12”',
  nextLink: (tool: SurveyTool) => `ใส่ลิงก์ด้วย “แบบวัด ${tool} https://…”`,
  which: { title: 'ขอทราบว่าแบบวัดใด', text: 'IIT บุคลากรตอบ EIT ประชาชนตอบ' },
};
