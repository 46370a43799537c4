import { element } from './element.js';
import { closeSheet, openSheet, sheetButton } from './sheet.js';
import { fullDayOf } from './times.js';

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
  // A browser writes dates in its own way; this is how they are read here.
  const read = element('output', { className: 'moment-read' });
  const show = () => {
    read.textContent =
      mode === 'time' || input.value === ''
        ? ''
        : fullDayOf(Date.parse(`${input.value.slice(0, 10)}T12:00+07:00`));
  };
  input.addEventListener('input', show);
  show();
  const form = element('form', { className: 'picker' }, [
    input,
    read,
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
