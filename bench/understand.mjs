// `node bench/understand.mjs [messages] [seed]`: what it takes to understand 5,000 characters, in long texts of every class
// of words; then so many fuzzed messages (50,000 unless told), none of which may fail or make a call that does not fit.
// A figure far above the rest, or one that grows faster than its text, is a rule that reads a text again and again.
// Figures are milliseconds of one core with a warm compiler, each text's best of several, so that they are the program's
// and not those of whatever else the machine does.
import { readCatalogues } from '../dist/catalogues/read.js';
import { commandNamed, openingWords } from '../dist/chat/commands.js';
import { understand } from '../dist/chat/understand.js';
import { percentile, show } from './figures.mjs';

const LENGTH = 5_000;
const TIMES = 16;
/** Understood so often for one figure: the clock of the processor is too coarse for one. */
const AT_ONCE = 3;
const hearing = {
  in: 'user',
  addressed: true,
  today: '2026-11-20',
  year: 2570,
  catalogues: readCatalogues(),
  bound: true,
};

/** What a long text repeats, for each class: a rule that looks ahead or back meets its own kind again and again. */
const classes = {
  codes: ['O1 ', 'O1\n', 'O1,', 'ข้อ 1 ', 'ข้อ 1 2 3 ', '012 ', '๐๑๒,', 'O1-O5 ', 'ข้อ '],
  zeros: ['01 02 ', '01 https://a.go.th\n', '01\nhttps://a.go.th\n', '๐๑,', '01 '],
  links: [
    'https://x ',
    'https://a.go.th/ก',
    'www.a.',
    'a.b.c.',
    'htp://',
    'O1 https://a.go.th\n',
    'a-',
    'https://',
  ],
  numbers: ['1,', '1-', '1.', '1/', '081 234 5678 ', '60% ', '9.3 ', '1 2 3 4 '],
  states: [
    'เสร็จแล้ว',
    'ยังไม่ได้ลงเว็บ',
    'ยังไม่',
    'ลงข้อมูลบนเว็บ',
    'อัป',
    'กำลัง',
    'O1 เสร็จแล้ว ',
    'O1 เสร็จ\n',
    'ทั้งสามข้อ',
  ],
  measures: ['มาตรการ 3 60% ', 'มาตรการ ', 'มาตรการ 3 ', 'ตชว.8 ', 'มาตรการ 3 จัดอบรมแล้ว ', 'แก้มาตรการ 3 '],
  days: [
    '31 มี.ค. 70 ',
    'กำหนด 31 มี.ค. ',
    'กำหนด วันศุกร์ ',
    'ต.ค. ',
    'ต.ค.-',
    'เดือน',
    'สิ้นเดือน',
    'ไตรมาส 1 ',
    'ปี 69 ',
  ],
  units: ['กองคลัง', 'กองคลัง ', 'มอบหมาย O1 กองคลัง ', 'ทุกกอง', 'กค. '],
  headings: [
    'O1 ข่าวประชาสัมพันธ์ https://a.go.th\n',
    'O1 รายงาน https://a.go.th\n',
    'O1 แต่ ',
    'O1 เพราะ ',
    'O1 ก ',
  ],
  talk: [
    'ก',
    'กก',
    'กา',
    'เ',
    'a',
    '😂',
    '👨‍👩‍👧',
    ' ',
    '\n',
    '(',
    '.',
    '?',
    'ไหม ',
    'ครับ',
    'แล้ว',
    'ๆ',
    '\u0e4d\u0e32',
    '\u200b',
  ],
  commands: openingWords.filter((_, at) => at % 12 === 0).map(({ form }) => form),
};

function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** What it takes at best. */
function quiet(text, times = TIMES) {
  let best = Infinity;
  for (let time = 0; time < times; time++) {
    const began = process.cpuUsage();
    for (let again = 0; again < AT_ONCE; again++) understand(text, hearing);
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1_000 / AT_ONCE);
  }
  return best;
}

/** In one piece, as it arrives: what was put together is read more slowly. */
const whole = (text) => Buffer.from(text).toString();
const long = (piece, length = LENGTH) =>
  whole(piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
const pieces = Object.values(classes).flat();
for (let round = 0; round < 12; round++) for (const piece of pieces) quiet(long(piece), 1);

const met = [];
const growths = [];
const everything = [];
for (const [name, own] of Object.entries(classes)) {
  const took = own.map((piece) => {
    const [full, half] = [quiet(long(piece)), quiet(long(piece, LENGTH / 2))];
    growths.push([full / half, full, piece]);
    return full;
  });
  everything.push(...took);
  show(`${name}: the slowest of ${LENGTH} characters`, Math.max(...took), 'ms');
}
const next = numbers(Number(process.argv[3] ?? 5));
const any = (list) => list[Math.floor(next() * list.length)];
const mixed = Array.from({ length: 300 }, () => {
  let text = '';
  while (text.length < LENGTH) text += any(pieces);
  return whole(text.slice(0, LENGTH));
});
const mixedTimes = mixed.map((text) => quiet(text));
show('all classes mixed: in the middle', percentile(mixedTimes, 0.5), 'ms');
met.push(show('all classes mixed: 99th percentile', percentile(mixedTimes, 0.99), 'ms', ['<=', 1]));
show('every class by itself: in the middle', percentile(everything, 0.5), 'ms');
met.push(show('every class by itself: 99th percentile', percentile(everything, 0.99), 'ms', ['<=', 1]));
const slowest = growths.sort((a, b) => b[1] - a[1]).slice(0, 5);
for (const [, took, piece] of slowest) show(`  slowest in the middle: ${JSON.stringify(piece)}`, took, 'ms');
const steepest = growths.filter(([, took]) => took > 0.3).sort((a, b) => b[0] - a[0])[0] ?? [0, 0, ''];
met.push(show(`twice the text takes: ${JSON.stringify(steepest[2])}`, steepest[0], 'times', ['<=', 3]));

const letters = Array.from(
  'กขคงตทนมรลวสหอเแโใไะาิีึืุู่้๊๋์ำๆฯ๐๑๒๓0123 oO-.,/:?%()\n\u0000\u200b\u200d\u202e\u202b\u0e4d\ud83d👍❌👨‍👩‍👧🏽',
);
const count = Number(process.argv[2] ?? 50_000);
let failed = 0;
for (let at = 0; at < count; at++) {
  const size = at % 500 === 0 ? 1_500 : 1 + Math.floor(next() * 14);
  const alphabet = at % 3 === 0 ? letters : pieces;
  const joint = at % 3 === 1 ? ' ' : '';
  const text = Array.from({ length: size }, () => any(alphabet))
    .join(joint)
    .slice(0, LENGTH);
  const where = at % 4 === 0 ? { ...hearing, in: 'group', addressed: false } : hearing;
  try {
    const heard = understand(text, where);
    const calls = heard.outcome === 'ambiguous' ? heard.candidates : heard.outcome === 'call' ? [heard] : [];
    const unfit = calls.filter(({ command, args }) => !commandNamed(command)?.fits(args));
    if (unfit.length > 0 || (heard.outcome === 'ambiguous' && calls.length === 0)) throw new Error('unfit');
  } catch (error) {
    failed++;
    if (failed <= 5) process.stdout.write(`  ${JSON.stringify(text.slice(0, 300))}: ${error.message}\n`);
  }
}
met.push(show(`of ${count} fuzzed messages failed`, failed, '', ['<=', 0]));
process.exitCode = met.every((it) => it) ? 0 : 1;
