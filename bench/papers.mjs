// `node bench/papers.mjs`: what the largest report costs whoever waits for it, and whoever waits for the bot meanwhile.
// Two hundred measures of one year, each with six steps and a dozen entries, and eighty photographs.
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import sharp from 'sharp';
import { readFormula } from '../dist/catalogues/formula.js';
import { readCatalogues } from '../dist/catalogues/read.js';
import { officialUnits } from '../dist/domain/official-units.js';
import { noScore, scoreOf } from '../dist/domain/score.js';
import { shrink } from '../dist/evidence/develop.js';
import { drawAside } from '../dist/papers/draw-aside.js';
import { drawPaper } from '../dist/papers/draw-paper.js';
import { lookAt, photosIn } from '../dist/papers/paper.js';
import { findLibreOffice, printPdf } from '../dist/papers/print-pdf.js';
import { writePaper } from '../dist/papers/write-paper.js';
import { show } from './figures.mjs';

const MEASURES = 200;
const STEPS = 6;
const ENTRIES = 12;
const PHOTOS = 80;
const YEAR = 2569;
/** Milliseconds for which LINE's events may find nobody, however large a paper is. */
const MOST_BLOCKED = 200;

const units = officialUnits('อบต.');
const photo = await sharp({
  create: { width: 2_048, height: 1_536, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
})
  .jpeg({ quality: 85 })
  .toBuffer();

const measures = Array.from({ length: MEASURES }, (_, at) => {
  const steps = Array.from({ length: STEPS }, (_, step) => ({
    text: `จัดประชุมชี้แจงครั้งที่ ${step + 1}`,
    done: true,
  }));
  const photos = at < PHOTOS ? [(at + 1).toString(16).padStart(24, '0').split('').reverse().join('')] : [];
  return {
    measure: {
      ...{ ref: String(at + 1), section: 'measures', title: `พัฒนาการให้บริการประชาชน เรื่องที่ ${at + 1}` },
      ...{ indicators: [(at % 10) + 1], questions: [], posture: 'improve', findings: [], steps },
      ...{ lead: units[at % units.length].name, units: [units[at % units.length].name], unitsDone: [] },
      ...{ period: { from: '2025-10-01', to: '2026-09-30' }, due: null, status: 'in_progress', percent: 80 },
      ...{ cause: null, reason: null, followUp: [], recommendations: [], outputSummary: null, outcome: null },
      ...{ removed: false, photos },
    },
    why: null,
    entries: Array.from({ length: ENTRIES }, (_, entry) => ({
      ...{ id: `${at}-${entry}`, on: '2026-03-12', status: null, percent: null, month: null, links: [] },
      note: `จัดประชุมชี้แจงครั้งที่ ${(entry % STEPS) + 1} มีผู้เข้าร่วม ${20 + entry} คน ณ ห้องประชุมใหญ่`,
      ticked: entry < STEPS ? [steps[entry].text] : [],
      photos: entry === 0 ? photos : [],
    })),
  };
});
const figures = (from) =>
  Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`indicator${at + 1}`, from + at]));
const facts = {
  agency: {
    ...{ name: 'อบต.ตัวอย่าง', kind: 'อบต.', units, years: [YEAR], closed: false },
    profile: { address: null, phone: null, memoNumber: null, website: null },
  },
  ...{
    year: YEAR,
    today: '2026-10-05',
    catalogue: readCatalogues().of(YEAR),
    items: [],
    verdicts: new Map(),
  },
  measures,
  scores: [68, 69].map((at) => scoreOf(2500 + at, { ...noScore, ...figures(at + 10), total: at + 15 })),
  formula: readFormula(),
};

/**
 * Milliseconds that this thread has computed. The wall would count whatever else the machine does; only Linux tells,
 * and elsewhere it is the wall.
 */
function computed() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Seconds, the longest that this thread computed without looking up, and the memory it took at most. */
async function watched(work) {
  const before = process.memoryUsage.rss();
  let most = before;
  let blocked = 0;
  let last = computed();
  const look = () => {
    const now = computed();
    blocked = Math.max(blocked, now - last);
    last = now;
    most = Math.max(most, process.memoryUsage.rss());
  };
  const looking = setInterval(look, 1);
  const began = performance.now();
  const made = await work();
  const seconds = (performance.now() - began) / 1_000;
  look();
  clearInterval(looking);
  return { made, seconds, blocked, megabytes: (most - before) / 1_048_576 };
}

const paper = await watched(async () => {
  const written = writePaper('measures', facts);
  lookAt(written);
  return written;
});
const ids = photosIn(paper.made);
const shrunk = await watched(async () => {
  const pictures = new Map();
  for (const id of ids) {
    const small = await shrink(photo);
    // What follows its end changes no picture: each is its own, and a file that has it once has it once.
    pictures.set(id, { ...small, bytes: Buffer.concat([small.bytes, Buffer.from(id)]) });
  }
  return pictures;
});
const drawing = (format) => ({
  ...{ paper: paper.made, format, digits: 'thai', reader: 'word' },
  pictures: format === 'docx' ? shrunk.made : new Map(),
});
const word = await watched(() => drawAside(drawing('docx')));
const sheet = await watched(() => drawAside(drawing('xlsx')));
const here = await watched(() => drawPaper(drawing('docx')));

process.stdout.write(`${MEASURES} measures, ${MEASURES * ENTRIES} entries, ${ids.length} photographs\n\n`);
const met = [
  show('what it says, written: longest block', paper.blocked, 'ms', ['<=', MOST_BLOCKED]),
  show('photographs made small: time', shrunk.seconds, 's'),
  show('photographs made small: longest block', shrunk.blocked, 'ms', ['<=', MOST_BLOCKED]),
  show('Word, in a thread: time', word.seconds, 's'),
  show('Word, in a thread: longest block', word.blocked, 'ms', ['<=', MOST_BLOCKED]),
  show('Word, in a thread: memory at most', word.megabytes, 'MB'),
  show('Word: the file', word.made.length / 1_048_576, 'MB'),
  show('Excel, in a thread: time', sheet.seconds, 's'),
  show('Excel, in a thread: longest block', sheet.blocked, 'ms', ['<=', MOST_BLOCKED]),
  show('Word without a thread, for comparison: longest block', here.blocked, 'ms'),
];
const office = findLibreOffice(process.env.PATH);
if (office === null) process.stdout.write('  LibreOffice is not on the PATH: PDF was not measured\n');
else {
  const pdf = await watched(() => printPdf({ office, environment: process.env }, word.made, 'thai'));
  met.push(
    show('PDF by LibreOffice: time', pdf.seconds, 's'),
    show('PDF by LibreOffice: longest block', pdf.blocked, 'ms', ['<=', MOST_BLOCKED]),
    show('PDF: the file', (pdf.made?.length ?? 0) / 1_048_576, 'MB', ['>=', 0.01]),
  );
}
process.exitCode = met.every(Boolean) ? 0 : 1;
