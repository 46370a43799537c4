import { type ItemState, linksChanged, untouchedItem } from '../../src/domain/item.ts';
import {
  type Link,
  itasLink,
  linkBetween,
  linkToRecheck,
  withConfirmedLinks,
  withFoundLink,
  withFurtherLink,
  withLinksToRecheck,
  withSentLinks,
  withoutLink,
} from '../../src/domain/links.ts';

const link = (url: string, itas: boolean, note?: string): Link => ({
  url,
  itas,
  health: 'unchecked',
  ...(note === undefined ? {} : { note }),
});
const tick = { by: 'p1', at: '2027-04-05T02:00:00.000Z' };
const [A, B, C] = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'] as const;

describe('domain/links', () => {
  it('takes the first link that is sent for ITAS, in the place of the old one, and keeps the notes of known ones', () => {
    const old = [link(A, true), link(B, false, 'n1')];

    expect(withSentLinks(old, [C])).toEqual([link(C, true), link(B, false, 'n1')]);
    expect(withSentLinks(old, [B, A, B])).toEqual([link(B, true, 'n1'), link(A, false)]);
  });

  it('tells by which link two states differ', () => {
    const old = [link(A, true), link(B, false)];

    expect(linkBetween(old, [...old, link(C, false)])).toBe(C);
    expect(linkBetween(old, [link(C, true), link(B, false)])).toBe(C);
    expect(linkBetween(old, [link(B, true)])).toBe(A);
    expect(linkBetween(old, [link(A, true), link(B, false, 'n1')])).toBe(B);
    expect(linkBetween(old, old)).toBeNull();
  });

  it('adds further links beside the one for ITAS, each once, with its note', () => {
    const first = withFurtherLink([], A, undefined);
    const second = withFurtherLink(first, B, 'n1');

    expect(first).toEqual([link(A, true)]);
    expect(second).toEqual([link(A, true), link(B, false, 'n1')]);
    expect(withFurtherLink(second, B, undefined)).toEqual(second);
    expect(withFurtherLink(second, A, 'n2')).toEqual([link(A, true, 'n2'), link(B, false, 'n1')]);
  });

  it('lets the next link take the place of a removed one for ITAS', () => {
    const old = [link(A, true), link(B, false), link(C, false)];

    expect(withoutLink(old, B)).toEqual([link(A, true), link(C, false)]);
    expect(withoutLink(old, A)).toEqual([link(B, true), link(C, false)]);
    expect(withoutLink([link(A, true)], A)).toEqual([]);
  });

  describe('carried over from last year', () => {
    const old = (url: string, itas: boolean, note?: string): Link => ({
      ...link(url, itas, note),
      recheck: true,
    });

    it('are all of them to be looked at, each once, the one for ITAS being the first that was', () => {
      const sent: readonly Link[] = [
        { ...link(A, false), health: 'alive' },
        link(B, true, 'n1'),
        link(B, true),
        old(C, true),
      ];

      expect(withLinksToRecheck(sent)).toEqual([old(A, false), old(B, true, 'n1'), old(C, false)]);
      expect(withLinksToRecheck([link(A, false)])).toEqual([old(A, true)]);
      expect(withLinksToRecheck([])).toEqual([]);
    });

    it('are nobody’s link for ITAS until they are confirmed, or sent again', () => {
      const carried = [old(A, true), old(B, false, 'n1')];

      expect(itasLink({ links: carried })).toBeNull();
      expect(linkToRecheck({ links: carried })).toBe(A);
      expect(withConfirmedLinks(carried)).toEqual([link(A, true), link(B, false, 'n1')]);
      expect(withSentLinks(carried, [A])).toEqual([link(A, true), old(B, false, 'n1')]);
      expect(withSentLinks(carried, [C])).toEqual([link(C, true), old(B, false, 'n1')]);
    });

    it('give way to the first link of this year, and take its place only where there is no other', () => {
      const added = withFurtherLink([old(A, true)], B, undefined);

      expect(added).toEqual([old(A, false), link(B, true)]);
      expect(withFurtherLink([old(A, true)], A, 'n1')).toEqual([link(A, true, 'n1')]);
      expect(withFurtherLink([old(A, true), old(B, false)], B, undefined)).toEqual([
        old(A, false),
        link(B, true),
      ]);
      expect(withoutLink([link(A, true), old(B, false), link(C, false)], A)).toEqual([
        old(B, false),
        link(C, true),
      ]);
      expect(withoutLink(added, B)).toEqual([old(A, true)]);
    });

    it('give way to one that was found on the website, which nobody has looked at either', () => {
      const found = withFoundLink([old(A, true), old(B, false)], C);

      expect(found).toEqual([{ ...old(C, true), found: true }, old(B, false)]);
      expect(itasLink({ links: found })).toBeNull();
      expect(withConfirmedLinks(found)).toEqual([link(C, true), link(B, false)]);
    });

    it('publish nothing when this year’s link is taken away', () => {
      const item = { ...untouchedItem, status: 'published', links: [link(B, true), old(A, false)] } as const;

      expect(linksChanged(item, withoutLink(item.links, B))).toMatchObject({ status: 'in_progress' });
    });
  });

  const published = (links: readonly Link[]): ItemState => ({
    ...untouchedItem,
    status: 'published',
    links,
    met: ['chart'],
    inItas: tick,
    approved: tick,
  });

  it('opens approval and ITAS again when another page takes the place of the one for ITAS, and keeps the ticks', () => {
    const state = published([link(A, true), link(B, false)]);

    expect(linksChanged(state, withoutLink(state.links, A))).toEqual({
      links: [link(B, true)],
      approved: null,
      inItas: null,
    });
    expect(linksChanged(state, withFurtherLink(state.links, C, undefined))).toEqual({
      links: [...state.links, link(C, false)],
    });
  });

  it('publishes nothing without a link', () => {
    const state = published([link(A, true)]);

    expect(linksChanged(state, [])).toEqual({
      links: [],
      approved: null,
      inItas: null,
      status: 'in_progress',
    });
  });

  it('keeps what was said of ITAS before the first link was known', () => {
    expect(linksChanged({ ...untouchedItem, inItas: tick }, [link(A, true)])).toEqual({
      links: [link(A, true)],
    });
  });
});
