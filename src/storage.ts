import type { Clock } from './app/clock.ts';
import type { LinkCopies } from './app/link-copies.ts';
import type { Pages } from './app/looks.ts';
import type { Catalogues, Ports, Reports } from './app/ports.ts';
import { readFormula } from './catalogues/formula.ts';
import { readHolidays } from './catalogues/holidays.ts';
import { readStarters } from './catalogues/starters.ts';
import { ids } from './ids.ts';
import { mongoAgencies } from './mongo/agencies.ts';
import { mongoItems, mongoMeasures, mongoScores } from './mongo/board.ts';
import type { Documents } from './mongo/documents.ts';
import { mongoDrafts } from './mongo/drafts.ts';
import { mongoInvites } from './mongo/invites.ts';
import { type FollowedLedgers, mongoFollowedLedgers } from './mongo/followed-ledger.ts';
import { mongoLinkCopies } from './mongo/link-copies.ts';
import { mongoPages } from './mongo/pages.ts';
import { mongoPeople, mongoTexts } from './mongo/people.ts';
import { mongoQuestions } from './mongo/questions.ts';
import { mongoReminderFacts } from './mongo/reminder-facts.ts';
import { mongoWishes } from './mongo/wishes.ts';
import { MOST_BYTES, readFile } from './reading/read-file.ts';

/** What the use-cases need that is not storage, or that only the server has. */
type Elsewhere =
  | 'profiles'
  | 'contents'
  | 'reports'
  | 'errands'
  | 'papers'
  | 'erasure'
  | 'looks'
  | 'messages'
  | 'sites'
  | 'pageLinks'
  | 'appeals'
  | 'readyUp'
  | 'evidence'
  | 'passing'
  | 'photoLinks';

/** Of these the server's own work in the background needs more than the use-cases do. */
interface Websites {
  readonly pages: Pages;
  readonly linkCopies: LinkCopies;
}

/**
 * Everything that the use-cases need of storage. The operator's verbs need no more.
 * @param realNow milliseconds since 1970 on the wall
 */
export function wireStorage(
  docs: Documents,
  clock: Clock,
  catalogues: Catalogues,
  realNow: () => number,
): Omit<Ports, Elsewhere | keyof Websites> & Websites & FollowedLedgers {
  const random = ids();
  return {
    clock,
    catalogues,
    formula: readFormula(),
    holidays: readHolidays(),
    starters: readStarters(),
    ids: random,
    ...mongoFollowedLedgers(docs, clock, realNow),
    linkCopies: mongoLinkCopies(docs),
    pages: mongoPages(docs),
    agencies: mongoAgencies(docs),
    items: mongoItems(docs),
    measures: mongoMeasures(docs),
    wishes: mongoWishes(docs),
    facts: mongoReminderFacts(docs),
    scores: mongoScores(docs),
    people: mongoPeople(docs, random),
    texts: mongoTexts(docs),
    invites: mongoInvites(docs, random, clock),
    questions: mongoQuestions(docs),
    drafts: mongoDrafts(docs),
  };
}

/** Reports of any year are read by that year's catalogue. */
export function reportReader(catalogues: Catalogues): Reports {
  const formula = readFormula();
  return {
    atMost: MOST_BYTES,
    read: ({ bytes }, { agency }) =>
      readFile(bytes, {
        catalogues: catalogues.years().flatMap((year) => catalogues.of(year) ?? []),
        formula,
        ...(agency === null ? {} : { units: agency.units }),
      }),
  };
}
