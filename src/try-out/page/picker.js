import { element } from './element.js';
import { closeSheet, openSheet, sheetButton } from './sheet.js';

const inputs = { date: 'date', time: 'time', datetime: 'datetime-local' };

/** LINE writes a small t between date and time at times; a browser wants a large one. */
const asInput = (value) => value?.replace('t', 'T');

/** LINE's picker of dates and times; `onPicked` gets what the webhook tells as `params`. */
export function askMoment(action, onPicked) {
  const { mode = 'date', label = 'เลือกวัน' } = action;
  const input = element('input', {
    type: inputs[mode] ?? 'date',
    className: 'moment',
    'aria-label': label,
    min: asInput(action.min),
    max: asInput(action.max),
  });
  input.value = asInput(action.initial) ?? '';
  const form = element('form', { className: 'picker' }, [
    input,
    element('button', { type: 'submit', className: 'act main', text: 'ตกลง' }),
    sheetButton('ยกเลิก', closeSheet),
  ]);
  input.required = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    closeSheet();
    onPicked({ [mode]: input.value });
  });
  openSheet(label, [form]);
  input.focus();
}
