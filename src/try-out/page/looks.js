// Ran before the page was drawn already; here it is named as what this builds on.
import './look.js';

/** The switches above the phone: its colours, its letters, and whether it is a phone at all. What is chosen is kept. */
export function openLooks(onChange) {
  const { dataset } = document.documentElement;
  for (const name of ['theme', 'device', 'letters']) {
    const buttons = [...document.querySelectorAll(`.switch [data-${name}]`)];
    const mark = () => {
      for (const button of buttons)
        button.setAttribute('aria-pressed', String(button.dataset[name] === dataset[name]));
    };
    for (const button of buttons) {
      button.addEventListener('click', () => {
        dataset[name] = button.dataset[name];
        window.localStorage.setItem(`prongsai-${name}`, dataset[name]);
        mark();
        onChange();
      });
    }
    mark();
  }
}

/** LINE for PC shows neither quick replies nor rich menus. A narrow window is always a phone. */
export function isPhone() {
  return document.documentElement.dataset.device !== 'pc' || window.matchMedia('(max-width: 760px)').matches;
}
