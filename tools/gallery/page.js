// In the browser: every message as the simulator draws it, with its name and what a notification would say.
import { element } from '/page/element.js';
import { drawFlex } from '/page/flex.js';

/** The largest letters of LINE's own setting, for those who read without glasses. */
const LARGE = 1.3;
const asked = new URL(window.location.href).searchParams;

const messages = await (await fetch('/messages.json')).json();
document.body.classList.toggle('dark', asked.has('dark'));
// Only what says `scaling` follows, as in LINE.
if (asked.has('large')) document.body.style.setProperty('--letters', String(LARGE));
for (const { name, message } of messages) {
  const drawn = drawFlex(message.contents, () => undefined);
  const caption = element('figcaption', {}, [element('b', { text: name }), message.altText]);
  document.querySelector('main').append(element('figure', { data: { name } }, [drawn, caption]));
}
document.body.dataset.ready = 'yes';
