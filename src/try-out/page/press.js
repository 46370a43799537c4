import { element } from './element.js';

/** The try-out's PUBLIC_BASE_URL: no such host exists, its files are on this server. */
const FILES = 'https://files.prongsai.invalid/';
/** The website of the fictional agency, which is on this server too. */
const WEBSITE = 'https://www.example.go.th/';
/** The schemes that LINE opens. */
const OPENS = /^(https?|line|tel):/i;

/** Where a link of the bot leads; undefined for what LINE would not open. */
export function addressOf(uri) {
  if (typeof uri !== 'string' || !OPENS.test(uri)) return undefined;
  const { origin } = window.location;
  if (uri.startsWith(WEBSITE)) return `${origin}/sim/website/${uri.slice(WEBSITE.length)}`;
  return uri.startsWith(FILES) ? `${origin}/${uri.slice(FILES.length)}` : uri;
}

/** Where a file of the bot's is on this server; undefined for everything that is elsewhere. */
export function ownAddressOf(uri) {
  return typeof uri === 'string' && uri.startsWith(FILES) ? addressOf(uri) : undefined;
}

/** A link that opens beside the chat, and tells the other side nothing about it. */
export function linkTo(address, options = {}, children = []) {
  return element('a', { ...options, href: address, target: '_blank', rel: 'noopener noreferrer' }, children);
}

/** Makes a drawn component react to a press, by mouse or keyboard: a link where it opens a page, else a button. */
export function pressable(drawn, action, onAction) {
  const address = action.type === 'uri' ? addressOf(action.uri) : undefined;
  const made = address ? linkTo(address) : element('button', { type: 'button' });
  made.className = `${drawn.className} fx-press`;
  made.style.cssText = drawn.style.cssText;
  if (action.label && !drawn.textContent) made.setAttribute('aria-label', action.label);
  made.append(...drawn.childNodes);
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    if (!address) onAction(action);
  });
  return made;
}
