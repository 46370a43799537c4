import { element } from './element.js';
import { face, faceOfBot } from './faces.js';

/** After "@", whom one may mention: by mouse, by arrows and Enter. */
export function openMentions({ words, list, mentionable, onPicked }) {
  let found = [];
  let at = 0;

  /** The name that is being written before the cursor; undefined where there is none. */
  function begun() {
    return /(?:^|\s)@([^\s@]*)$/.exec(words.value.slice(0, words.selectionStart))?.[1];
  }

  function close() {
    found = [];
    list.hidden = true;
    words.removeAttribute('aria-activedescendant');
  }

  function pick(name) {
    const end = words.selectionStart;
    const start = end - begun().length;
    words.setRangeText(`${name} `, start, end, 'end');
    close();
    words.focus();
    onPicked();
  }

  function draw() {
    list.replaceChildren(
      ...found.map(({ id, name, detail }, index) =>
        element(
          'li',
          {
            id: `mention-${index}`,
            role: 'option',
            'aria-selected': String(index === at),
            // Before the place to type loses the focus.
            on: { mousedown: (event) => (event.preventDefault(), pick(name)) },
          },
          [
            id === null ? faceOfBot() : face(id, name),
            element('span', { className: 'row-words' }, [
              element('strong', { text: name }),
              element('small', { text: detail }),
            ]),
          ],
        ),
      ),
    );
    words.setAttribute('aria-activedescendant', `mention-${at}`);
    list.hidden = false;
  }

  words.addEventListener('input', () => {
    const name = begun();
    found = name === undefined ? [] : mentionable().filter((it) => it.name.startsWith(name));
    at = 0;
    if (found.length === 0) close();
    else draw();
  });
  words.addEventListener('blur', close);

  return {
    /** Whether this key was for the list. */
    takes(event) {
      if (found.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        at = (at + step + found.length) % found.length;
        draw();
      } else if (event.key === 'Enter' || event.key === 'Tab') pick(found[at].name);
      else if (event.key === 'Escape') close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
