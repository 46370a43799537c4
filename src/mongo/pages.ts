import { createHash } from 'node:crypto';
import type { Pages } from '../app/looks.ts';
import { LOOKS_KEPT, healthOf, turnOf } from '../domain/link-health.ts';
import type { Link, LinkSeen } from '../domain/links.ts';
import { collectionOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { unlessThere } from './faults.ts';
import type { PageDocument } from './page-document.ts';

export function mongoPages({ pages }: Pick<Documents, 'pages'>): Pages {
  async function expect(agency: string, url: string, due: Date): Promise<void> {
    await unlessThere(
      collectionOf(pages).updateOne(
        { _id: idOf(agency, url) },
        { $setOnInsert: { agency, url, looks: [], due } },
        { upsert: true },
      ),
    );
  }

  return {
    async saw(agency, url, look, next) {
      await expect(agency, url, new Date(look.at));
      const after = await pages
        .findOneAndUpdate(
          { _id: idOf(agency, url), agency },
          { $push: { looks: { $each: [look], $slice: -LOOKS_KEPT } } },
          { returnDocument: 'after' },
        )
        .lean<PageDocument | null>();
      const looks = after?.looks ?? [look];
      const how = turnOf(looks);
      const turn = how === null ? {} : { turn: { how, at: look.at } };
      await pages.updateOne({ _id: idOf(agency, url), agency }, { $set: { due: next(looks), ...turn } });
      return looks;
    },
    async ofAgency(agency) {
      const found = await pages.find({ agency }).lean<PageDocument[]>();
      return new Map(found.map(({ url, looks }) => [url, looks]));
    },
    async expect(agency, wanted) {
      for (const { url, due } of wanted) await expect(agency, url, due);
    },
    async take(now, until) {
      const found = await pages
        .findOneAndUpdate({ due: { $lte: now } }, { $set: { due: until } }, { sort: { due: 1 } })
        .lean<PageDocument | null>();
      return found && { agency: found.agency, url: found.url };
    },
    async forget(agency, url) {
      await pages.deleteOne({ _id: idOf(agency, url), agency });
    },
  };
}

/** How pages stand now, by address: those that were looked at. */
export function seenByUrl(pages: readonly PageDocument[]) {
  return new Map(
    pages.flatMap((page) => {
      const seen = seenIn(page);
      return seen ? [[page.url, seen] as const] : [];
    }),
  );
}

/** What the looks at a page come to; null while nobody looked. */
export function seenIn({
  looks,
  turn,
}: PageDocument): (Pick<Link, 'health'> & { readonly seen: LinkSeen }) | null {
  const last = looks.at(-1);
  if (!last) return null;
  const years = last.class === 'alive' ? last.years : [];
  return { health: healthOf(looks), seen: { at: last.at, years, turn: turn ?? null } };
}

/** An address may be longer than what names a document well. */
function idOf(agency: string, url: string): string {
  return `${agency} ${createHash('sha256').update(url).digest('base64url')}`;
}
