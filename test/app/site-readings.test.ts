import type { ReadSite, SiteReading } from '../../src/app/read-site.ts';
import { siteReadings } from '../../src/app/site-readings.ts';
import { shippedCatalogues } from '../support/of-this-worker.ts';

const catalogue = catalogueOf(2570);
const MINUTE = 60_000;

/** Readings that end when the test says so, beside a clock that it moves. */
function desk(groupWaits = 1) {
  const begun: { readonly url: string; readonly end: () => void; readonly stop: AbortSignal }[] = [];
  let now = 0;
  const readSite: ReadSite = (url, _catalogue, stop, readSoFar) => {
    readSoFar(1);
    return new Promise<SiteReading>((resolve) => {
      const found: SiteReading = {
        kind: 'read',
        ofItems: new Map(),
        foreign: [],
        pages: [url],
        isCut: false,
      };
      begun.push({
        url,
        stop,
        end: () => {
          resolve(found);
        },
      });
    });
  };
  const sites = siteReadings(readSite, { now: () => new Date(now) }, groupWaits);
  const ask = (url: string, how: { agency?: string; alone?: boolean; pressed?: boolean } = {}) =>
    sites.read({
      agency: how.agency ?? 'a',
      ...{ url, catalogue },
      inGroup: how.alone !== true,
      asItWasRead: how.pressed === true,
    });
  const end = async (at: number) => {
    begun[at]?.end();
    await new Promise(setImmediate);
  };
  return {
    sites,
    ask,
    begun,
    end,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

it('tells a group that a page is still being read, and shows what it says to whoever asks then, read once', async () => {
  const { ask, begun, end } = desk();
  expect(await ask('http://a/')).toEqual({ kind: 'under-way', pages: 1 });
  expect(await ask('http://a/', { pressed: true })).toEqual({ kind: 'under-way', pages: 1 });
  await end(0);
  expect((await ask('http://a/', { pressed: true })).kind).toBe('read');
  expect((await ask('http://a/')).kind).toBe('read');
  expect(begun).toHaveLength(1);
});

it('lets somebody one to one wait for the answer itself, beside a group that asked for the same', async () => {
  const { ask, begun, end } = desk();
  await ask('http://a/');
  const alone = ask('http://a/', { alone: true });
  await end(0);
  expect((await alone).kind).toBe('read');
  expect(begun).toHaveLength(1);
});

it('reads anew what is typed a minute later, and after ten minutes what is pressed', async () => {
  const { ask, begun, end, pass } = desk();
  await ask('http://a/');
  await end(0);
  pass(5 * MINUTE);
  expect((await ask('http://a/', { pressed: true })).kind).toBe('read');
  expect((await ask('http://a/')).kind).toBe('under-way');
  await end(1);
  pass(11 * MINUTE);
  expect((await ask('http://a/', { pressed: true })).kind).toBe('under-way');
  expect(begun).toHaveLength(3);
});

it('reads one page of an agency at a time, and pages of so many agencies', async () => {
  const { ask, begun, end } = desk();
  await ask('http://a/');
  expect(await ask('http://b/')).toEqual({ kind: 'busy' });
  await end(0);
  expect((await ask('http://b/')).kind).toBe('under-way');
  for (let at = 0; at < 50; at += 1) await ask('http://a/', { agency: `agency ${at}` });
  expect(begun.length).toBe(1 + 40);
});

it('breaks off what is being read when the server stops', async () => {
  const { sites, ask, begun } = desk();
  await ask('http://a/');
  sites.stop();
  expect(begun[0]?.stop.aborted).toBe(true);
});

it('begins anew where a reading failed, and tells whoever waited for it', async () => {
  let tries = 0;
  const sites = siteReadings(
    () => {
      tries += 1;
      return Promise.reject(new Error('a page that cannot be read'));
    },
    { now: () => new Date(0) },
  );
  const asked = { agency: 'a', url: 'http://a/', catalogue, inGroup: true, asItWasRead: false };
  await expect(sites.read(asked)).rejects.toThrow('cannot be read');
  await expect(sites.read(asked)).rejects.toThrow('cannot be read');
  expect(tries).toBe(2);
});

function catalogueOf(year: number) {
  const found = shippedCatalogues.of(year);
  if (!found) throw new Error(`there is a catalogue of ${year}`);
  return found;
}
