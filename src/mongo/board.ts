import type { States } from '../app/ledger.ts';
import type { Items, Measures, Scores } from '../app/ports.ts';
import { isEmptyScore, scoreOf } from '../domain/score.ts';
import { collectionOf } from './database-of.ts';
import { type Documents, type StateDocument, stateIn } from './documents.ts';
import type { PageDocument } from './page-document.ts';
import { seenByUrl } from './pages.ts';

/** Numbers in a number's order: 2 before 10, and "1.2" after "1.1". */
const byRef = new Intl.Collator('th', { numeric: true });

/** Links with how the pages behind them were found; what is kept of an item itself knows nothing of it. */
export function mongoItems({ states, pages }: Documents): Items {
  return {
    async ofYear(agency, year) {
      // In one go: nearly every answer begins with it.
      const found = await collectionOf(states.item)
        .aggregate<StateDocument<States['item']> | PageDocument>([
          { $match: { agency, year } },
          { $unionWith: { coll: pages.collection.collectionName, pipeline: [{ $match: { agency } }] } },
        ])
        .toArray();
      const looked = seenByUrl(found.filter((it) => 'looks' in it));
      const items = found.filter((it) => 'state' in it);
      return new Map(
        items.map((document) => {
          const state = stateIn('item', document);
          const links = state.links.map((link) => {
            return { ...link, health: 'unchecked' as const, ...looked.get(link.url) };
          });
          return [document.key ?? '', { ...state, links }];
        }),
      );
    },
    async judged(agency, until) {
      const found = await states.item
        .find({ agency, year: { $lte: until }, 'state.verdict': { $ne: null } })
        .lean<StateDocument<States['item']>[]>();
      return found.flatMap(({ year, key, state: { verdict } }) =>
        verdict === null || year === null || key === null ? [] : [{ year, key, verdict }],
      );
    },
  };
}

export function mongoMeasures({ states }: Documents): Measures {
  return {
    async ofYear(agency, year) {
      const found = await states.measure.find({ agency, year }).lean<StateDocument<States['measure']>[]>();
      return found
        .filter((it) => !it.state.removed)
        .map((it) => ({ id: it._id.slice('measure:'.length), measure: stateIn('measure', it) }))
        .sort((a, b) => byRef.compare(a.measure.ref, b.measure.ref));
    },
    async byId(agency, id) {
      const found = await states.measure
        .findOne({ _id: `measure:${id}`, agency })
        .lean<StateDocument<States['measure']> | null>();
      return found && { year: found.year ?? 0, measure: stateIn('measure', found) };
    },
  };
}

export function mongoScores({ states }: Documents): Scores {
  async function years(agency: string) {
    const found = await states.score.find({ agency }).lean<StateDocument<States['score']>[]>();
    return found
      .map((it) => ({ year: Number(it.key), state: stateIn('score', it) }))
      .sort((a, b) => a.year - b.year);
  }
  return {
    async ofAgency(agency) {
      const found = await years(agency);
      return found.filter((it) => !isEmptyScore(it.state)).map(({ year, state }) => scoreOf(year, state));
    },
    async recommended(agency) {
      const found = await years(agency);
      return found.flatMap(({ year, state }) =>
        state.recommended ? [{ year, recommendations: state.recommended }] : [],
      );
    },
  };
}
