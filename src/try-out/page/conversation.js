import { element } from './element.js';
import { faceOfBot } from './faces.js';
import { drawMessage, drawQuickReplies } from './messages.js';
import { dayOf } from './times.js';

/** The bot's dots go away by themselves when no answer comes, in milliseconds. */
const THINKS = 20_000;
/** So far from the end, in pixels, somebody is still at the end. */
const NEAR_END = 160;
/** So much of what stands before is left in sight, in pixels: a short question before a long answer. */
const GLIMPSE = 60;

/** The messages of one chat, seen by one person. What is drawn already stays, so that nothing jumps while reading. */
export function conversation(log, quicks) {
  let drawn = [];
  let eyes = '';
  let dots;
  let stoodAt = -1;

  /** Whoever scrolled back to read is left there; whoever has not moved since we scrolled reads on. */
  function readsOn() {
    return log.scrollTop === stoodAt || log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  }

  /** To the end, but of a card that is taller than the room, to its top. */
  function scrollTo(message) {
    log.scrollTop = log.scrollHeight;
    const top = message ? message.offsetTop - log.offsetTop - GLIMPSE : log.scrollTop;
    if (top < log.scrollTop) log.scrollTop = top;
    stoodAt = log.scrollTop;
  }

  function stopThinking() {
    dots?.remove();
    dots = undefined;
  }

  return {
    /** @param view who looks: `me`, `people`, `bot`, `onAction`, `onQuote` */
    show(chat, messages, view) {
      const marks = messages.map(({ id, edited, unsent }) => `${id} ${edited} ${unsent}`);
      const goesOn = eyes === `${chat} ${view.me}` && drawn.every((mark, at) => mark === marks[at]);
      const reads = readsOn();
      if (!goesOn) {
        log.replaceChildren();
        drawn = [];
        stopThinking();
      }
      const fresh = messages.slice(drawn.length);
      if (messages.length > 0) log.querySelector('.empty')?.remove();
      if (fresh.some(({ from }) => from === 'bot')) stopThinking();
      let day = drawn.length > 0 ? dayOf(messages[drawn.length - 1].at) : '';
      let first;
      for (const message of fresh) {
        const today = dayOf(message.at);
        if (today !== day) log.append(element('li', { className: 'day', text: today }));
        day = today;
        const line = drawMessage(message, view);
        first ??= line;
        log.append(line);
      }
      if (messages.length === 0) {
        log.replaceChildren(element('li', { className: 'empty', text: 'ยังไม่มีข้อความ ลองพิมพ์ทักบอตได้เลย' }));
      }
      eyes = `${chat} ${view.me}`;
      drawn = marks;
      const last = messages.at(-1);
      quicks.replaceChildren(...drawQuickReplies(last, (action) => view.onAction(last, action)));
      const spoke = fresh.some(({ person }) => person === view.me);
      if (fresh.length > 0 && (reads || spoke || !goesOn)) scrollTo(goesOn ? first : log.lastElementChild);
    },
    think() {
      stopThinking();
      const bubble = element('div', { className: 'bubble', text: '•••', 'aria-label': 'บอตกำลังคิด' });
      dots = element('li', { className: 'message thinking' }, [
        faceOfBot(),
        element('div', { className: 'column' }, [bubble]),
      ]);
      log.append(dots);
      if (readsOn()) scrollTo();
      setTimeout(stopThinking, THINKS);
    },
  };
}
