// Copies a link, and saves a tick without leaving the place. Without this the page still shows and saves.
const said = document.getElementById('said');
const words = document.body.dataset;

function say(text) {
  said.textContent = '';
  // A reader says it again when the same was said before.
  window.requestAnimationFrame(() => (said.textContent = text));
}

async function copy(button) {
  try {
    await window.navigator.clipboard.writeText(button.dataset.copy);
    say(`${button.getAttribute('aria-label')}: ${words.copied}`);
    const before = button.textContent;
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = before), 2000);
  } catch {
    // Not allowed here, as where the page came without https: it is marked for the keyboard.
    window.getSelection().selectAllChildren(button.parentElement.querySelector('a'));
    say(words.selected);
  }
}

async function save(form, button) {
  // Before it is disabled: a disabled button is no part of what its form says.
  const body = new window.URLSearchParams(new window.FormData(form, button));
  button.disabled = true;
  try {
    const response = await fetch(form.action, { method: 'POST', body });
    if (!response.ok) throw new Error(String(response.status));
    const page = new window.DOMParser().parseFromString(await response.text(), 'text/html');
    const row = form.closest('.item');
    for (const id of ['progress', row.id]) {
      document.getElementById(id).replaceWith(document.importNode(page.getElementById(id), true));
    }
    document.getElementById(row.id).querySelector('.tick button')?.focus();
    say(page.getElementById('said').textContent);
  } catch {
    button.disabled = false;
    say(words.trouble);
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button) void copy(button);
});
document.addEventListener('submit', (event) => {
  if (!event.target.matches('.tick') || !event.submitter) return;
  event.preventDefault();
  void save(event.target, event.submitter);
});
