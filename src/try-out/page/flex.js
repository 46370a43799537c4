import { dress, element } from './element.js';
import { border, bubble, colour, gap, letter, picture, plain } from './flex-lengths.js';
import { ownAddressOf, pressable } from './press.js';

// Draws a Flex message the way LINE does. A component that we do not know is left out, as LINE's older apps do.

/** @param onAction is told what was pressed: an action object of LINE. */
export function drawFlex(container, onAction) {
  if (container.type !== 'carousel') return drawBubble(container, onAction);
  const slides = (container.contents ?? []).map((it) => drawBubble(it, onAction));
  return element(
    'div',
    { className: 'fx-carousel', role: 'group', tabindex: '0', 'aria-label': 'การ์ดหลายใบ เลื่อนดูได้' },
    slides,
  );
}

function drawBubble(content, onAction) {
  const blocks = ['header', 'hero', 'body', 'footer'].flatMap((name) => {
    const block = content[name];
    if (!block) return [];
    const drawn = drawComponent(block, 'vertical', onAction);
    if (!drawn) return [];
    drawn.classList.add(`fx-${name}`);
    const { backgroundColor, separator, separatorColor } = content.styles?.[name] ?? {};
    dress(drawn, { 'background-color': colour(backgroundColor) });
    return separator ? [drawSeparator({ color: separatorColor }, 'vertical'), drawn] : [drawn];
  });
  const drawn = element('div', { className: 'fx-bubble', style: { width: bubble(content.size) } }, blocks);
  drawn.dir = content.direction === 'rtl' ? 'rtl' : 'ltr';
  return content.action ? pressable(drawn, content.action, onAction) : drawn;
}

const drawers = {
  box: drawBox,
  text: drawText,
  button: drawButton,
  image: drawImage,
  icon: drawIcon,
  separator: drawSeparator,
  filler: () => element('div', { className: 'fx-filler' }),
};

function drawComponent(component, layout, onAction) {
  if (!Object.hasOwn(drawers, component.type)) return undefined;
  const drawn = drawers[component.type](component, layout, onAction);
  return component.action && component.type !== 'button'
    ? pressable(drawn, component.action, onAction)
    : drawn;
}

function drawBox(box, _layout, onAction) {
  const layout = box.layout ?? 'vertical';
  const drawn = element('div', { className: `fx-box fx-${layout}` });
  dress(drawn, {
    'justify-content': box.justifyContent,
    'align-items': layout === 'baseline' ? undefined : box.alignItems,
    width: plain(box.width),
    'max-width': plain(box.maxWidth),
    height: plain(box.height),
    'max-height': plain(box.maxHeight),
    'background-color': colour(box.backgroundColor),
    'background-image': gradient(box.background),
    'border-radius': gap(box.cornerRadius),
    ...borderOf(box),
    padding: gap(box.paddingAll),
  });
  dress(drawn, {
    'padding-top': gap(box.paddingTop),
    'padding-bottom': gap(box.paddingBottom),
    'padding-inline-start': gap(box.paddingStart),
    'padding-inline-end': gap(box.paddingEnd),
  });
  (box.contents ?? []).forEach((child, at) => {
    const made = drawComponent(child, layout, onAction);
    if (!made) return;
    place(made, child, { layout, between: at === 0 ? undefined : (child.margin ?? box.spacing) });
    drawn.append(made);
  });
  return drawn;
}

/** Where a component stands among its neighbours: its share of the room, and the gap before it. */
function place(drawn, component, { layout, between }) {
  const across = layout !== 'vertical';
  if (component.position === 'absolute') drawn.classList.add('fx-absolute');
  dress(drawn, {
    flex: share(component, across),
    [across ? 'margin-inline-start' : 'margin-top']: gap(between),
    top: gap(component.offsetTop),
    bottom: gap(component.offsetBottom),
    'inset-inline-start': gap(component.offsetStart),
    'inset-inline-end': gap(component.offsetEnd),
  });
  const gravity = { top: 'flex-start', center: 'center', bottom: 'flex-end' }[component.gravity];
  if (gravity && layout === 'horizontal') dress(drawn, { 'align-self': gravity });
}

function share(component, across) {
  if (['separator', 'icon', 'filler'].includes(component.type))
    return component.type === 'filler' ? '1' : 'none';
  const wanted = across && component.width === undefined ? (component.flex ?? 1) : (component.flex ?? 0);
  if (!(wanted > 0)) return 'none';
  return across ? `${wanted} 1 0px` : `${wanted} 1 auto`;
}

function borderOf(box) {
  const width = border(box.borderWidth);
  const ink = colour(box.borderColor);
  // LINE draws no border for half of one.
  return width && ink ? { border: `${width} solid ${ink}` } : {};
}

function gradient(background) {
  if (background?.type !== 'linearGradient' || !/^\d+(\.\d+)?deg$/.test(background.angle)) return undefined;
  const [start, end] = [colour(background.startColor), colour(background.endColor)];
  if (!start || !end) return undefined;
  const centre = colour(background.centerColor);
  const middle = centre ? `, ${centre} ${plain(background.centerPosition) ?? '50%'}` : '';
  return `linear-gradient(${background.angle}, ${start}${middle}, ${end})`;
}

function drawText(text) {
  const drawn = element('div', { className: text.wrap ? 'fx-text fx-wrap' : 'fx-text' });
  if (text.contents?.length > 0) drawn.append(...text.contents.map(drawSpan));
  else drawn.textContent = text.text ?? '';
  dress(drawn, { ...letters(text), 'text-align': text.align });
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

function drawSpan(span) {
  return element('span', { text: span.text ?? '', style: letters(span) });
}

function letters({ size, color, weight, style, decoration }) {
  return {
    'font-size': letter(size),
    color: colour(color),
    'font-weight': weight === 'bold' ? '700' : undefined,
    'font-style': style === 'italic' ? 'italic' : undefined,
    'text-decoration': { underline: 'underline', 'line-through': 'line-through' }[decoration],
  };
}

/** From this many signs on a label is set smaller where the card asks to shrink it rather than to cut it. */
const LONG_LABEL = 24;

function drawButton(button, _layout, onAction) {
  const { style = 'link', height = 'md', action = {} } = button;
  const label = element('span', { className: 'fx-label', text: action.label ?? '' });
  const drawn = element('div', { className: `fx-button fx-${style} fx-${height}` }, [label]);
  if (button.adjustMode === 'shrink-to-fit' && (action.label ?? '').length > LONG_LABEL)
    drawn.classList.add('fx-shrunk');
  dress(drawn, { [style === 'link' ? 'color' : 'background-color']: colour(button.color) });
  return pressable(drawn, action, onAction);
}

/** Nothing is fetched from outside this machine: a picture from elsewhere is its place, and its address to read. */
function drawImage(image) {
  const drawn = element('div', {
    className: 'fx-image',
    role: 'img',
    'aria-label': image.action?.label ?? 'รูปภาพ',
    title: image.url,
  });
  const [wide, high] = String(image.aspectRatio ?? '1:1')
    .split(':')
    .map(Number);
  const ratio = wide > 0 && high > 0 ? `${wide} / ${high}` : '1 / 1';
  dress(drawn, {
    width: picture(image.size ?? 'md'),
    'aspect-ratio': ratio,
    'background-color': colour(image.backgroundColor),
  });
  const address = ownAddressOf(image.url);
  if (address) drawn.append(drawOwnPicture(address, image.aspectMode));
  return drawn;
}

/** One that cannot be had leaves its place. */
function drawOwnPicture(address, aspectMode) {
  const drawn = element('img', { src: address, alt: '', loading: 'lazy' });
  drawn.style.objectFit = aspectMode === 'cover' ? 'cover' : 'contain';
  drawn.addEventListener('error', () => drawn.remove());
  return drawn;
}

function drawIcon(icon) {
  return element('span', {
    className: 'fx-icon',
    title: icon.url,
    style: { 'font-size': letter(icon.size ?? 'md') },
  });
}

function drawSeparator({ color }, layout) {
  const drawn = element('div', { className: layout === 'vertical' ? 'fx-line' : 'fx-line fx-upright' });
  dress(drawn, { 'background-color': colour(color) });
  return drawn;
}
