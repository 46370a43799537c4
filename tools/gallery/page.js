// In the browser: every message as the simulator draws it, with its name and what a notification would say.
import { element } from '/page/element.js';
import { drawFlex } from '/page/flex.js';

/** The largest letters of LINE's own setting, for those who read without glasses. */
const LARGE = 1.3;
const asked = new URL(window.location.href).searchParams;

function enlarge(drawn) {
  const lettered = [drawn, ...drawn.querySelectorAll('.fx-text, .fx-text span, .fx-button')];
  const sizes = lettered.map((it) => Number.parseFloat(window.getComputedStyle(it).fontSize));
  lettered.forEach((it, at) => it.style.setProperty('font-size', `${sizes[at] * LARGE}px`));
}

const messages = await (await fetch('/messages.json')).json();
document.body.classList.toggle('dark', asked.has('dark'));
for (const { name, message } of messages) {
  const drawn = drawFlex(message.contents, () => undefined);
  const caption = element('figcaption', {}, [element('b', { text: name }), message.altText]);
  document.querySelector('main').append(element('figure', { data: { name } }, [drawn, caption]));
  if (asked.has('large')) enlarge(drawn);
}
document.body.dataset.ready = 'yes';
