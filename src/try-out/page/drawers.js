/** The side columns, where there is no room for them: one at a time, closed by Escape and by a tap beside. */
const buttons = () => document.querySelectorAll('[data-opens]');

export const isDrawerOpen = () => document.body.dataset.open !== undefined;

function mark() {
  const { open } = document.body.dataset;
  // What is under a drawer is out of reach of the keyboard and of a screen reader too.
  document.querySelector('main').inert = open !== undefined;
  for (const button of buttons()) button.setAttribute('aria-expanded', String(open === button.dataset.opens));
}

export function closeDrawer() {
  delete document.body.dataset.open;
  mark();
}

/** Where there is room for it, the column stands beside the chat and covers nothing. */
const isDrawer = (id) => window.getComputedStyle(document.getElementById(id)).position === 'fixed';

export function openDrawers() {
  function backToButton() {
    const { open } = document.body.dataset;
    if (!open) return;
    closeDrawer();
    document.querySelector(`[data-opens="${open}"]`)?.focus();
  }
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      const { opens } = button.dataset;
      if (isDrawer(opens)) document.body.dataset.open = opens;
      mark();
      document.querySelector(`#${opens} button:not(.shut), #${opens} input`)?.focus();
    });
  }
  for (const shut of document.querySelectorAll('#veil, [data-shuts]'))
    shut.addEventListener('click', backToButton);
  window.addEventListener('resize', () => {
    const { open } = document.body.dataset;
    if (open && !isDrawer(open)) closeDrawer();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') backToButton();
  });
}
