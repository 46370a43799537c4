import { element } from './element.js';

/** Dark enough for white letters on all of them. */
const colours = ['#0f766e', '#1d4ed8', '#7c3aed', '#be185d', '#b45309', '#4d7c0f', '#0369a1', '#9f1239'];

/** A round picture for somebody who has none: the first consonant of the name, in a colour that stays the same. */
export function face(id, name) {
  const letter = /[ก-ฮA-Za-z0-9]/.exec(name)?.[0] ?? '•';
  const number = [...id].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 9973, 7);
  const colour = colours[number % colours.length];
  return element('span', {
    className: 'face',
    text: letter,
    style: { 'background-color': colour },
    'aria-hidden': 'true',
  });
}

export function faceOfBot() {
  return element('span', { className: 'face face-bot', text: 'ป', 'aria-hidden': 'true' });
}
