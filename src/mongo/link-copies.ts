import { createHash } from 'node:crypto';
import type { LinkCopies } from '../app/link-copies.ts';
import type { FiscalYear } from '../domain/dates.ts';
import { type LinkCopy, firstYearKept } from '../domain/link-copies.ts';
import type { CopyDocument } from './copy-document.ts';
import { collectionOf } from './database-of.ts';
import type { Documents } from './documents.ts';
import { unlessThere } from './faults.ts';
import { mongoGrid } from './grid.ts';

export interface MongoLinkCopies extends LinkCopies {
  /** The daily clean-up: lets go of copies whose time is over. What was found there stays on record. */
  letGo(current: FiscalYear): Promise<number>;
}

export function mongoLinkCopies({ copies }: Pick<Documents, 'copies'>): MongoLinkCopies {
  const grid = mongoGrid(copies.db);
  return {
    async expect(links, due) {
      for (const { at, ...link } of links) {
        const version = { ...link, submitted: at, tries: 0, due };
        await unlessThere(
          collectionOf(copies).updateOne(
            { _id: idOf(link.row, link.url) },
            { $setOnInsert: version },
            { upsert: true },
          ),
        );
      }
    },
    async isAnyDue(now) {
      return (await copies.exists({ due: { $lte: now } })) !== null;
    },
    async take(now, until) {
      const found = await copies
        .findOneAndUpdate(
          { due: { $lte: now } },
          { $set: { due: until }, $inc: { tries: 1 } },
          { sort: { due: 1 }, returnDocument: 'after' },
        )
        .lean<CopyDocument | null>();
      return found && { id: found._id, agency: found.agency, url: found.url, tries: found.tries };
    },
    async freeze({ id, agency }, frozen, bytes, now) {
      const { hash, ending } = frozen;
      const content =
        bytes === null || hash === null
          ? null
          : { agency, hash, bytes, fileName: `${id}.${ending ?? 'bin'}` };
      // The bytes first: a version never names a copy that is not there, and what none names is swept.
      const files = content && [await grid.put(`copy-${id}`, content, now)];
      await copies.updateOne(
        { _id: id, due: { $exists: true } },
        { $set: { frozen, ...(files ? { files } : {}) }, $unset: { due: '' } },
      );
    },
    async putOff({ id }, until) {
      await copies.updateOne({ _id: id, due: { $exists: true } }, { $set: { due: until } });
    },
    async ofItem(agency, year, key) {
      const found = await copies.find({ agency, year, key }).sort({ submitted: 1 }).lean<CopyDocument[]>();
      return found.map(copyOf);
    },
    async bytes(agency, id) {
      const found = await copies.findOne({ _id: id }).lean<CopyDocument | null>();
      const file = found?.agency === agency ? found.files?.[0] : undefined;
      return file === undefined ? null : grid.read(agency, file);
    },
    async letGo(current) {
      const { modifiedCount } = await copies.updateMany(
        { year: { $lt: firstYearKept(current) }, files: { $exists: true } },
        { $set: { 'frozen.uncopied': 'expired' }, $unset: { files: '' } },
      );
      return modifiedCount;
    },
  };
}

function copyOf({ _id, year, key, url, row, submitted, frozen }: CopyDocument): LinkCopy {
  return { id: _id, year, key, url, row, submitted, frozen: frozen ?? null };
}

/** Row and address; either may be longer than what names a document well. */
function idOf(row: string, url: string): string {
  return createHash('sha256').update(`${row}\n${url}`).digest('base64url');
}
