import { element } from './element.js';
import { face } from './faces.js';
import { closeSheet, openSheet } from './sheet.js';

/** Who somebody is to the agency, in a line. */
export function postOf(person) {
  return [person.post, person.role].filter(Boolean).join(' · ');
}

function choice(person, { current, unread, group, onChoose }) {
  const input = element('input', {
    type: 'radio',
    name: group,
    value: person.id,
    on: { change: () => onChoose(person.id) },
  });
  input.checked = person.id === current;
  const words = element('span', { className: 'row-words' }, [
    element('strong', { text: person.name }),
    element('small', { text: postOf(person) }),
  ]);
  const fresh = unread(person.id);
  const badge = element('span', { className: 'badge', text: String(fresh), 'aria-label': `ใหม่ ${fresh}` });
  return element('label', { className: 'person' }, [
    input,
    face(person.id, person.name),
    words,
    ...(fresh > 0 ? [badge] : []),
  ]);
}

/** The people at the side: whoever is chosen holds the phone. */
export function drawPeople(fieldset, people, view) {
  const marks = people
    .map((it) => `${it.id}${it.id === view.current ? '*' : ''}${view.unread(it.id)}`)
    .join();
  if (fieldset.dataset.marks === marks) return;
  const hadFocus = fieldset.contains(document.activeElement);
  fieldset.dataset.marks = marks;
  fieldset.replaceChildren(
    fieldset.querySelector('legend'),
    ...people.map((person) => choice(person, { ...view, group: 'holder' })),
  );
  if (hadFocus) fieldset.querySelector('input:checked')?.focus();
}

/** The same as a sheet, for a narrow window. */
export function askWho(people, view) {
  const onChoose = (id) => {
    closeSheet();
    view.onChoose(id);
  };
  openSheet('ถือโทรศัพท์ของใคร', [
    element(
      'div',
      { className: 'people', role: 'radiogroup', 'aria-labelledby': 'sheet-title' },
      people.map((person) => choice(person, { ...view, onChoose, group: 'holder-in-sheet' })),
    ),
  ]);
}
