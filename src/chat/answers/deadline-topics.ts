import { type Catalogue, codesOf } from '../../domain/catalogue.ts';
import type { Deadline } from '../../domain/deadlines.ts';
import { firstHalfOf } from '../../domain/rounds.ts';
import { deadlineTitle } from '../../text/deadlines.ts';
import { arabicDigits, squeeze } from '../../text/thai.ts';

/**
 * What of a deadline a topic is about, by its code or by words of its title; null: nothing. "6 เดือน" is also the round
 * whose data end in March.
 */
export function aboutIt(deadline: Deadline, topic: string, catalogue: Catalogue): Deadline | null {
  const words = squeeze(topic);
  const fits = (title: string) => {
    const parts = arabicDigits(topic).split(/\s+/).map(squeeze);
    return squeeze(title).includes(words) || parts.every((part) => squeeze(title).includes(part));
  };
  if (deadline.kind === 'items') {
    const half = words.includes('6เดือน') ? firstHalfOf(catalogue.year).to : null;
    const items = deadline.items.filter(
      (it) =>
        it.catalogue.code === topic.toUpperCase() ||
        fits(it.catalogue.title) ||
        (half !== null && it.dataUntil === half),
    );
    return items.length > 0 ? { ...deadline, items } : null;
  }
  const isNamed = codesIn(deadline, catalogue).includes(topic.toUpperCase());
  return isNamed || fits(deadlineTitle(deadline)) ? deadline : null;
}

/** The codes that a deadline is about; none: of the whole assessment, or a measure. */
export function codesIn(deadline: Deadline, catalogue: Catalogue): readonly string[] {
  switch (deadline.kind) {
    case 'items':
      return deadline.items.map((it) => it.catalogue.code);
    case 'step':
      return codesOf(catalogue, deadline.step.keys);
    case 'month':
      return codesOf(catalogue, [deadline.month.duty.key]);
    case 'measure':
      return [];
    default:
      return deadline satisfies never;
  }
}
