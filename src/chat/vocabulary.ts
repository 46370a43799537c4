import { openingWords } from './commands.ts';
import { laterWords } from './understand/later.ts';
import { type Lexicon, lexiconOf } from './understand/lexicon.ts';
import { monthWords } from './understand/months.ts';
import { topicWords } from './understand/topics.ts';
import { sharedWords } from './understand/words.ts';

/** "ใครส่ง", "หน่วยงานไหนรับผิดชอบ": no line that holds one of these tells anything. */
const asksWho = /ใคร|who|(?:กอง|สำนัก|หน่วย|หน่วยงาน|ฝ่าย|ส่วนงาน|ส่วนราชการ|งาน|คน|ผู้|ท่าน)(?:ไหน|ใด)/;

/** Every word the bot knows, units aside. Where a form stands twice, the first counts. */
export const vocabulary: Lexicon = lexiconOf([
  ...sharedWords,
  ...monthWords,
  ...topicWords,
  ...openingWords.map(({ form, command }) => ({
    form,
    word: { kind: 'command', command, ...(asksWho.test(form) ? { asks: true } : {}) } as const,
    stand: 'anywhere' as const,
  })),
  ...laterWords,
]);
