/** One page of the fictional agency's website. */
export interface SamplePage {
  readonly code: string;
  readonly title: string;
  /** Below /ita/. */
  readonly at: string;
  /** The fiscal year that the page names. */
  readonly year?: number;
}

/** What the website has lost; every other page of it opens. */
export const lostPage = 'https://www.example.go.th/ita/o5-เดิม';

/** An ITA page that is not quite ready: three items have no link, and one page is still of an earlier year. */
export const sampleItems: readonly SamplePage[] = [
  { code: 'O1', title: 'โครงสร้าง หน้าที่และอำนาจ', at: 'o1' },
  { code: 'O2', title: 'ข้อมูลผู้บริหาร', at: 'o2' },
  { code: 'O3', title: 'ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล', at: 'o3' },
  { code: 'O4', title: 'ข่าวประชาสัมพันธ์', at: 'o4' },
  { code: 'O5', title: 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน (พ.ศ. 2566-2570)', at: 'o5' },
  { code: 'O6', title: 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี', at: 'o6', year: 2570 },
  { code: 'O7', title: 'รายงานผลการดำเนินงานประจำปี', at: 'o7', year: 2569 },
  { code: 'O8', title: 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', at: 'o8' },
  { code: 'O9', title: 'คู่มือหรือแนวทางการขอรับบริการ', at: 'o9' },
  { code: 'O10', title: 'ระบบการให้บริการผ่านช่องทางออนไลน์ (E-Service)', at: 'o10' },
  { code: 'O12', title: 'รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี', at: 'o12', year: 2569 },
  { code: 'O13', title: 'หลักเกณฑ์และแผนการบริหารและพัฒนาทรัพยากรบุคคล', at: 'o13', year: 2570 },
  { code: 'O14', title: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี', at: 'o14', year: 2569 },
  { code: 'O15', title: 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', at: 'o15' },
  { code: 'O16', title: 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', at: 'o16' },
  { code: 'O17', title: 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', at: 'o17' },
  { code: 'O19', title: 'ผลการเปิดโอกาสให้เกิดการมีส่วนร่วมในการดำเนินงาน', at: 'o19' },
  { code: 'O20', title: 'การขับเคลื่อนนโยบาย No Gift Policy', at: 'o20' },
  { code: 'O21', title: 'การประเมินความเสี่ยงการทุจริต', at: 'o21', year: 2570 },
  { code: 'O23', title: 'แผนปฏิบัติการป้องกันการทุจริต', at: 'o23', year: 2570 },
  { code: 'O24', title: 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี', at: 'o24', year: 2569 },
  { code: 'O25', title: 'การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร', at: 'o25' },
  { code: 'O26', title: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส', at: 'o26', year: 2567 },
];
