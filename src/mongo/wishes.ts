import type { States } from '../app/ledger.ts';
import type { Wishes } from '../app/reminder-facts.ts';
import { type Documents, type StateDocument, stateIn } from './documents.ts';

export function mongoWishes({ states }: Documents): Wishes {
  return {
    async ofAgency(agency) {
      const found = await states.reminder.find({ agency }).lean<StateDocument<States['reminder']>[]>();
      return new Map(found.map((it) => [it.key ?? '', stateIn('reminder', it)]));
    },
  };
}
