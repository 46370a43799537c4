import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenCatalogue, CATALOGUE_FOLDER } from '../../src/catalogues/file.ts';
import { readCatalogues } from '../../src/catalogues/read.ts';

/** Without spaces between fields, so that a slip can be written as one piece of text for another. */
const good = JSON.stringify(JSON.parse(readFileSync(join(CATALOGUE_FOLDER, '2570.json'), 'utf8')));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-catalogues-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(text: string, file = '2570.json'): void {
  writeFileSync(join(folder, file), text);
}

/** The good catalogue after a slip of the hand. */
function slip(written: string, instead: string): string {
  if (!good.includes(written)) throw new Error(`the catalogue does not hold ${written}`);
  return good.replace(written, instead);
}

function complaint(): string {
  try {
    readCatalogues(folder);
  } catch (error) {
    if (error instanceof BrokenCatalogue) return error.message.replaceAll(folder, 'FOLDER');
    throw error;
  }
  return 'none';
}

test.each([
  ['a code out of order', '"code":"O12"', '"code":"O13"', 'items[11].code: must be "O12"'],
  ['a code in small letters', '"code":"O12"', '"code":"o12"', 'items[11].code: must be a code such as O12'],
  ['a key used twice', '"key":"contact"', '"key":"structure"', 'items[2].key: "structure" is there twice'],
  ['a merged key that has an item', '["qna"]', '["news"]', 'items[3].key: "news" is there twice'],
  ['a key merged twice', '["hr_criteria"]', '["qna"]', 'items[12].includes[0]: "qna" is there twice'],
  [
    'an unknown sub-indicator',
    '"subIndicator":"9.3"',
    '"subIndicator":"9.9"',
    'items[10].subIndicator: "9.9" is not',
  ],
  [
    'a sub-indicator twice',
    '{"code":"9.2",',
    '{"code":"9.1",',
    'subIndicators[1].code: "9.1" is there twice',
  ],
  [
    'a sub-indicator without items',
    '{"code":"9.2",',
    '{"code":"9.8",',
    'subIndicators[1].code: no item belongs to',
  ],
  ['a component twice', '"id":"photo"', '"id":"name"', 'items[1].components[3].id: "name" is there twice'],
  ['a month as component', '"id":"photo"', '"id":"2026-10"', 'items[1].components[3].id: must be an id'],
  [
    'a component of a later year',
    '"statedIn":2568',
    '"statedIn":2572',
    'items[1].components[0].statedIn: must not',
  ],
  [
    'a year of the common era',
    '"statedIn":2568',
    '"statedIn":2025',
    'items[1].components[0].statedIn: must be a B',
  ],
  [
    'a day that does not exist',
    '"due":"2027-04-30"',
    '"due":"2027-04-31"',
    'items[0].due: must be a real day',
  ],
  [
    'a due day of another year',
    '"due":"2027-04-30"',
    '"due":"2026-04-30"',
    'items[0].due: must lie in fiscal year 2570',
  ],
  [
    'data due before they end',
    '"dataUntil":"2027-03-31"',
    '"dataUntil":"2027-05-31"',
    'items[5].due: must not lie',
  ],
  [
    'data of long ago',
    '"dataUntil":"2026-09-30"',
    '"dataUntil":"2025-09-30"',
    'items[6].dataUntil: must lie in fiscal',
  ],
  [
    'a month that does not exist',
    '"to":"2027-03"',
    '"to":"2027-13"',
    'items[10].monthly.to: must be a month',
  ],
  [
    'months backwards',
    '"to":"2027-03"',
    '"to":"2026-09"',
    'items[10].monthly.to: must not lie before "from"',
  ],
  [
    'months of two fiscal years',
    '"to":"2027-03"',
    '"to":"2027-10"',
    'items[10].monthly.to: must lie in the fiscal',
  ],
  [
    'months of long ago',
    '"from":"2026-10","to":"2027-03"',
    '"from":"2024-10","to":"2025-03"',
    'items[10].monthly.from',
  ],
  [
    'an answering window backwards',
    '"to":"2027-04-30"',
    '"to":"2027-03-01"',
    'answering.to: must not lie before "from"',
  ],
  [
    'an answering window too late',
    '"to":"2027-04-30"',
    '"to":"2027-10-01"',
    'answering.to: must lie in fiscal year 2570',
  ],
  ['an unknown certainty', '"splitCertainty":"unverified"', '"splitCertainty":"sure"', 'splitCertainty: '],
  [
    'an unknown source',
    '"source":"shift-of-2569"',
    '"source":"hearsay"',
    'items[0].source: "hearsay" is not',
  ],
  ['an address that is none', '"address":null', '"address":"javascript:0"', 'sources[0].address: '],
  [
    'nobody responsible',
    '"usualUnits":["สำนักปลัด"]',
    '"usualUnits":[]',
    'items[0].usualUnits: must name a unit',
  ],
  ['a title of nothing', '"title":"ข้อมูลผู้บริหาร"', '"title":""', 'items[1].title: must not be empty'],
  ['a stray space', '"title":"ข้อมูลผู้บริหาร"', '"title":"ข้อมูลผู้บริหาร "', 'items[1].title: must not begin or end'],
  ['a missing field', '"period":"ปัจจุบัน",', '', 'items[0].period: '],
  ['a misspelt field', '"provisional":true', '"provisional":true,"dueDate":"2027-04-30"', 'the top: '],
])('%s stops the start and is shown where it is', (_what, written, instead, told) => {
  write(slip(written, instead));
  expect(complaint()).toContain(`FOLDER/2570.json is broken at ${told}`);
  expect(complaint()).toMatch(/^[^\n]+\.$/);
});

test('several slips are one sentence, which counts the others', () => {
  write(good.replace('"code":"O1"', '"code":"O01"').replace('"code":"O2"', '"code":"O02"'));
  expect(complaint()).toBe(
    'FOLDER/2570.json is broken at items[0].code: must be a code such as O12, and 1 more such place.',
  );
});

test('a file that is no JSON is named in one line', () => {
  write(good.slice(0, 200).replace('{', '{\n\n'));
  expect(complaint()).toMatch(/^FOLDER\/2570\.json cannot be read as JSON: [^\n]+\.$/);
});

test('a file under the name of another year is refused', () => {
  write(good, '2571.json');
  expect(complaint()).toBe('FOLDER/2571.json is broken at year: it says 2570, unlike the name of the file.');
});

test('one broken year stops the start although another is in order', () => {
  write(good);
  write('{}', '2571.json');
  expect(complaint()).toMatch(/^FOLDER\/2571\.json is broken at year: /);
});

test('a folder without a catalogue, and none at all, are refused', () => {
  write('what the fields mean', 'README.md');
  expect(complaint()).toBe('There is no catalogue in FOLDER.');
  expect(() => readCatalogues(join(folder, 'gone'))).toThrow(
    /^The folder of catalogues .+ cannot be read\.$/,
  );
});

test('a file saved by an editor that puts a byte order mark in front is read', () => {
  write(`\uFEFF${good}`);
  expect(readCatalogues(folder).years()).toEqual([2570]);
});

test.each([
  ['a step twice', '"id":"clarify"', '"id":"confirm"', 'calendar[12].id: "confirm" is there twice'],
  ['a step called answering', '"id":"clarify"', '"id":"answering"', 'calendar[11].id: "answering" is there'],
  ['a step backwards', '"to":"2027-06-15"', '"to":"2027-05-15"', 'calendar[11].to: must not lie before'],
  ['a step of another year', '"to":"2027-08-31"', '"to":"2027-10-31"', 'calendar[13].to: must lie in fiscal'],
  [
    'a step about nothing',
    '"keys":["anticorruption_plan"]',
    '"keys":["plan"]',
    'calendar[9].keys[0]: no item',
  ],
  [
    'a duty about nothing',
    '"key":"procurement_monthly","remindDay"',
    '"key":"buying","remindDay"',
    'duties[0].key',
  ],
  ['a duty due before its reminder', '"remindDay":1', '"remindDay":20', 'duties[0].dueDay: must not lie'],
  ['an item that is retired', '"retired":[]', '"retired":["news"]', 'retired[0]: "news" is an item'],
])('%s is shown where it is', (_what, written, instead, told) => {
  write(good.replace('"items":', '"retired":[],"items":').replace(written, instead));
  expect(complaint()).toContain(`FOLDER/2570.json is broken at ${told}`);
});
