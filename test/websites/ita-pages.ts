import type { Catalogue } from '../../src/domain/catalogue.ts';
import { oldThai } from './old-thai.ts';
import type { Reply } from './pretend-web.ts';

// ITA pages as agencies build them, each of another hand, with what an officer would say is meant.

export interface ItaPage {
  readonly name: string;
  readonly pages: Readonly<Record<string, Reply>>;
  /** Code and path of what is certain. */
  readonly found: Readonly<Record<string, string>>;
  /** Codes of which several links may be meant. */
  readonly unclear?: readonly string[];
  readonly foreign?: readonly string[];
}

const thai = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
const html = (body: string, head = ''): Reply => ({
  body: `<!doctype html><html><head><meta charset="utf-8"><title>ITA 2570</title>${head}</head><body>
    <nav><a href="/">หน้าแรก</a><a href="/contact">ติดต่อเรา</a><a href="https://www.facebook.com/x">Facebook</a></nav>
    ${body}<footer><a href="/sitemap">แผนผังเว็บไซต์</a><a href="https://www.example.com">ผู้จัดทำ</a></footer></body></html>`,
});

export function itaPages({ items }: Catalogue): readonly ItaPage[] {
  const without = (...codes: readonly string[]) => items.filter((it) => !codes.includes(it.code));
  const path = (code: string): string => `/ita70/${code.toLowerCase()}`;
  const all = (those: readonly { readonly code: string }[]) =>
    Object.fromEntries(those.map(({ code }) => [code, path(code)]));
  const number = (code: string): number => Number(code.slice(1));
  const some = without('O11', 'O18', 'O22');
  return [
    {
      name: 'a list of links with code and title, three missing',
      pages: {
        '/ita': html(
          `<ul>${some.map((it) => `<li><a href="${path(it.code)}">${it.code} ${it.title}</a></li>`).join('')}</ul>`,
        ),
      },
      found: all(some),
    },
    {
      name: 'a table whose cells an editor filled with paragraphs, codes in Thai digits, and "click here"',
      pages: {
        '/ita': html(
          `<table>${items
            .map(
              (it) =>
                `<tr><td><p>ข้อ O${thai(number(it.code))}</p></td><td><p>${it.title}</p></td><td><div><a href="${path(it.code)}">คลิกที่นี่</a></div></td></tr>`,
            )
            .join('')}</table>`,
        ),
      },
      found: all(items),
    },
    {
      name: 'headings, with one file under each and the footer below',
      pages: {
        '/ita': html(
          some
            .map(
              (it) =>
                `<h3>o ${number(it.code)} : ${it.title}</h3><p><a href="${path(it.code)}">ดาวน์โหลด</a></p>`,
            )
            .join('') + '<h3>O22 รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริต</h3>',
        ),
      },
      found: all(some),
    },
    {
      name: 'titles only, shortened or with the year behind, no codes at all',
      pages: {
        '/ita': html(
          `<p><a href="/a">โครงสร้าง หน้าที่และอำนาจ</a></p><p><a href="/b">ข้อมูลผู้บริหาร</a></p>
           <p><a href="/c">รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี ประจำปีงบประมาณ พ.ศ. ๒๕๖๙</a></p>
           <p><a href="/d">รายงานประจำปี</a></p><p><a href="/e">ข่าวจัดซื้อจัดจ้าง</a></p>
           <p><a href="/f">แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566-2570)</a></p>`,
        ),
      },
      found: { O1: '/a', O2: '/b', O12: '/c', O23: '/f' },
    },
    {
      name: 'by indicator, on pages of their own',
      pages: {
        '/ita': html(
          `<a href="/9-1">ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน</a> <a href="/9-3">9.3 การจัดซื้อจัดจ้าง</a>
           <a href="/2569">ITA 2569</a>`,
        ),
        '/9-1': html('<p><a href="o1">O1 โครงสร้าง หน้าที่และอำนาจ</a></p><p><a href="o2.pdf#page=2">O2</a></p>'),
        '/9-3': html('<p>O12 <a href="/p/o12">รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี</a></p>'),
        '/2569': html('<p><a href="/old/o13">O13</a></p>'),
      },
      found: { O1: '/o1', O2: '/o2.pdf', O12: '/p/o12' },
    },
    {
      name: 'the front page, which leads to the ITA page of the year, over two pages',
      pages: {
        '/ita': html(
          '<p><a href="/ita2569">ITA ปี 2569</a></p><p><a href="/ita2570">การประเมิน ITA ปี 2570</a></p>',
        ),
        '/ita2570': html('<p><a href="/x1">O1 โครงสร้าง</a></p><a href="/ita2570?page=2">2</a>'),
        '/ita2570?page=2': html('<p><a href="/x3">O3 ข้อมูลการติดต่อ</a></p>'),
        '/ita2569': html('<p><a href="/y4">O4 ข่าวประชาสัมพันธ์</a></p>'),
      },
      found: { O1: '/x1', O3: '/x3' },
    },
    {
      name: 'several links for an item, and the same link twice',
      pages: {
        '/ita': html(
          `<h2>O7 รายงานผลการดำเนินงานประจำปี</h2><p><a href="/7a">ไฟล์ 1</a></p><p><a href="/7b">ดาวน์โหลด</a></p>
           <p><a href="/1">O1</a> <a href="/1/">O1</a></p>
           <p>O14 <a href="/14-68">รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2568</a></p>
           <p>O14 <a href="/14-69">รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2569</a></p>
           <p>O12 <a href="/12-66">รายงานสรุปผล ประจำปี 2566</a></p>
           <p><a href="/all">O1-O26</a> <a href="/two">O5 O6</a></p>`,
        ),
      },
      found: { O1: '/1', O14: '/14-69' },
      unclear: ['O7'],
    },
    {
      name: 'the list of another year: codes beside the titles of other items',
      pages: {
        '/ita': html(
          `<p><a href="/1">O1 โครงสร้าง หน้าที่และอำนาจ</a></p>
           <p><a href="/13">O13 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี</a></p>
           <p><a href="/33">O33 แผนปฏิบัติการป้องกันการทุจริต</a></p>`,
        ),
      },
      found: { O1: '/1' },
      foreign: ['O13', 'O33'],
    },
    {
      name: 'in TIS-620 as old sites send it, with a base of its own',
      pages: {
        '/ita': {
          headers: { 'content-type': 'text/html' },
          body: oldThai(
            '<html><head><meta http-equiv="Content-Type" content="text/html; charset=tis-620"><base href="/sub/"></head>' +
              '<body><p><a href="o3.html">ข้อ O3 ข้อมูลการติดต่อและช่องทางการสอบถามข้อมูล</a></p><p><a href="s">โอ 4 ข่าว</a></p></body>',
          ),
        },
      },
      found: { O3: '/sub/o3.html', O4: '/sub/s' },
    },
    {
      name: 'noughts for the letter, and numbers with their titles',
      pages: {
        '/ita': html(
          `<p><a href="/1">001 โครงสร้าง หน้าที่และอำนาจ</a></p><p><a href="/2">ข้อ 2 ข้อมูลผู้บริหาร</a></p>
           <p><a href="/9">ข้อ 3 ระเบียบการใช้ห้องประชุม</a></p><p><a href="/t">012-345678</a></p>`,
        ),
      },
      found: { O1: '/1', O2: '/2' },
    },
    {
      name: 'nothing but news',
      pages: { '/ita': html('<p><a href="/n1">ประชุมสภาสมัยสามัญ</a></p><p><a href="#o1">O1</a></p>') },
      found: {},
    },
  ];
}
