import { tidy } from '../../text/thai.ts';

const words = [
  ...['ขอบคุณ', 'ขอบพระคุณ', 'ขอบใจ', 'ขอบคุน', 'thanks', 'thank you', 'thankyou', 'thx', 'แต๊ง'],
  ...['โอเค', 'โอเช', 'ok', 'okay', 'เค', 'ได้เลย', 'ทราบ', 'รับทราบ', 'ทราบแล้ว', 'รับทราบแล้ว'],
  ...['เยี่ยม', 'เยี่ยมเลย', 'ดีมาก', 'ดีเลย', 'สุดยอด', 'เก่ง', 'เก่งมาก', 'สวัสดี'],
].sort((one, other) => other.length - one.length);
const endings = '(?:มาก|ๆ|เลย|แล้ว|นะ|ครับผม|ครับ|คับ|ค่า|ค่ะ|คะ|จ้า|จ้ะ|จ๊ะ|จ้าา|ฮะ|[!.~]|\\s)*';
const courtesy = new RegExp(`^(?:(?:${words.join('|')})${endings})+$`, 'i');

/** Thanks and the like, with nothing said beside: nobody waits for an answer. Pictographs say nothing more. */
export function isCourtesy(text: string): boolean {
  const said = tidy(text)
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200D\uFE0F]/gu, '')
    .trim();
  return (said === '' && text.trim() !== '') || (said.length <= 60 && courtesy.test(said));
}
