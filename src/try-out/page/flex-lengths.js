// LINE's words for lengths, as pixels. The figures are those that LINE's own simulator shows.

const gaps = { none: '0px', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' };
const borders = {
  none: '0px',
  light: '0.5px',
  normal: '1px',
  medium: '2px',
  'semi-bold': '3px',
  bold: '4px',
};
const letters = {
  xxs: '11px',
  xs: '13px',
  sm: '14px',
  md: '16px',
  lg: '19px',
  xl: '22px',
  xxl: '29px',
  '3xl': '35px',
  '4xl': '48px',
  '5xl': '74px',
};
const pictures = {
  xxs: '40px',
  xs: '60px',
  sm: '80px',
  md: '100px',
  lg: '120px',
  xl: '140px',
  xxl: '160px',
  '3xl': '180px',
  '4xl': '200px',
  '5xl': '220px',
  full: '100%',
};
const bubbles = {
  nano: '120px',
  micro: '160px',
  deca: '220px',
  hecto: '241px',
  kilo: '260px',
  mega: '300px',
  giga: '386px',
};

const LENGTH = /^\d+(\.\d+)?(px|%)$/;

/** A word of the list, or pixels or percent as they stand; anything else is undefined, and so changes nothing. */
function length(words, value) {
  if (typeof value !== 'string') return undefined;
  return Object.hasOwn(words, value) ? words[value] : LENGTH.test(value) ? value : undefined;
}

export const gap = (value) => length(gaps, value);
export const border = (value) => length(borders, value);
export const letter = (value) => length(letters, value);
export const picture = (value) => length(pictures, value);
/** What LINE makes of a size that it does not know, or that is not said, is a mega one. */
export function bubble(value) {
  const size = Object.hasOwn(bubbles, value) ? value : 'mega';
  return { size, width: bubbles[size] };
}
export const plain = (value) => length({}, value);

/** `#RRGGBB` or `#RRGGBBAA`; LINE takes no other colours. */
export function colour(value) {
  return typeof value === 'string' && /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(value) ? value : undefined;
}
