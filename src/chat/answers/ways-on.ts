import { buttons } from '../../text/sentences.ts';
import type { FiscalYear } from '../../domain/dates.ts';
import type { Button } from '../reply.ts';

// Buttons that lead on from one answer to the next.

export function toMissing(year: FiscalYear): Button {
  return { label: buttons.missing, call: { command: 'list-missing', args: { year } } };
}

export function toItem(code: string, year: FiscalYear): Button {
  return { label: buttons.show(code), call: { command: 'show-item', args: { code, year } } };
}

export function toMeasures(year: FiscalYear): Button {
  return { label: buttons.measures, call: { command: 'list-measures', args: { year } } };
}
