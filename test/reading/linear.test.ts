import type { PageSays } from '../../src/domain/web-page.ts';
import { settledFacts } from '../../src/reading/facts.ts';
import { itemLinksOf } from '../../src/reading/item-links.ts';
import { tokensOf } from '../../src/reading/prose-tokens.ts';
import { standingOf } from '../../src/reading/standing.ts';
import { blocksOfText } from '../../src/reading/text-file.ts';
import { readWebPage } from '../../src/reading/web-page.ts';
import { secondsOf } from '../support/seconds-of.ts';
import { known, readText, table } from './reading.ts';

// What somebody made to be read for ever, or merely pasted whole: each of these took seconds, and the first of them
// twice as long with every word more. A page of a website is read in the process that answers everybody.

const MOST_SECONDS = 1;

const address = 'https://www.example.go.th/ita';

describe('reading: time grows no faster than what is read', () => {
  it.each([
    ['click here', 25],
    ['คลิกดู', 16],
    ['ดูรายละเอียด', 25],
  ])('for a link that says %j %i times', (word, times) => {
    const [catalogue] = known.catalogues;
    if (catalogue === undefined) throw new Error('there is a catalogue');
    const html = `<a href="/a">${`${word} `.repeat(times)}ฮ</a><a href="/b">${word.repeat(times)} ฮ</a>`;

    expect(secondsOf(() => itemLinksOf(readWebPage(html, address), address, catalogue))).toBeLessThan(
      MOST_SECONDS,
    );
  });

  it('for shares that follow one another', () => {
    expect(secondsOf(() => standingOf(`${'ร้อยละ 100%'.repeat(23)}ฮ`))).toBeLessThan(MOST_SECONDS);
  });

  it.each(['<div>', '<h1>O1', '<table><tr><td>', '<ul><li>'])('for a page of nothing but %s', (tag) => {
    const html = `<p>ปีงบประมาณ 2569</p>${tag.repeat((512 * 1_024) / tag.length)}`;
    let page: PageSays | undefined;

    expect(
      secondsOf(() => {
        page = readWebPage(html, address);
      }),
    ).toBeLessThan(MOST_SECONDS);
    expect(page?.years).toEqual([2569]);
  });

  it('for 30,000 lines between tabs', () => {
    expect(secondsOf(() => blocksOfText('ก\tข\n'.repeat(30_000)))).toBeLessThan(MOST_SECONDS);
  });

  it('for a sheet of 3,000 purchases, which no header is above', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => ['ซื้อกระดาษ', `ร้าน ${at}`, '1,200']);

    expect(secondsOf(() => readText(table(...rows)))).toBeLessThan(MOST_SECONDS);
  });

  it('for 5,000 figures of one kind', () => {
    const facts = Array.from({ length: 5_000 }, (_, at) => ({
      ...({ year: 2569, of: 'total', key: '', where: '', source: 'table' } as const),
      value: at % 100,
    }));

    expect(secondsOf(() => settledFacts(facts))).toBeLessThan(MOST_SECONDS);
  });

  it('for a paragraph of 60,000 figures', () => {
    expect(secondsOf(() => tokensOf('เดิม '.repeat(2) + 'ได้ 95.5 '.repeat(60_000)))).toBeLessThan(
      MOST_SECONDS,
    );
  });

  it('for addresses between brackets that never close', () => {
    expect(secondsOf(() => blocksOfText('<http://'.repeat(15_000)))).toBeLessThan(MOST_SECONDS);
  });

  it('for 2,000 names of provinces', () => {
    const name = (number: number): string =>
      String(number).replace(/\d/g, (digit) => 'ขคงจฉชซฌญฎ'.charAt(Number(digit)));
    const lines = Array.from({ length: 2_000 }, (_, at) => `จังหวัดก${name(at)}กข`);

    expect(secondsOf(() => readText(['องค์การบริหารส่วนตำบลทุ่งสมมติ', ...lines].join('\n')))).toBeLessThan(
      MOST_SECONDS,
    );
  });
});
