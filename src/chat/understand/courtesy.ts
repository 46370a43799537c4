import { anyPoliteWord } from '../../text/politeness.ts';
import { tidy } from '../../text/thai.ts';

const greetings = ['สวัสดี', 'หวัดดี', 'hello', 'hi'];
const acknowledgements = ['ทราบ', 'รับทราบ'];
const thanks = [
  ...['ขอบคุณ', 'ขอบพระคุณ', 'ขอบใจ', 'ขอบคุน', 'thanks', 'thank you', 'thankyou', 'thx', 'แต๊ง'],
  ...['โอเค', 'โอเช', 'ok', 'okay', 'เค', 'ได้เลย'],
  ...['เยี่ยม', 'ดีมาก', 'ดีเลย', 'สุดยอด', 'เก่ง'],
];
const endings = `บอท|บอต|แอดมิน|น้อง|พี่|ที่ช่วย|ด้วย|มาก|ๆ|เลย|แล้ว|นะ|${anyPoliteWord}|ค่า|จ๊ะ|จ้าา|ฮะ|[!.~]|\\s`;

/** No word is made of other words and endings: what can be taken apart in two ways is read for ever when repeated. */
function saying(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((one, other) => other.length - one.length).join('|');
  return new RegExp(`^(?:${longestFirst})(?:${longestFirst}|${endings})*$`, 'i');
}

const courtesy = saying([...thanks, ...acknowledgements, ...greetings]);
const greeting = saying(greetings);
const acknowledging = saying(acknowledgements);

export type Courtesy = 'greeting' | 'acknowledging' | 'thanks';

/** Thanks and the like, with nothing said beside: nobody waits for an answer. Pictographs say nothing more. */
export function courtesyOf(text: string): Courtesy | undefined {
  const said = tidy(text)
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]/gu, '')
    .trim();
  if (said === '') return text.trim() === '' ? undefined : 'thanks';
  if (said.length > LONGEST || !courtesy.test(said)) return undefined;
  if (greeting.test(said)) return 'greeting';
  return acknowledging.test(said) ? 'acknowledging' : 'thanks';
}

const LONGEST = 60;
