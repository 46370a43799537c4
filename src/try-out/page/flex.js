import { drawCarousel } from './carousel.js';
import { dress, element } from './element.js';
import { border, bubble, colour, gap, plain } from './flex-lengths.js';
import { drawButton, drawIcon, drawImage, drawSeparator, drawText } from './flex-parts.js';
import { pressable } from './press.js';

// Draws a Flex message the way LINE does. A component that we do not know is left out, as LINE's older apps do.

/** @param onAction is told what was pressed: an action object of LINE. */
export function drawFlex(container, onAction) {
  if (container.type !== 'carousel') return drawBubble(container, onAction);
  return drawCarousel((container.contents ?? []).map((it) => drawBubble(it, onAction)));
}

function drawBubble(content, onAction) {
  const blocks = ['header', 'hero', 'body', 'footer'].flatMap((name) => {
    const block = content[name];
    if (!block) return [];
    const drawn = drawComponent(block, 'vertical', onAction);
    if (!drawn) return [];
    drawn.classList.add(`fx-${name}`);
    if (name === 'body' && content.footer) drawn.classList.add('fx-footed');
    const { backgroundColor, separator, separatorColor } = content.styles?.[name] ?? {};
    dress(drawn, { 'background-color': colour(backgroundColor) });
    return separator ? [drawSeparator({ color: separatorColor }, 'vertical'), drawn] : [drawn];
  });
  const { size, width } = bubble(content.size);
  const drawn = element('div', { className: `fx-bubble fx-${size}`, style: { width } }, blocks);
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
    const stood = standing(made, child, layout);
    place(stood, child, { layout, between: at === 0 ? undefined : (child.margin ?? box.spacing) });
    drawn.append(stood);
  });
  return drawn;
}

const gravities = { center: 'center', bottom: 'flex-end' };

/** In a share of the height that is taller than itself, a component stands where its gravity says. */
function standing(made, { gravity, flex }, layout) {
  if (layout !== 'vertical' || !Object.hasOwn(gravities, gravity) || !(flex > 0)) return made;
  return element('div', { className: 'fx-room', style: { 'justify-content': gravities[gravity] } }, [made]);
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
  const gravity = component.gravity === 'top' ? 'flex-start' : gravities[component.gravity];
  if (layout === 'horizontal') dress(drawn, { 'align-self': gravity });
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
