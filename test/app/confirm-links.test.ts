import type { Actor } from '../../src/app/actor.ts';
import { confirmLinksOf } from '../../src/app/confirm-links.ts';
import type { AuditRow } from '../../src/app/ledger.ts';
import { updateItems } from '../../src/app/update-items.ts';
import { itasLink, linkToRecheck } from '../../src/domain/links.ts';
import { type Office, got } from './office.ts';
import { catalogueOf, openYearEnds, roll, sends, stand, undoes, url } from './year-end.ts';

describe("app/confirm-links: last year's link", () => {
  let yearEnd: () => Promise<Office>;

  beforeAll(async () => {
    yearEnd = await openYearEnds();
  });

  const confirm = async (office: Office, actor: Actor, ...codes: readonly string[]) =>
    confirmLinksOf(office.ports, actor, catalogueOf(office), codes);

  it('counts once somebody says that it holds; the item is then published by it', async () => {
    const office = await yearEnd();
    await roll(office);

    const { changed: looked, refused } = await confirm(office, await office.by('ประสาน'), 'O12', 'O5', 'O99');

    expect(looked.map((it) => [it.item.catalogue.code, it.row === null])).toEqual([
      ['O12', false],
      ['O5', true],
    ]);
    expect(refused).toMatchObject([{ code: 'O99', refusal: { code: 'item-unknown' } }]);
    const item = (await stand(office)).items.procurement_annual!;
    expect(item.status).toBe('published');
    expect(itasLink(item)).toBe(url('o12'));
    expect(linkToRecheck(item)).toBeNull();
  });

  it('is looked at again after the confirmation is taken back', async () => {
    const office = await yearEnd();
    await roll(office);
    const { changed: looked } = await confirm(office, await office.by('ประสาน'), 'O1');
    const [row] = looked.flatMap((it): readonly AuditRow[] => (it.row ? [it.row] : []));

    got(await undoes(office, row!.event));

    expect((await stand(office)).items.structure).toMatchObject({
      status: 'not_started',
      links: [{ url: url('o1'), recheck: true }],
    });
  });

  it('is replaced by one that is sent, and holds when it is sent itself', async () => {
    const office = await yearEnd();
    await roll(office);

    await sends(office, 'ประสาน', 'O1', 'new-o1');
    await sends(office, 'ประสาน', 'O12', 'o12');

    const { items } = await stand(office);
    expect(items.structure?.links.map((it) => it.url)).toEqual([url('new-o1')]);
    expect(items.procurement_annual?.links).toMatchObject([
      { url: url('o12'), itas: true },
      { url: url('o12-more'), recheck: true },
    ]);
    expect(items.procurement_annual?.links[0]).not.toHaveProperty('recheck');
    expect(items.procurement_annual?.status).toBe('published');
  });

  it('does not publish what is said to be done', async () => {
    const office = await yearEnd();
    await roll(office);

    const { updated } = await updateItems(office.ports, await office.by('ประสาน'), catalogueOf(office), [
      { code: 'O12', status: 'published' },
    ]);

    expect(updated).toMatchObject([{ linkWanted: true, item: { status: 'in_progress', complete: false } }]);
  });
});
