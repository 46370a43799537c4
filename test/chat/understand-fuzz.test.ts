import { commandNamed } from '../../src/chat/commands.ts';
import { chance } from '../../src/fake-line/chance.ts';
import { inGroup, oneToOne } from './listen.ts';

const letters = Array.from(
  'กขคงตทนมรลวสหอเแโใไะาิีึืุู่้๊๋์ำๆฯ๐๑๒๓0123 oO-.,/:?%()\n\u0000\u200b\u200d\u202e\u0e4d\ud83d👍❌👨‍👩‍👧',
);
const words =
  'O12 O1-O5 ข้อ มาตรการ 3 60% เสร็จแล้ว ยังไม่ ไม่ ต.ค. ปี 69 กองคลัง มอบหมาย ส่ง ดู บันทึก เพราะ ครบ อะไร ไหม 9.3 ตชว.8'
    .split(' ')
    .concat(['https://www.example.go.th/a', 'ทุกกอง', 'เพิ่มมาตรการ', 'ประวัติ', 'รหัส']);

function texts(alphabet: readonly string[], joint: string, count: number, seed: number): readonly string[] {
  const next = chance(seed);
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(next() * 12);
    return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)] ?? '').join(joint);
  });
}

describe('src/chat/understand.ts: anything at all', () => {
  it('never fails, and every call it makes fits its command', () => {
    const unfit: string[] = [];
    for (const text of [
      ...texts(letters, '', 1000, 7),
      ...texts(words, ' ', 1500, 11),
      ...texts(words, '', 500, 13),
    ]) {
      const heard = oneToOne(text);
      const calls =
        heard.outcome === 'ambiguous' ? heard.candidates : heard.outcome === 'call' ? [heard] : [];
      if (heard.outcome === 'ambiguous' && calls.length === 0)
        unfit.push(`${text}: a question without answers`);
      for (const { command, args } of calls) {
        if (!commandNamed(command)?.fits(args)) unfit.push(`${text}: ${command} ${JSON.stringify(args)}`);
      }
    }

    expect(unfit).toEqual([]);
  });

  it('asks anew for what a command would refuse, instead of calling it', () => {
    const title = 'ก'.repeat(501);

    expect(oneToOne(`แก้มาตรการ 3 ชื่อ ${title}`)).toEqual({
      outcome: 'incomplete',
      command: 'edit-measure',
      args: { ref: '3', field: 'title' },
      problems: [{ arg: 'value', value: `${'ก'.repeat(59)}…`, reason: 'too-long' }],
    });
    expect(oneToOne(`แก้มาตรการ 3 ${title}`)).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ command: 'edit-measure', args: { field: 'step' } }],
    });
  });

  it('in a group says in all cases the same as one to one, or nothing', () => {
    const different = texts(words, ' ', 1500, 17).filter((text) => {
      const heard = inGroup(text);
      return heard.outcome !== 'silent' && JSON.stringify(heard) !== JSON.stringify(oneToOne(text));
    });

    expect(different).toEqual([]);
  });

  it.each([
    'O1 ',
    'O1\n',
    'O1 ก ',
    'มาตรการ 3 60% ',
    '1,',
    '1-',
    '.',
    ')',
    'a-',
    'กก',
    'เสร็จแล้ว',
    'https://x ',
    '😂',
    ' ',
  ])('reads 5,000 characters of %j without losing its way', (piece) => {
    const text = piece.repeat(Math.ceil(5000 / piece.length)).slice(0, 5000);
    const start = performance.now();
    const { outcome } = oneToOne(text);

    expect(outcome).not.toBe('silent');
    // A thousand times what it takes (bench/understand.mjs): only what would never end is caught here.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
