import { element } from './element.js';
import { isPhone } from './looks.js';

/** The menu under a chat one to one, as whoever holds the phone sees it. LINE for PC has none. */
export function richMenu(place, onAction) {
  let shown = '';
  let open = true;
  let staysClosed = false;

  function turn(isOpen) {
    open = isOpen;
    place.classList.toggle('closed', !open);
    place.querySelector('.menu-bar')?.setAttribute('aria-expanded', String(open));
  }

  return {
    turn,
    /** Closed now, and when it is shown next: what stands above it is to be seen. */
    fold() {
      staysClosed = true;
      turn(false);
    },
    /** @param found as in the world: `id` and `menu`; null where there is none */
    show(chat, found) {
      const wanted = chat.kind === 'user' && isPhone() && found ? found.id : '';
      place.hidden = wanted === '';
      if (wanted !== '' && wanted === shown) staysClosed = false;
      if (wanted === shown) return;
      shown = wanted;
      if (wanted === '') {
        place.replaceChildren();
        return;
      }
      const { size, areas = [], chatBarText = 'เมนู', selected } = found.menu;
      const bar = element('button', {
        type: 'button',
        className: 'menu-bar',
        text: chatBarText,
        on: { click: () => turn(!open) },
      });
      const picture = element('img', { src: `/sim/api/rich-menus/${wanted}`, alt: '' });
      const buttons = areas.map(({ bounds, action }) =>
        element('button', {
          type: 'button',
          className: 'menu-area',
          'aria-label': action.label ?? action.displayText ?? action.text ?? 'ปุ่มในเมนู',
          title: action.label,
          style: {
            left: `${(100 * bounds.x) / size.width}%`,
            top: `${(100 * bounds.y) / size.height}%`,
            width: `${(100 * bounds.width) / size.width}%`,
            height: `${(100 * bounds.height) / size.height}%`,
          },
          on: { click: () => onAction(action) },
        }),
      );
      const picked = element(
        'div',
        { className: 'menu-picture', style: { 'aspect-ratio': `${size.width} / ${size.height}` } },
        [picture, ...buttons],
      );
      place.replaceChildren(bar, picked);
      turn(selected !== false && !staysClosed);
      staysClosed = false;
    },
  };
}
