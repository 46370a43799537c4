import { secondsOf } from '../support/seconds-of.ts';
import { oneToOne } from './listen.ts';

// What a member of a group made to be read for ever. A pattern of words that may follow one another must know one way
// only to take them apart: with "ผล", "การ", "ประเมิน" and "ผลการประเมิน" each further word doubled the time.

const MOST_SECONDS = 0.3;

describe('src/chat: time grows no faster than what is said', () => {
  it.each([
    ['a result', 'ปี 69 ', 'ผลการประเมิน', 24, 'ฮ 91.25'],
    ['a period', 'แก้มาตรการ 3 ช่วงเวลา ', 'ช่วงเวลา', 28, 'ฮ ต.ค. 69'],
    ['a period, turned around', 'มาตรการ 3 เปลี่ยนช่วงเวลาเป็น ', 'ช่วงระยะเวลา', 16, 'ฮ ต.ค. 69'],
  ])('for words around %s', (_, before, word, times, behind) => {
    expect(secondsOf(() => oneToOne(before + word.repeat(times) + behind))).toBeLessThan(MOST_SECONDS);
  });
});
