import { commandNamed } from '../../src/chat/commands.ts';
import { lines, oneToOne } from './listen.ts';

// A write that was not meant is far worse than a question: these say something else than they seem to.

const A = 'https://www.example.go.th/a';

describe('src/chat/understand.ts: what only looks like a write', () => {
  it.each(
    lines(`
      O12 ถ้าเสร็จแล้วบอกด้วย
      O12 เสร็จแล้วบอกด้วยนะ
      O12 เสร็จแล้วค่อยส่ง
      O12 ให้เสร็จวันนี้
      O12 ใกล้จะเสร็จแล้ว
      O12 ยังไม่น่าเสร็จ
      O12 ไม่ทันเสร็จแล้ว
      O12 ใครทำเสร็จแล้วบ้าง
      O12 คงเสร็จแล้ว
      O12 เข้าใจว่าเสร็จแล้ว
      O12 บอกว่าเสร็จแล้ว
      O12 เขาเสร็จแล้ว
      O12 อบต.ข้างๆ เสร็จแล้ว
      O12 เคยส่งแล้ว
      O12 ต้องส่งแล้ว
      O12 เลยกำหนดส่งแล้ว
      O12 ถูกลบแล้ว
      O12 ลิงก์ตายแล้ว
      O12 เว็บล่มแล้ว
      O12 หมดอายุแล้ว
      O12 เสร็จแล้วหนึ่งส่วน
      O12 เสร็จไปแล้ว 50%
      O12 50% เสร็จแล้ว
      O12 ส่งผิดแล้ว
      O12 ส่งแล้วแต่ผิด
      O12 ส่งแล้วครับ ผิดไฟล์
      ยกเลิก O12 เสร็จแล้ว
      O12 ยกเลิกเสร็จแล้ว
      ไม่ใช่ O12 เสร็จแล้ว
      ไม่ใช่ O12 นะ O13 เสร็จแล้ว
      O12 ไม่ใช่ O13 เสร็จแล้ว
      O12 กับ O13 อันไหนเสร็จแล้ว
      O12 หรือ O13 เสร็จแล้ว
      O12 เสร็จแล้ว O13 ด้วย
      O12 เสร็จแล้ว ยกเว้น O13
      ทุกข้อยกเว้น O12 เสร็จแล้ว
      เหลือ O12 เสร็จแล้ว
      เหลือ O12
      เหลือแค่ O12 ที่ยังไม่เสร็จ
      ขาด O12
      ขาด O12 O13 ยังไม่เสร็จ
      รอ O12 เสร็จแล้ว
      เมื่อ O12 เสร็จแล้ว ทำ O13
      พอ O12 เสร็จแล้วค่อยทำ O13
      O12 ทำแล้วได้อะไร
      O12 ทำแล้วไม่ผ่าน
      O12 ดำเนินการแล้วไม่ผ่าน
      O12 ไม่ได้ลงเว็บแล้ว
      O12 เสร็จแล้วจริงๆ เหรอ
      O12 เสร็จแล้วมั้ง
      O12 เสร็จแล้วละมั้ง
      O12 done?
      O12 is done by whom
      is O12 done
      O12 almost done
      O12 will be done
      O12 to be done
      O12 not yet done
      O12 undone
      O12 ตัวอย่าง https://www.example.go.th/a
      O12 ดูตาม https://www.example.go.th/a
      O12 แบบฟอร์ม https://www.example.go.th/a
      O12 คู่มือ https://www.example.go.th/a
      O12 เดิม https://www.example.go.th/a
      O12 เก่า https://www.example.go.th/a ใหม่ https://www.example.go.th/b
      เปลี่ยนลิงก์ O12 จาก https://www.example.go.th/a เป็น https://www.example.go.th/b
      ลบ https://www.example.go.th/a ออกจาก O12
      O12 เข้า https://www.example.go.th/a ไม่ได้
      O12 https://www.example.go.th/a เปิดไม่ได้
      O12 https://www.example.go.th/a เสีย
      O12 https://www.example.go.th/a ผิด
      O12 https://www.example.go.th/a ถูกไหม
      O12 https://www.example.go.th/a ยังไม่ใช่
      อย่าส่ง O12 https://www.example.go.th/a
      ห้ามส่ง O12 https://www.example.go.th/a
      ยังไม่ต้องส่ง O12 https://www.example.go.th/a
      ไม่ต้องส่ง O12 https://www.example.go.th/a
      O12 แผนปี 69 https://www.example.go.th/a
      O12 ข้อมูลปี 69 https://www.example.go.th/a
      O11 ต.ค. ยังไม่ลง
      O11 ต.ค. ยังไม่เสร็จ
      O11 ต.ค. ไม่เสร็จ
      O11 ต.ค. ไม่มีคนทำ
      O11 ไม่มี
      O11 5 ต.ค. ลงแล้ว
      O11 วันที่ 5 ต.ค. 69 ลงแล้ว
      O11 ต.ค. เสร็จ พ.ย. ยัง
      O11 ต.ค. เสร็จแล้ว พ.ย. ยังไม่เสร็จ
      O12 ธ.ค. เสร็จ
      มาตรการ 3 เสร็จไหม
      มาตรการ 3 ถ้าเสร็จแล้วแจ้งด้วย
      มาตรการ 3 60% ของคนทั้งหมด
      มาตรการ 3 ลด 60%
      มาตรการ 3 เป้าหมาย 60%
      มาตรการ 3 ไม่ถึง 60%
      มาตรการ 3 เกิน 60%
      มาตรการ 3 ต้องได้ 60%
      มาตรการ 3 อย่างน้อย 60%
      มาตรการ 3 ยกเลิกแล้ว
      มาตรการ 3 ปี 69 ผลลดลง 60%
      มาตรการ 3 60% 80%
      มาตรการ 3 60-80%
      มาตรการ 3 60 ถึง 80%
      มาตรการ 3 เสร็จแล้ว ยกเว้นอบรม
      มาตรการ 3 เสร็จแล้วค่ะ เหลือรายงาน
      ไม่ใช่มาตรการ 3 60%
      ยกเลิกมาตรการ 3
      ยกเลิกมาตรการ 3 60%
      ลบมาตรการ 3
      มาตรการ 3 มาตรการ 4 60%
      บันทึก มาตรการ 3 ใช่ไหม
      บันทึก มาตรการ 3 ไม่ได้
      มอบหมาย O15 ให้ใคร
      มอบหมาย O15 กองคลังแล้ว
      ยังไม่ได้มอบหมาย O15 กองคลัง
      มอบหมาย O15 กองคลังหรือกองช่าง
      มอบหมาย O15 ไม่ใช่กองคลัง
      มอบหมาย O15 จากกองคลังเป็นกองช่าง
      มอบหมาย O15 เดือนหน้า
      กองคลังมอบหมาย O15 กองช่าง
      มอบหมายทุกข้อให้กองคลัง
      เพิ่มมาตรการได้ไหม
      เพิ่มมาตรการแล้ว
      เพิ่มมาตรการไม่ได้
      เพิ่มมาตรการยังไง
      ฉันอยู่ กองคลัง กองช่าง
      ไม่ได้อยู่ กองคลัง
      เขาอยู่ กองคลัง
      ผมอยู่กองช่างครับ มีอะไรไหม
      อย่าเพิ่งยกเลิกรายการล่าสุด
      ยกเลิกรายการล่าสุดยังไง
      ยกเลิกรายการล่าสุดไม่ได้
      O2 ยังไม่ครบทุกองค์ประกอบ
      O2 ไม่ครบทุกองค์ประกอบ
      O2 O3 ครบทุกองค์ประกอบ
      O2 ครบทุกองค์ประกอบ ยกเว้นรูป
      O12 ยังไม่ครบ
      O2 ยังไม่ครบ ขาดรูป
      O3 กรรมการว่าผ่านแต่ยังไม่ประกาศ
      ผลตรวจ O3 ผ่านแต่ยังไม่ประกาศ
      ผลตรวจ O3 ผ่านถ้าแก้ลิงก์
      ผลตรวจ O1 O2 ผ่าน ยกเว้น O3
      O3 ผู้ตรวจบอกว่าผ่านแน่
      ป.ป.ช. ให้ O3 ผ่าน แต่ O4 ไม่ผ่าน
      มาตรการ 6 ทำไม่ได้ ไม่รู้จะทำไง
      มาตรการ 6 ทำไม่ได้ ยังไม่รู้
      ส่งกลับ O3 ไหม
      O3 ส่งกลับมาแล้ว
      มาตรการ 3 เสร็จแล้วเมื่อปี 68
      มาตรการ 3 เสร็จแล้วตั้งแต่ปีที่แล้ว
      ข้อมูลหน่วยงาน โทร 02-123-4567 ผิด
    `),
  )('writes nothing of %j', (line) => {
    const heard = oneToOne(line);
    const written = heard.outcome === 'call' && commandNamed(heard.command)?.writes === true;

    expect(written).toBe(false);
    // Valid pairs of an incomplete reading are written as well.
    expect(heard).not.toHaveProperty('args.updates');
  });

  it('still writes what the same words plainly say', () => {
    expect(oneToOne('O12 O12 เสร็จแล้ว')).toEqual(oneToOne('O12 เสร็จแล้ว'));
    expect(oneToOne('มาตรการ 3 60% แล้วนะคะ จัดอบรม')).toEqual(oneToOne('มาตรการ 3 60% จัดอบรม'));
    expect(oneToOne('O12 ไม่เสร็จ')).toMatchObject({ args: { updates: [{ status: 'in_progress' }] } });
    expect(oneToOne(`O12 ของปี 69 ${A}`)).toMatchObject({ args: { updates: [{ links: [A] }], year: 2569 } });
    expect(oneToOne('O11 เสร็จแล้ว ต.ค.')).toMatchObject({ args: { updates: [{ months: ['2026-10'] }] } });
    expect(oneToOne('มาตรการ 3 ของปีที่แล้วเสร็จแล้ว')).toMatchObject({ args: { status: 'done', year: 2569 } });
  });
});
