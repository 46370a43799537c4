import type { Connection } from 'mongoose';
import { dayInBangkok, fiscalYearOf } from '../domain/dates.ts';
import type { Documents } from './documents.ts';
import { mongoDuties } from './duties.ts';
import { mongoErasing } from './erasing.ts';
import { mongoEvidence } from './evidence.ts';
import { mongoGrid } from './grid.ts';
import { mongoInbox } from './inbox.ts';
import { mongoLanes } from './lanes.ts';
import { mongoLinkCopies } from './link-copies.ts';
import { namedFiles } from './named-files.ts';
import { mongoOutbox } from './outbox.ts';
import { mongoPassing } from './passing.ts';
import { mongoSaid } from './said.ts';

/**
 * An open question, a report that nobody took over, who used which invitation, and who left which group, are looked up
 * for so long and no longer.
 */
const KEPT_FOR = 30 * 24 * 3_600_000;

/**
 * The daily clean-up of everything that expires. Expiry is the program's work: the embedded engine takes a TTL index
 * and expires nothing.
 * @returns how many of each were forgotten.
 */
export async function forgetOld(
  connection: Connection,
  docs: Documents,
  now: Date,
): Promise<Readonly<Record<string, number>>> {
  const { questions, drafts, invites, tries, people } = docs;
  const before = new Date(now.getTime() - KEPT_FOR);
  const [asked, drafted, invited, tried] = [
    await questions.deleteMany({ at: { $lt: before } }),
    await drafts.deleteMany({ at: { $lt: before } }),
    await invites.deleteMany({ expires: { $lt: before } }),
    await tries.deleteMany({ until: { $lt: before } }),
  ];
  await people.updateMany(
    { left: { $elemMatch: { at: { $lt: before } } } },
    { $pull: { left: { at: { $lt: before } } } },
  );
  // These first: what they let go is loose in the grid.
  const swept = await mongoEvidence(connection, docs).sweep(now);
  const expired = await mongoLinkCopies(docs).letGo(fiscalYearOf(dayInBangkok(now)));
  return {
    passing: await mongoPassing(connection).forgetOld(now),
    evidence: swept,
    copies: expired,
    files: await mongoGrid(connection).sweep((ids) => namedFiles(connection, ids), now),
    events: await mongoInbox(connection).forgetOld(now),
    lateAnswers: await mongoLanes(connection).forgetOld(now),
    ownMessages: await mongoSaid(connection).forgetOld(now),
    erasures: await mongoErasing(connection, docs).forgetOld(now),
    duties: await mongoDuties(connection).forgetOld(now),
    reminders: await mongoOutbox(connection).forgetOld(now),
    questions: asked.deletedCount,
    reports: drafted.deletedCount,
    invites: invited.deletedCount,
    wrongCodes: tried.deletedCount,
  };
}
