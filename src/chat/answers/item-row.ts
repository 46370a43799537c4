import type { Catalogue } from '../../domain/catalogue.ts';
import type { LocalDate } from '../../domain/dates.ts';
import { type Item, lacksOf } from '../../domain/item.ts';
import { daysLeft } from '../../text/dates.ts';
import { lacks, standing } from '../../text/words.ts';
import type { Row } from '../reply.ts';
import { toneOf } from './show-item.ts';

/**
 * An item of a list: what it lacks, how long there is, and a tap that opens it. Of one that is complete no day is left.
 * @param whose the units that are to be named; empty where the list has said it
 */
export function itemRow(item: Item, { year, answering }: Catalogue, today: LocalDate, whose = ''): Row {
  const { code, title } = item.catalogue;
  const open = { command: 'show-item', args: { code, year } } as const;
  if (item.complete) return { label: code, title, detail: standing(item), tone: 'good', open };
  const left = item.due === null ? '' : daysLeft(today, item.due);
  return {
    label: code,
    title,
    detail: [lacks(lacksOf(item, today, answering.from)), left, whose]
      .filter((part) => part !== '')
      .join(' · '),
    tone: item.due !== null && item.due < today ? 'late' : toneOf(item),
    open,
  };
}
