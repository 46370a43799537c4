import { commands } from '../../src/chat/commands.ts';
import { hearTidied } from '../../src/chat/understand/heard.ts';
import { lex } from '../../src/chat/understand/lexer.ts';
import type { Lexicon } from '../../src/chat/understand/lexicon.ts';
import { phrased } from '../../src/chat/understand/phrases.ts';
import type { Token } from '../../src/chat/understand/tokens.ts';
import { vocabulary } from '../../src/chat/vocabulary.ts';
import { tidy } from '../../src/text/thai.ts';
import { hearing } from './listen.ts';

// How long a text takes depends on the machine; how often its places and its words are looked at does not. What is read
// again and again grows faster than its text, and is seen here whatever else the machine does. Patterns are counted
// nowhere: the lint refuses those that take more than linear time.

let steps = 0;

/** The same list; each look at one of its members is a step. */
function counted<One>(list: readonly One[]): readonly One[] {
  return new Proxy(list, {
    get(all, name) {
      if (typeof name === 'string' && /^\d+$/.test(name)) steps++;
      // The list itself answers.
      return Reflect.get(all, name) as unknown;
    },
  });
}

/** The same words; each place of a text at which one is looked for, and each letter that is followed, is a step. */
function countedWords(lexicon: Lexicon): Lexicon {
  const seen = new WeakMap<object, object>();
  const wrapped = <Thing>(thing: Thing): Thing => {
    if (typeof thing !== 'object' || thing === null || thing instanceof Map) return thing;
    const known =
      seen.get(thing) ??
      new Proxy(thing, {
        get(it, name) {
          steps++;
          return wrapped(Reflect.get(it, name) as unknown);
        },
      });
    seen.set(thing, known);
    // A proxy is of the type of what it stands for.
    return known as Thing;
  };
  return wrapped(lexicon);
}

function stepsOf(act: () => unknown): number {
  steps = 0;
  act();
  return steps;
}

const words = countedWords(vocabulary);

/** What it takes to cut a text into words, to join them into phrases, and to let every command read them. */
function stepsFor(text: string): Readonly<Record<'words' | 'phrases' | 'commands', number>> {
  const said = hearing();
  let tokens: readonly Token[] = [];
  const cutting = stepsOf(() => (tokens = lex(text, [words])));
  const joining = stepsOf(() => phrased(text, counted(tokens), said));
  const heard = hearTidied(text, said, vocabulary);
  const watched = { ...heard, tokens: counted(heard.tokens), all: counted(heard.all) };
  const reading = stepsOf(() => commands.map(({ read }) => read(watched)));
  return { words: cutting, phrases: joining, commands: reading };
}

const LENGTH = 1_200;

function long(piece: string, length: number): string {
  return tidy(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}

describe('src/chat/understand: steps', () => {
  it.each([
    ...[
      'O1 ',
      'O1\n',
      'O1,',
      'O1-O5 ',
      'ข้อ 1 2 3 ',
      'ข้อ ',
      '012 ',
      '01 02 ',
      '๐๑,',
      '1 2 3 4 ',
      '1-',
      '081 234 5678 ',
    ],
    ...[
      'O1 เสร็จแล้ว ',
      'O1 เสร็จแล้ว\n',
      'O1 https://a.go.th\n',
      '01 https://a.go.th\n',
      '01\nhttps://a.go.th\n',
    ],
    ...['เสร็จแล้ว', 'ยังไม่ได้ลงเว็บ', 'ทั้งสามข้อ', 'O1 ก ', 'O1 แต่ ', 'O1 เพราะ ', 'O1 รายงาน https://a.go.th\n'],
    ...[
      'มาตรการ 3 60% ',
      'มาตรการ ',
      'แก้มาตรการ 3 ',
      'ตชว.8 ',
      'กำหนด 31 มี.ค. ',
      'สิ้นเดือน',
      'ไตรมาส 1 ',
      'ต.ค.-',
    ],
    ...[
      'กองคลัง ',
      'มอบหมาย O1 กองคลัง ',
      'ทุกกอง',
      'ผลตรวจ O1 ไม่ผ่าน ',
      'ใครดูแล',
      'งานของ',
      'ไหม ',
      'ครับ',
      'กก',
      'a-',
      '(',
      '😂',
    ],
  ])('twice as much of %j takes twice the steps', (piece) => {
    const [once, twice] = [stepsFor(long(piece, LENGTH)), stepsFor(long(piece, 2 * LENGTH))];

    // A few steps are taken for any text, and the end of a text may fall into a word.
    expect(twice.words).toBeLessThan(2.2 * once.words + 200);
    expect(twice.phrases).toBeLessThan(2.2 * once.phrases + 200);
    expect(twice.commands).toBeLessThan(2.2 * once.commands + 200);
  });
});
