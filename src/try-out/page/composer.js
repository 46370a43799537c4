import { element } from './element.js';
import { face } from './faces.js';
import { summaryOf } from './messages.js';

/** The place to type: in whose name, in reply to what, and the words. */
export function composer(
  { form, words, speakers, replying, replyingTo, stopReplying },
  { onSend, onSpeaker },
) {
  let quoted = null;

  function grow() {
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, 160)}px`;
  }

  function quote(message) {
    quoted = message;
    replying.hidden = message === null;
    replyingTo.textContent = message === null ? '' : `ตอบกลับ: ${summaryOf(message.message)}`;
    if (message !== null) words.focus();
  }

  function fill(text) {
    words.value = text;
    grow();
    words.focus();
    words.setSelectionRange(text.length, text.length);
  }

  async function send() {
    const text = words.value;
    if (text.trim() === '') return;
    const wasQuoted = quoted;
    fill('');
    quote(null);
    const isSent = await onSend(text, wasQuoted?.id);
    // What was not accepted is not lost; unless something else is being typed by now.
    if (!isSent && words.value === '') fill(text);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  words.addEventListener('input', grow);
  words.addEventListener('keydown', (event) => {
    // While a word is being composed, Enter chooses it and sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  stopReplying.addEventListener('click', () => quote(null));

  return {
    fill,
    quote,
    showSpeakers(people, current) {
      const shown = [...speakers.querySelectorAll('input')];
      // The same people: whoever moves among them by keyboard stays where they are.
      if (shown.length === people.length && shown.every(({ value }, at) => value === people[at].id)) {
        for (const input of shown) input.checked = input.value === current;
        return;
      }
      const legend = speakers.querySelector('legend');
      const choices = people.map((person) => {
        const input = element('input', {
          type: 'radio',
          name: 'speaker',
          value: person.id,
          on: { change: () => onSpeaker(person.id) },
        });
        input.checked = person.id === current;
        const name = [face(person.id, person.name), element('span', { text: person.name })];
        return element('label', { className: 'speaker-choice', title: person.post }, [
          input,
          element('span', { className: 'name' }, name),
        ]);
      });
      speakers.replaceChildren(legend, ...choices);
    },
  };
}
