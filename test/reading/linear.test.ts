import { itemLinksOf } from '../../src/reading/item-links.ts';
import { standingOf } from '../../src/reading/ticks.ts';
import { readWebPage } from '../../src/reading/web-page.ts';
import { known } from './reading.ts';

// What somebody made to be read for ever: each of these took seconds, and twice as long with every word more. A page
// of a website is read in the process that answers everybody.

const MOST_SECONDS = 1;

/** Of the processor, which a busy machine does not make more. */
function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

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
});
