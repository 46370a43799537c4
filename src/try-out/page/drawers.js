/** The side columns, where there is no room for them: one at a time, closed by Escape and by a tap beside. */
const buttons = () => document.querySelectorAll('[data-opens]');

function mark() {
  const { open } = document.body.dataset;
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
  document.getElementById('veil').addEventListener('click', backToButton);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') backToButton();
  });
}
