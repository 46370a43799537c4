import type { AuditRow } from '../app/ledger.ts';
import type { Refusal } from '../app/refusal.ts';
import { changes } from './changes.ts';
import { thaiDate, thaiMonth, thaiMoment } from './dates.ts';
import { photos, refusedFiles } from './photo-sentences.ts';
import { problems } from './question-sentences.ts';
import { withoutScheme } from './thai.ts';
import { aimName } from './wish-sentences.ts';
import { action, firstOf, rightNames, target, unnamed } from './words.ts';

/** What a refusal says: what is the matter, what to do next, and the exact lines to type. */
export interface RefusalWords {
  readonly title: string;
  readonly text: string;
  readonly examples: readonly string[];
}

/** Works of a unit before the rest is counted. */
const LABELS_NAMED = 10;

type Code = Refusal['code'];
type Of<C extends Code> = Extract<Refusal, { code: C }>;

const words: { readonly [C in Code]: (refusal: Of<C>) => RefusalWords } = {
  'item-unknown': ({ codes, year, first, last }) => ({
    title: `ไม่พบข้อ ${codes.join(' ')}`,
    text: `ปี ${year} มีข้อ ${first} ถึง ${last} โปรดตรวจรหัสแล้วส่งใหม่`,
    examples: [`ดู ${last}`, `ส่ง ${last} ${problems.sampleLink(last)}`],
  }),
  'year-without-catalogue': ({ year, known }) => ({
    title: `ยังไม่มีรายการข้อของปี ${year}`,
    text: `ขณะนี้มี${yearsKnown(known)} โปรดระบุปีใดปีหนึ่ง`,
    examples: [`สรุป ปี ${known.at(-1) ?? year}`],
  }),
  'year-not-open': ({ year, latest }) => ({
    title: `ยังไม่มีข้อมูลปี ${year}`,
    text: [
      `ข้อมูลล่าสุดของหน่วยงานคือปี ${latest} ขอให้เลือกว่าหมายถึงปีใด`,
      ...(year > latest ? ['การขึ้นปีใหม่ทำได้โดยผู้ประสานงาน'] : []),
      'ยังไม่มีอะไรถูกบันทึก',
    ].join(' '),
    examples: [],
  }),
  'no-list-yet': ({ year }) => ({
    title: `ยังไม่มีรายการข้อ OIT ของปี ${year}`,
    text: 'เมื่อ ป.ป.ช. ประกาศแล้ว โปรดแจ้งผู้ดูแลระบบให้เพิ่มรายการ แล้วสั่งอีกครั้ง ยังไม่มีอะไรถูกบันทึก',
    examples: ['สรุป'],
  }),
  'no-year-before': ({ year }) => ({
    title: `ไม่มีข้อมูลของปีก่อนปี ${year} ให้ยกมา`,
    text: 'ถ้ามีรายงานของปีก่อน ผู้ประสานงานส่งไฟล์ในแชตส่วนตัวได้ ยังไม่มีอะไรถูกบันทึก',
    examples: ['ขาดอะไร', 'ชุดมาตรการ'],
  }),
  'year-in-use': ({ year }) => ({
    title: `ปี ${year} มีการบันทึกแล้ว จึงยังเปิดอยู่`,
    text: 'ถ้าปิดปีนี้ รายการที่บันทึกไว้จะมองไม่เห็น โปรดยกเลิกรายการเหล่านั้นก่อน ไม่มีอะไรเปลี่ยนแปลง',
    examples: [`สรุป ปี ${year}`],
  }),
  'no-right': ({ needs }) => ({
    title: 'คำสั่งนี้ต้องให้ผู้มีสิทธิ์สั่ง',
    text: `ผู้ที่สั่งได้คือ${rightNames[needs]} โปรดแจ้งผู้ประสานงานของหน่วยงาน`,
    examples: [],
  }),
  'no-coordinator': () => ({
    title: 'หน่วยงานไม่มีผู้ประสานงานแล้ว',
    text: 'ขอให้ผู้บริหารตั้งผู้ประสานงานคนใหม่ ถ้าไม่มีผู้บริหาร โปรดแจ้งผู้ดูแลระบบ',
    examples: ['บทบาท @สมหญิง ผู้ประสานงาน'],
  }),
  'kind-unclear': ({ name }) => ({
    title: 'ขอทราบประเภทของหน่วยงาน',
    text: `ชื่อ “${name}” ยังไม่บอกว่าเป็นหน่วยงานประเภทใด โปรดขึ้นต้นชื่อด้วย อบต. เทศบาลตำบล เทศบาลเมือง เทศบาลนคร หรือ อบจ.`,
    examples: [`ตั้งค่าหน่วยงาน อบต.${name}`],
  }),
  'already-set-up': ({ agency }) => ({
    title: 'แชตนี้ตั้งค่าไว้แล้ว',
    text: `ที่นี่เป็นของ ${agency} การแก้ชื่อหน่วยงานต้องให้ผู้ประสานงานสั่ง`,
    examples: ['สรุป'],
  }),
  'bound-elsewhere': ({ agency }) => ({
    title: 'กลุ่มนี้ผูกกับหน่วยงานอยู่แล้ว',
    text: `กลุ่มนี้เป็นของ ${agency} รหัสยังไม่ถูกใช้ โปรดพิมพ์รหัสในกลุ่มใหม่`,
    examples: [],
  }),
  'invite-unknown': () => ({
    title: 'ไม่พบรหัสนี้',
    text: 'โปรดตรวจตัวเลขหกหลักอีกครั้ง หรือขอรหัสใหม่จากผู้ประสานงาน',
    examples: ['รหัส 123456'],
  }),
  'invite-used': () => ({
    title: 'รหัสนี้ใช้ไปแล้ว',
    text: 'รหัสหนึ่งใช้ได้ครั้งเดียว โปรดขอรหัสใหม่จากผู้ประสานงาน',
    examples: [],
  }),
  'invite-expired': () => ({
    title: 'รหัสนี้หมดอายุแล้ว',
    text: 'โปรดขอรหัสใหม่จากผู้ประสานงาน',
    examples: [],
  }),
  'invite-locked': () => ({
    title: 'พิมพ์รหัสผิดหลายครั้ง',
    text: 'เพื่อความปลอดภัย โปรดรอหนึ่งชั่วโมงแล้วลองใหม่',
    examples: [],
  }),
  'unit-unknown': ({ unit, known }) => ({
    title: `ไม่พบหน่วยงาน “${unit}”`,
    text: `หน่วยงานที่มีคือ ${known.join(', ')}`,
    examples: known.slice(0, 1).map((it) => `ฉันอยู่ ${it}`),
  }),
  'unit-taken': ({ name, by }) => ({
    title: `“${name}” เป็นชื่อของ${by}อยู่แล้ว`,
    text: 'โปรดใช้ชื่อหรือคำย่ออื่น ไม่มีอะไรเปลี่ยนแปลง',
    examples: ['ข้อมูลหน่วยงาน'],
  }),
  'last-unit': ({ unit }) => ({
    title: `${unit}เป็นหน่วยงานสุดท้าย`,
    text: 'หน่วยงานต้องมีอย่างน้อยหนึ่งสำนักหรือกอง ไม่มีอะไรเปลี่ยนแปลง',
    examples: ['ข้อมูลหน่วยงาน'],
  }),
  'unit-in-use': ({ unit, labels, people }) => ({
    title: `${unit}ยังมีงานอยู่`,
    text: [
      ...(labels.length === 0 ? [] : [`รับผิดชอบ ${firstOf(labels, LABELS_NAMED)}`]),
      ...(people === 0 ? [] : [`มีคนอยู่ ${people} คน`]),
      'โปรดมอบหมายให้หน่วยงานอื่นก่อน ไม่มีอะไรเปลี่ยนแปลง',
    ].join(' · '),
    examples: [`ขาดอะไร ${unit}`],
  }),
  'person-unknown': ({ name }) => ({
    title: `ไม่พบ “${name}” ในหน่วยงานนี้`,
    text: 'โปรดแท็ก @ชื่อ ในกลุ่ม หรือให้ผู้นั้นพิมพ์หาโปร่งใสก่อนหนึ่งครั้ง',
    examples: [],
  }),
  'person-unclear': ({ name, matches }) => ({
    title: `“${name}” มี ${matches.length} คน`,
    text: 'ขอให้เลือกคนที่หมายถึง หรือแท็ก @ชื่อ ในกลุ่ม ยังไม่มีอะไรเปลี่ยนแปลง',
    examples: [],
  }),
  'head-of-what': ({ name }) => ({
    title: `${name} เป็น ผอ. ของหน่วยงานใด`,
    text: 'ขอให้เลือกหน่วยงาน ยังไม่มีอะไรเปลี่ยนแปลง',
    examples: [],
  }),
  'measure-unknown': ({ ref, known }) => ({
    title: ref === '' ? 'ไม่พบมาตรการของปุ่มนี้แล้ว' : `ไม่พบมาตรการ ${ref}`,
    text: `มาตรการที่มีคือ ${known.join(', ')}`,
    examples: ['มาตรการ'],
  }),
  'measure-unclear': ({ ref, matches }) => ({
    title: `“${ref}” ตรงกับ ${matches.length} มาตรการ`,
    text: 'ขอให้เลือกมาตรการที่หมายถึง ยังไม่มีอะไรถูกบันทึก',
    examples: [],
  }),
  'measures-exist': ({ year, count, adding }) => ({
    title: `ปี ${year} มีมาตรการอยู่แล้ว ${count} รายการ`,
    text: `ของเดิมจะยังอยู่ครบ ชุดนี้จะเพิ่มต่อท้ายอีก ${adding} รายการ ยังไม่มีอะไรถูกบันทึก`,
    examples: [],
  }),
  'no-measures': ({ year }) => ({
    title: `ยังไม่มีมาตรการของปี ${year}`,
    text: 'ผู้ประสานงานเพิ่มมาตรการได้ทีละรายการ',
    examples: ['เพิ่มมาตรการ จัดทำคู่มือการปฏิบัติงาน'],
  }),
  'no-scores': () => ({
    title: 'ยังไม่มีคะแนนที่บันทึกไว้',
    text: 'ผู้ประสานงานบันทึกคะแนนที่ประกาศได้ ทีละค่าหรือหลายค่าพร้อมกัน',
    examples: ['บันทึกคะแนน ปี 2569 รวม 92.50', 'บันทึกคะแนน ปี 2569 ตัวชี้วัด 7 96.17'],
  }),
  'no-scores-of': ({ year, known }) => ({
    title: `ยังไม่มีคะแนนของปี ${year}`,
    text: `มีคะแนนของปี ${known.join(', ')} ผู้ประสานงานบันทึกปีอื่นเพิ่มได้`,
    examples: [`บันทึกคะแนน ปี ${year} รวม 92.50`],
  }),
  'one-score-year': ({ year }) => ({
    title: `มีคะแนนของปี ${year} ปีเดียว`,
    text: 'การเทียบต้องมีคะแนนสองปี ผู้ประสานงานบันทึกคะแนนของปีก่อนเพิ่มได้',
    examples: [`บันทึกคะแนน ปี ${year - 1} รวม 92.50`],
  }),
  'score-year-ahead': ({ year, current }) => ({
    title: `ปี ${year} ยังไม่มีผลประกาศ`,
    text: `ปีงบประมาณนี้คือ ${current} ขอให้ตรวจปีแล้วส่งใหม่ ยังไม่มีอะไรถูกบันทึก`,
    examples: [`บันทึกคะแนน ปี ${current - 1} รวม 92.50`],
  }),
  'files-refused': ({ why }) => ({
    title: photos.refused.title,
    text: refusedFiles(why).join(' · '),
    examples: photos.refused.examples,
  }),
  'photo-unknown': ({ of, label, there }) => {
    const name = of === 'item' ? label : `มาตรการ ${label}`;
    return { ...photos.removed.unknown(name, there), examples: [`รูป ${name}`] };
  },
  'reason-needed': ({ of, label }) =>
    of === 'item'
      ? {
          title: 'ขอทราบเหตุผล',
          text: 'รายการที่ไม่เกี่ยวข้องต้องมีเหตุผลกำกับ ยังไม่มีอะไรถูกบันทึก',
          examples: [`${label} ไม่เกี่ยวข้อง เพราะ ${problems.sampleReason.item}`],
        }
      : {
          title: `มาตรการ ${label} ดำเนินการไม่ได้เพราะเหตุใด`,
          text: 'ขอให้เลือกเหตุผล หรือพิมพ์เหตุผลอื่นต่อท้าย ยังไม่มีอะไรถูกบันทึก',
          examples: [`มาตรการ ${label} ดำเนินการไม่ได้ เพราะ ${problems.sampleReason.measure}`],
        },
  'month-not-in-round': ({ item, month }) => ({
    title: `${item} ไม่มีเดือน ${thaiMonth(month)}`,
    text: 'โปรดตรวจเดือนที่ต้องรายงานในรอบนี้',
    examples: [`ดู ${item}`],
  }),
  'component-unknown': ({ item, said, known }) => ({
    title: `ไม่พบองค์ประกอบ “${said}” ของ ${item}`,
    text:
      known.length === 0
        ? `ยังไม่มีรายการองค์ประกอบของ ${item} เมื่อเผยแพร่และมีลิงก์แล้วถือว่าครบ`
        : 'ขอให้เลือกองค์ประกอบที่หมายถึง ยังไม่มีอะไรถูกบันทึก',
    examples: [],
  }),
  'component-unclear': ({ said, fits }) => ({
    title: `“${said}” ตรงกับ ${fits.length} องค์ประกอบ`,
    text: 'ขอให้เลือกองค์ประกอบที่หมายถึง ยังไม่มีอะไรถูกบันทึก',
    examples: [],
  }),
  'no-links': ({ item }) => ({
    title: `${item} ยังไม่มีลิงก์`,
    text: 'ไม่มีลิงก์ให้ลบ ไม่มีอะไรเปลี่ยนแปลง',
    examples: [`ส่ง ${item} ${problems.sampleLink(item)}`],
  }),
  'link-unknown': ({ item, said, links }) => ({
    title: `ไม่พบลิงก์นี้ใน ${item}`,
    text: [
      withoutScheme(said),
      ...(links.length === 0 ? [`${item} ยังไม่มีลิงก์`] : [`ลิงก์ที่มี:`, ...links.map(linkLine)]),
      'ยังไม่มีอะไรเปลี่ยนแปลง',
    ].join('\n'),
    examples: [],
  }),
  'link-unclear': ({ item, links }) => ({
    title: `ลบลิงก์ใดของ ${item}`,
    text: [
      ...links.map(linkLine),
      ...(links.length === 1 ? [`เป็นลิงก์เดียวของ ${item} ถ้าลบ ข้อนี้จะไม่ครบ`] : []),
      'ขอให้เลือก ยังไม่มีอะไรเปลี่ยนแปลง',
    ].join('\n'),
    examples: [],
  }),
  'not-published': ({ item }) => ({
    title: `${item} ยังไม่เผยแพร่`,
    text: 'เห็นชอบหรือส่งกลับได้เมื่อมีลิงก์บนเว็บไซต์แล้ว ไม่มีอะไรเปลี่ยนแปลง',
    examples: [`ดู ${item}`],
  }),
  'not-your-unit': ({ item, units }) => ({
    title: `${item} เป็นงานของหน่วยงานอื่น`,
    text: `ผู้เห็นชอบได้คือ ผอ. ของ ${units.join(', ') || 'หน่วยงานที่รับผิดชอบ'} หรือผู้บริหาร`,
    examples: [`ใครรับผิดชอบ ${item}`],
  }),
  'paper-needed': ({ item }) => ({
    title: `ขอเลขที่บันทึกของ ${item}`,
    text: 'ผู้ประสานงานบันทึกความเห็นชอบได้เมื่อผู้บริหารเห็นชอบในกระดาษแล้ว',
    examples: [`เห็นชอบ ${item} ตามบันทึกที่ สป 71001/45`],
  }),
  'link-newer': ({ item }) => ({
    title: `${item} มีลิงก์ใหม่หลังจากการ์ดใบนั้น`,
    text: 'จึงยังไม่เห็นชอบ โปรดเปิดดูลิงก์ใหม่ก่อน',
    examples: [`ดู ${item}`],
  }),
  'step-unclear': ({ said, choices }) => ({
    title: `“${said}” ในปฏิทินหมายถึงเรื่องใด`,
    text: [
      ...choices.map(({ title, to }) => `${title}: ${thaiDate(to)}`),
      'ขอให้เลือกหนึ่งเรื่อง ยังไม่มีอะไรถูกบันทึก',
    ].join('\n'),
    examples: [],
  }),
  'not-responsible': ({ kind, label, units }) => ({
    title:
      kind === 'unit' ? `การเตือนของ${label}สั่งโดย ผอ.กอง หรือผู้ประสานงาน` : responsibleFor(kind, label, units),
    text: 'สั่งเรื่องการเตือนได้เฉพาะผู้รับผิดชอบหรือผู้ประสานงาน ยังไม่มีอะไรถูกบันทึก',
    examples: kind === 'unit' || units[0] === undefined ? [] : [`ฉันอยู่ ${units[0]}`],
  }),
  'snoozed-enough': ({ kind, label }) => ({
    title: `${aimName({ kind, label })} เลื่อนเตือนครบสามครั้งแล้ว`,
    text: 'โปรดทำให้เสร็จหรือแจ้งผู้ประสานงาน ยังไม่มีอะไรถูกบันทึก',
    examples: [],
  }),
  'date-past': ({ date }) => ({
    title: `${thaiDate(date)} ผ่านไปแล้ว`,
    text: 'โปรดกำหนดวันนี้หรือวันหลังจากนี้ ยังไม่มีอะไรถูกบันทึก',
    examples: ['กำหนด O13 สิ้นเดือน'],
  }),
  'line-unknown': ({ ref, number, count }) => ({
    title: `มาตรการ ${ref} ไม่มีลำดับที่ ${number}`,
    text: count === 0 ? 'ยังไม่มีรายการ เพิ่มได้โดยไม่ต้องใส่ลำดับ' : `ขณะนี้มี ${count} รายการ โปรดดูลำดับจากมาตรการ`,
    examples: [`มาตรการ ${ref}`],
  }),
  'measure-not-theirs': ({ ref, lead }) => ({
    title: `มาตรการ ${ref} เป็นของ${lead}`,
    text: 'การปิดมาตรการทำได้โดยหน่วยงานหลักหรือผู้ประสานงาน แต่บันทึกความก้าวหน้าได้เสมอ',
    examples: [`มาตรการ ${ref} 60%`],
  }),
  'unit-needed': ({ ref, units }) => ({
    title: 'ขอทราบว่าอยู่หน่วยงานใด',
    text: `การปิดมาตรการ ${ref} ทำได้โดยหน่วยงานหลัก หน่วยงานร่วมยืนยันส่วนของตน ขอให้เลือกหน่วยงานของท่าน ยังไม่มีอะไรถูกบันทึก`,
    examples: units.slice(0, 1).map((unit) => `ฉันอยู่ ${unit}`),
  }),
  'nothing-to-undo': () => ({
    title: 'ไม่พบรายการที่จะยกเลิก',
    text: 'ดูรายการที่บันทึกไว้ได้จากประวัติ',
    examples: ['ประวัติ O12'],
  }),
  'last-coordinator': () => ({
    title: 'ต้องมีผู้ประสานงานอย่างน้อยหนึ่งคน',
    text: 'ไม่มีอะไรเปลี่ยนแปลง โปรดตั้งผู้ประสานงานคนใหม่ก่อน',
    examples: ['บทบาท @สมหญิง ผู้ประสานงาน'],
  }),
  'undone-already': ({ row }) => ({
    title: 'รายการนี้ถูกยกเลิกไปแล้ว',
    text: 'ไม่มีอะไรเปลี่ยนแปลง ทุกขั้นตอนดูได้จากประวัติ',
    examples: historyOf(row),
  }),
  'not-yours': ({ row }) => ({
    title: 'รายการนี้เป็นของผู้อื่น',
    text: `ผู้ที่บันทึก ${target(row)} ไว้ หรือผู้ประสานงาน เป็นผู้ยกเลิกได้ โปรดแจ้งผู้ประสานงานของหน่วยงาน`,
    examples: historyOf(row),
  }),
  'changed-since': ({ row, later, mayDecide }) => ({
    title: row.kind === 'agency' ? 'หน่วยงานนี้มีการบันทึกหลังจากนั้น' : `${target(row)} ถูกแก้ไขหลังจากนั้น`,
    text: [
      ...later.slice(0, LATER_SHOWN).map((it) => laterLine(it, row)),
      ...(later.length > LATER_SHOWN ? [`และอีก ${later.length - LATER_SHOWN} รายการ`] : []),
      mayDecide ? consequence(row) : 'ยังไม่มีอะไรเปลี่ยนแปลง ขอให้ผู้ประสานงานเป็นผู้ตัดสินใจ',
    ].join('\n'),
    examples: mayDecide ? [] : historyOf(row),
  }),
};

/** "1. example.go.th/ita/o12 (ลิงก์ ITAS)" */
function linkLine({ url, itas }: Of<'link-unclear'>['links'][number], at: number): string {
  return `${at + 1}. ${withoutScheme(url)}${itas ? ' (ลิงก์ ITAS)' : ''}`;
}

/** A notice is read on a phone; the history has all of them. */
const LATER_SHOWN = 4;

function laterLine({ row, by }: Of<'changed-since'>['later'][number], earlier: AuditRow): string {
  const what = [action(row), ...(row.target === earlier.target ? [] : [target(row)]), ...changes(row)];
  return `• ${thaiMoment(row.at)} ${by ?? unnamed}: ${what.join(' ')}`;
}

function consequence(row: AuditRow): string {
  return row.kind === 'agency'
    ? 'ถ้ายกเลิก หน่วยงานนี้จะถูกปิดพร้อมข้อมูลทั้งหมด ขอให้ยืนยัน'
    : 'ถ้ายกเลิก ค่าที่แก้ภายหลังจะยังคงอยู่ ขอให้ยืนยัน';
}

/** "ปี 2565 ถึง 2570", or each of them where one between is missing. */
function yearsKnown(known: readonly number[]): string {
  const [first, last] = [known[0], known.at(-1)];
  const isWhole = first !== undefined && last === first + known.length - 1;
  return isWhole && first !== last ? `ปี ${first} ถึง ${last}` : `ปี ${known.join(' และ ')}`;
}

/** The line that shows what became of a row's target, where targets of its kind have a history to ask for. */
function historyOf(row: AuditRow): readonly string[] {
  return row.kind === 'item' || row.kind === 'measure' ? [`ประวัติ ${target(row)}`] : [];
}

export function sayRefusal<C extends Code>(refusal: Of<C>): RefusalWords {
  // Each code has the words of its own arm; the union of functions is what TypeScript cannot call.
  const say = words[refusal.code] as (refusal: Of<C>) => RefusalWords;
  return say(refusal);
}

function responsibleFor(kind: 'item' | 'measure', label: string, units: readonly string[]): string {
  const what = kind === 'item' ? label : `มาตรการ ${label}`;
  return `${what} เป็นงานของ${units.length === 0 ? 'ผู้ประสานงาน' : units.join(', ')}`;
}
