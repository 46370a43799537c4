import { openingWords } from '../../src/chat/commands.ts';
import { chance } from '../../src/fake-line/chance.ts';
import { mongoInbox } from '../../src/mongo/inbox.ts';
import { type Town, openTown } from '../support/town.ts';

// Anything at all, said to the whole bot by webhook: nothing may crash, no event may die, nothing may be refused by LINE.
// `FUZZED=2000` says so many; bench/understand.mjs has 50,000 that are only understood.
const COUNT = Number(process.env.FUZZED ?? 100);
const AT_ONCE = 50;
const LONGEST = 5_000;
/** It only ends what hangs. */
const MOST_TIME = 60_000 + COUNT * 200;

const letters = Array.from(
  'กขคงตทนมรลวสหอเแโใไะาิีึืุู่้๊๋์ำๆฯ๐๑๒๓0123 oO-.,/:?%()"“”{}[]$\n\u0000\u200b\u200d\u202e\u202b\u0e4d\ud83d👍❌👨‍👩‍👧🏽',
);
const words = [
  ...'O12 O1-O5 O99 ข้อ ๑๒ มาตรการ 3 60% เสร็จแล้ว ยังไม่ ต.ค. ปี 69 ปี กองคลัง สป. เพราะ ครบ ไหม 9.3 ตชว.8 พรุ่งนี้ 31/3/70 @สมหญิง ita'.split(
    ' ',
  ),
  ...['https://www.example.go.th/a', 'https://x', '\n', 'แก้ไข', 'ทั้งหมด'],
  ...openingWords.filter((_, at) => at % 9 === 0).map(({ form }) => form),
];
const presses = [
  '1 summary',
  '1 show-item {"code":"O99"}',
  '1 undo {"event":"nothing"}',
  '1 choose {"question":"none","choice":0}',
  '1 set-due {"codes":["O1"]}',
  '0 summary',
  '{"a":1}',
  '1 update-item {"updates":[{"code":"O1","status":"published","links":["javascript:alert(1)"]}]}',
  '\u0000',
];

describe('anything that is said to the bot', () => {
  let town: Town;
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);

  beforeAll(async () => {
    town = await openTown(new Date('2027-02-15T02:00:00.000Z'));
    process.on('unhandledRejection', note);
  });

  afterAll(() => {
    process.off('unhandledRejection', note);
  });

  it(
    'is answered or passed over, and nothing fails',
    async () => {
      const { line } = town;
      const next = chance(29);
      const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
      const [officer, other] = [
        line.addPerson({ displayName: 'สมชาย' }),
        line.addPerson({ displayName: 'สมหญิง' }),
      ];
      const group = line.addGroup({ groupName: 'กลุ่มงาน ITA', members: [officer, other] });
      await group.says(officer, 'ตั้งค่าหน่วยงาน อบต.ตัวอย่าง');
      await town.settled();
      const text = (at: number) => {
        const alphabet = at % 3 === 0 ? letters : words;
        const size = at % 100 === 99 ? 2_000 : 1 + Math.floor(next() * 10);
        const said = Array.from({ length: size }, () => any(alphabet)).join(at % 3 === 1 ? ' ' : '');
        return said.slice(0, LONGEST) || 'ก';
      };

      const answers: number[] = [];
      for (let at = 0; at < COUNT; at++) {
        town.passASecond();
        const said = text(at);
        const done =
          at % 11 === 10
            ? await line.presses(officer, at % 2 === 0 ? group : officer, any(presses), {
                params: { date: '2027-13-45' },
              })
            : at % 4 === 0
              ? await group.says(other, said)
              : at % 4 === 1
                ? await group.says(officer, `ita ${said}`)
                : await (at % 4 === 2 ? officer : other).saysAlone(said);
        answers.push(done.status);
        if (at % AT_ONCE === 0) await town.settled();
      }
      await town.settled();

      expect([...new Set(answers)]).toEqual([200]);
      expect(await mongoInbox(town.database.connection).list()).toEqual([]);
      expect(unhandled).toEqual([]);
      expect(line.sent.length).toBeGreaterThan(COUNT / 4);
    },
    MOST_TIME,
  );
});
