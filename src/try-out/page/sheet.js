import { element } from './element.js';

const dialog = () => document.getElementById('sheet');

/** Opens the one dialog of the page with this in it. Escape, the cross and a tap beside it close it. */
export function openSheet(title, contents, { className = '' } = {}) {
  const sheet = dialog();
  const close = element('button', {
    type: 'button',
    className: 'icon',
    text: '✕',
    'aria-label': 'ปิด',
    on: { click: closeSheet },
  });
  sheet.className = `sheet ${className}`;
  sheet.replaceChildren(
    element('header', {}, [element('h2', { id: 'sheet-title', text: title }), close]),
    element('div', { className: 'sheet-body' }, contents),
  );
  if (!sheet.open) sheet.showModal();
  sheet.onclick = (event) => {
    if (event.target === sheet) closeSheet();
  };
}

export function closeSheet() {
  dialog().close();
}

/** A row of a sheet: a face or a sign, words, and what can be done. */
export function sheetRow(lead, name, detail, actions = []) {
  const words = [element('strong', { text: name })];
  if (detail) words.push(element('small', { text: detail }));
  return element('li', { className: 'sheet-row' }, [
    lead,
    element('span', { className: 'row-words' }, words),
    ...actions,
  ]);
}

export function sheetButton(text, click, className = '') {
  return element('button', { type: 'button', className: `act ${className}`, text, on: { click } });
}
