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

export function openDrawers() {
  function backToButton() {
    const { open } = document.body.dataset;
    if (!open) return;
    closeDrawer();
    document.querySelector(`[data-opens="${open}"]`)?.focus();
  }
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      document.body.dataset.open = button.dataset.opens;
      mark();
      document.getElementById(button.dataset.opens).querySelector('button')?.focus();
    });
  }
  for (const shut of document.querySelectorAll('#veil, [data-shuts]'))
    shut.addEventListener('click', backToButton);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') backToButton();
  });
}
