import type { Drafts } from '../app/drafts.ts';
import type { FoundReport } from '../domain/found.ts';
import type { Documents } from './documents.ts';
import type { DraftDocument } from './draft-document.ts';
import { isErased } from './erasures.ts';
import { unlessThere } from './faults.ts';

export function mongoDrafts({ drafts }: Documents): Drafts {
  return {
    async keep({ id, report, ...draft }) {
      await unlessThere(drafts.create({ _id: id, ...draft, report: JSON.stringify(report) }));
      if (await isErased(drafts.db, draft.person)) await drafts.deleteOne({ _id: id });
    },
    async forgetMessage(message) {
      await drafts.deleteMany({ message });
    },
    async read(agency, id) {
      const found = await drafts.findOne({ _id: id, agency }).lean<DraftDocument | null>();
      if (found === null) return null;
      const { _id, report, ...draft } = found;
      // Written by keep() above, by this or an earlier version of this program.
      return { id: _id, ...draft, report: JSON.parse(report) as FoundReport };
    },
  };
}
