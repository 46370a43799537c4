import { announcedIn } from '../../src/chat/understand/photo-words.ts';
import { inGroup } from './listen.ts';

describe('chat: words that announce files', () => {
  it.each([
    ['รูปเมื่อกี้ มาตรการ 7 อบรม', 'recent', null, 'มาตรการ 7 อบรม'],
    ['รูปนี้ มาตรการ 7', 'this', null, 'มาตรการ 7'],
    ['แนบรูปนี้กับมาตรการ 7', 'this', null, 'มาตรการ 7'],
    ['แนบภาพเมื่อสักครู่ของ O20', 'recent', null, 'O20'],
    ['3 รูปเมื่อกี้ มาตรการ 2 ประชุมแล้ว', 'recent', 3, 'มาตรการ 2 ประชุมแล้ว'],
    ['รูป ๓ รูปเมื่อกี้ มาตรการ 2', 'recent', 3, 'มาตรการ 2'],
    ['รูปพวกนี้ มาตรการ 2', 'these', null, 'มาตรการ 2'],
    ['ไฟล์ล่าสุด มาตรการ 2', 'recent', null, 'มาตรการ 2'],
    ['มาตรการ 7 รูปเมื่อกี้ อบรมแล้ว', 'recent', null, 'มาตรการ 7 อบรมแล้ว'],
    ['มาตรการ 7 อบรมแล้ว รูปเมื่อกี้', 'recent', null, 'มาตรการ 7 อบรมแล้ว'],
    ['รูปกิจกรรมเมื่อกี้ มาตรการ 1', 'recent', null, 'มาตรการ 1'],
    ['รูปที่ส่งเมื่อกี้ มาตรการ 1', 'recent', null, 'มาตรการ 1'],
    ['แนบรูปเมื่อกี้', 'recent', null, ''],
  ])('are found in “%s”', (text, which, count, rest) => {
    expect(announcedIn(text)).toMatchObject({ which, count, rest });
  });

  it.each(['O2 มีรูปถ่ายแล้ว', 'มาตรการ 7 60% ถ่ายรูปแล้ว', 'ภาพรวมของหน่วยงาน', 'รูปแบบนี้ดีไหม', 'ขาดอะไร'])(
    'are none in “%s”',
    (text) => {
      expect(announcedIn(text)).toBeNull();
    },
  );

  it('leave what the text means without them', () => {
    expect(inGroup('ita รูปเมื่อกี้ มาตรการ 7 อบรม No Gift Policy ผู้เข้าร่วม 25 คน')).toEqual({
      outcome: 'call',
      command: 'log-progress',
      args: { ref: '7', note: 'อบรม No Gift Policy ผู้เข้าร่วม 25 คน' },
    });
  });

  it('are nobody’s business in a group where nobody was addressed', () => {
    expect(inGroup('รูปเมื่อกี้ มาตรการ 7 60%')).toEqual({ outcome: 'silent' });
  });
});
