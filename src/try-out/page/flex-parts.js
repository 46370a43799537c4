import { dress, element } from './element.js';
import { colour, letter, picture, plain } from './flex-lengths.js';
import { ownAddressOf, pressable } from './press.js';

// The components of a card that hold no others, as LINE draws them.

export function drawText(text) {
  const drawn = element('div', { className: text.wrap ? 'fx-text fx-wrap' : 'fx-text' });
  if (text.contents?.length > 0) drawn.append(...text.contents.map((span) => drawSpan(span, text.scaling)));
  else drawn.textContent = text.text ?? '';
  dress(drawn, { ...letters(text, text.scaling), 'text-align': text.align });
  const spacing = plain(text.lineSpacing);
  if (spacing) {
    // Between lines only: LINE adds none above the first and below the last.
    drawn.classList.add('fx-spaced');
    dress(drawn, { '--fx-spacing': spacing, 'line-height': `calc(1.4em + ${spacing})` });
  }
  if (text.wrap && text.maxLines > 0) {
    drawn.classList.add('fx-lines');
    dress(drawn, { '-webkit-line-clamp': String(text.maxLines) });
  }
  return drawn;
}

function drawSpan(span, scaling) {
  return element('span', { text: span.text ?? '', style: letters(span, scaling && span.size) });
}

function letters({ size, color, weight, style, decoration }, scaling) {
  return {
    'font-size': scaled(letter(size), scaling),
    color: colour(color),
    'font-weight': weight === 'bold' ? '700' : undefined,
    'font-style': style === 'italic' ? 'italic' : undefined,
    'text-decoration': { underline: 'underline', 'line-through': 'line-through' }[decoration],
  };
}

/** Where the card asks for it, letters follow the size that people have set in LINE. */
function scaled(size, scaling) {
  return scaling ? `calc(${size ?? letter('md')} * var(--letters, 1))` : size;
}

/** From this many signs on a label is set smaller where the card asks to shrink it rather than to cut it. */
const LONG_LABEL = 24;

export function drawButton(button, _layout, onAction) {
  const { style = 'link', height = 'md', action = {} } = button;
  const label = element('span', { className: 'fx-label', text: action.label ?? '' });
  const drawn = element('div', { className: `fx-button fx-${style} fx-${height}` }, [label]);
  const isLong = button.adjustMode === 'shrink-to-fit' && (action.label ?? '').length > LONG_LABEL;
  if (isLong) drawn.classList.add('fx-shrunk');
  dress(drawn, {
    'font-size': isLong ? undefined : scaled(undefined, button.scaling),
    [style === 'link' ? 'color' : 'background-color']: colour(button.color),
  });
  return pressable(drawn, action, onAction);
}

/** Nothing is fetched from outside this machine: a picture from elsewhere is its place, and its address to read. */
export function drawImage(image) {
  const frame = element('div', {
    className: 'fx-picture',
    role: 'img',
    'aria-label': image.action?.label ?? 'รูปภาพ',
    title: image.url,
  });
  dress(frame, {
    width: picture(image.size ?? 'md'),
    'aspect-ratio': ratio(image.aspectRatio),
    'background-color': colour(image.backgroundColor),
  });
  const address = ownAddressOf(image.url);
  if (address) frame.append(drawOwnPicture(address, image.aspectMode));
  const drawn = element('div', { className: 'fx-image' }, [frame]);
  dress(drawn, { 'justify-content': { start: 'flex-start', end: 'flex-end' }[image.align] });
  return drawn;
}

function ratio(written) {
  const [wide, high] = String(written ?? '1:1')
    .split(':')
    .map(Number);
  return wide > 0 && high > 0 ? `${wide} / ${high}` : '1 / 1';
}

/** One that cannot be had leaves its place. */
function drawOwnPicture(address, aspectMode) {
  const drawn = element('img', { src: address, alt: '', loading: 'lazy' });
  drawn.style.objectFit = aspectMode === 'cover' ? 'cover' : 'contain';
  drawn.addEventListener('error', () => drawn.remove());
  return drawn;
}

export function drawIcon(icon) {
  const drawn = element('span', { className: 'fx-icon', title: icon.url });
  dress(drawn, {
    'font-size': scaled(letter(icon.size ?? 'md'), icon.scaling),
    'aspect-ratio': ratio(icon.aspectRatio),
  });
  const address = ownAddressOf(icon.url);
  if (address) drawn.append(drawOwnPicture(address, 'fit'));
  return drawn;
}

export function drawSeparator({ color }, layout) {
  const drawn = element('div', { className: layout === 'vertical' ? 'fx-line' : 'fx-line fx-upright' });
  dress(drawn, { 'background-color': colour(color) });
  return drawn;
}
