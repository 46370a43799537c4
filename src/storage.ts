import { copyingLedger } from './app/copying-ledger.ts';
import type { Catalogues, Clock, Ports, Reports } from './app/ports.ts';
import { readFormula } from './catalogues/formula.ts';
import { readHolidays } from './catalogues/holidays.ts';
import { readStarters } from './catalogues/starters.ts';
import { ids } from './ids.ts';
import { mongoAgencies } from './mongo/agencies.ts';
import { mongoItems, mongoMeasures, mongoScores } from './mongo/board.ts';
import type { Documents } from './mongo/documents.ts';
import { mongoDrafts } from './mongo/drafts.ts';
import { mongoInvites } from './mongo/invites.ts';
import { mongoLedger } from './mongo/ledger.ts';
import { mongoLinkCopies } from './mongo/link-copies.ts';
import { mongoPages } from './mongo/pages.ts';
import { mongoPeople, mongoTexts } from './mongo/people.ts';
import { mongoQuestions } from './mongo/questions.ts';
import { mongoReminderFacts } from './mongo/reminder-facts.ts';
import { mongoWishes } from './mongo/wishes.ts';
import { MOST_BYTES, readFile } from './reading/read-file.ts';

/** What files are kept by, which no operator's verb asks for. */
type Files = 'readyUp' | 'evidence' | 'passing' | 'photoLinks';

/** Everything that the use-cases need of storage. The operator's verbs need no more. */
export function wireStorage(
  docs: Documents,
  clock: Clock,
  catalogues: Catalogues,
): Omit<
  Ports,
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
  | Files
> {
  const random = ids();
  const linkCopies = mongoLinkCopies(docs);
  return {
    clock,
    catalogues,
    formula: readFormula(),
    holidays: readHolidays(),
    starters: readStarters(),
    ids: random,
    ledger: copyingLedger(mongoLedger(docs), linkCopies, clock),
    linkCopies,
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
