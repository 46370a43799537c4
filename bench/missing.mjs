// `list-missing` in one agency among a country's, and in one that has its database to itself: asked in turn, as the
// conversation asks, without LINE.
import { answerListMissing } from '../dist/chat/answers/list-missing.js';
import { median } from './figures.mjs';

const TIMES = 300;
const TODAY = '2027-02-15';

/** How many times as long it takes in the first. @param places ports, and the id of an agency there */
export async function timesAsLong(...places) {
  const turns = await Promise.all(places.map(turnIn));
  const took = places.map(() => []);
  for (let time = 0; time < TIMES; time += 1) {
    for (const [at, turn] of turns.entries()) {
      const began = performance.now();
      const { replies } = await answerListMissing(turn, {});
      took[at].push(performance.now() - began);
      if (replies[0].rows.length === 0) throw new Error('nothing is missing: the bench asks for nothing');
    }
  }
  const [among, alone] = took.map(median);
  return { times: among / alone, among };
}

async function turnIn({ ports, agencyId }) {
  const agency = await ports.agencies.byId(agencyId);
  const actor = { agencyId, agency, group: null, role: 'coordinator', units: [] };
  return { ports, actor, mentions: [], today: TODAY };
}
