import { element } from './element.js';
import { summaryOf } from './messages.js';

/** How long it stays, in milliseconds. */
const STAYS = 9_000;
/** More chats than these are counted only: a phone shows a few as well. */
const MOST = 2;

/**
 * What the bot says without being asked, as a phone announces it: to whom, and how it begins. A tap opens that chat.
 * @param onOpen gets the chat
 */
export function banner(place, onOpen) {
  /** The last message of each chat when it was looked at before. */
  const known = new Map();
  let arrived = [];
  let timer;

  function close() {
    window.clearTimeout(timer);
    arrived = [];
    place.replaceChildren();
  }

  function row(chat) {
    return element('button', { type: 'button', on: { click: () => (close(), onOpen(chat)) } }, [
      element('strong', { text: `🔔 ${chat.name}` }),
      element('span', { text: summaryOf(chat.last) }),
    ]);
  }

  return {
    close,
    /** @param isSeen whether somebody looks at this chat now, and needs no telling */
    look({ chats, preparing }, isSeen) {
      const fresh = chats.filter(
        ({ id, last }) => known.has(id) && last && last.id !== known.get(id) && isByItself(last),
      );
      for (const { id, last } of chats) known.set(id, last?.id);
      const told = preparing ? [] : fresh.filter((chat) => !isSeen(chat));
      if (told.length === 0) return;
      arrived = [...told, ...arrived.filter(({ id }) => told.every((chat) => chat.id !== id))];
      const more = arrived.length - MOST;
      place.replaceChildren(
        ...arrived.slice(0, MOST).map(row),
        ...(more > 0 ? [element('p', { className: 'fine', text: `และอีก ${more} ห้อง` })] : []),
      );
      window.clearTimeout(timer);
      timer = setTimeout(close, STAYS);
    },
  };
}

function isByItself({ from, kind }) {
  return from === 'bot' && (kind === 'push' || kind === 'multicast');
}
