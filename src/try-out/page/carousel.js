import { element } from './element.js';

/** Cards side by side: by finger, by the arrow keys, and with a mouse by a button at either end. */
export function drawCarousel(cards) {
  const row = element(
    'div',
    {
      className: 'fx-carousel',
      role: 'group',
      tabindex: '0',
      'aria-label': `การ์ด ${cards.length} ใบ เลื่อนดูได้`,
    },
    cards,
  );
  const turn = (className, label, step) =>
    element('button', {
      type: 'button',
      className: `fx-turn ${className}`,
      'aria-label': label,
      // With keys one scrolls the row itself.
      tabindex: '-1',
      on: { click: () => row.scrollBy({ left: step * (cards[0]?.offsetWidth ?? 0) }) },
    });
  const back = turn('fx-back', 'การ์ดก่อนหน้า', -1);
  const on = turn('fx-on', 'การ์ดถัดไป', 1);
  const mark = () => {
    back.hidden = row.scrollLeft <= 1;
    on.hidden = row.scrollLeft >= row.scrollWidth - row.clientWidth - 1;
  };
  row.addEventListener('scroll', mark, { passive: true });
  const frame = element('div', { className: 'fx-cards' }, [row, back, on]);
  // How wide the row is, is known once it stands in the page.
  frame.addEventListener('pointerenter', mark);
  return frame;
}
