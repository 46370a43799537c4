import { element } from './element.js';

/** What can be done with a message, in a small menu beside it. Closed by Escape, a choice, or a tap elsewhere. */
export function messageMenu(menu) {
  let opener;

  function close(goesBack) {
    if (menu.hidden) return;
    menu.hidden = true;
    if (goesBack) opener?.focus();
  }

  const items = () => [...menu.querySelectorAll('button')];
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (step !== undefined) {
      event.preventDefault();
      const all = items();
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.contains(target)) close(false);
  });

  return {
    /** @param choices pairs of words and what to do */
    open(beside, choices) {
      opener = beside;
      menu.replaceChildren(
        ...choices.map(([text, choose]) =>
          element('button', {
            type: 'button',
            role: 'menuitem',
            text,
            on: {
              click() {
                close(false);
                choose();
              },
            },
          }),
        ),
      );
      menu.hidden = false;
      const at = beside.getBoundingClientRect();
      const { offsetWidth: wide, offsetHeight: high } = menu;
      const left = Math.max(8, Math.min(at.left, window.innerWidth - wide - 8));
      const top = Math.max(8, Math.min(at.bottom + 4, window.innerHeight - high - 8));
      menu.style.left = `${left}px`;
      menu.style.top = `${top}px`;
      items()[0]?.focus();
    },
  };
}
