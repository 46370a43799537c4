/**
 * Makes an element. `text` becomes text and never markup, `style` goes through the CSSOM (the page's policy allows no
 * style attribute), `on` are listeners; what is undefined is left out.
 */
export function element(tag, { text, className, style, data, on, ...attributes } = {}, children = []) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(data ?? {})) made.dataset[name] = value;
  for (const [event, listener] of Object.entries(on ?? {})) made.addEventListener(event, listener);
  dress(made, style);
  made.append(...children);
  return made;
}

/** Sets styles by their CSS names; a value that is undefined or that CSS does not know changes nothing. */
export function dress(made, style) {
  for (const [name, value] of Object.entries(style ?? {})) {
    if (value !== undefined) made.style.setProperty(name, value);
  }
}
