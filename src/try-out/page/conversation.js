import { element } from './element.js';
import { faceOfBot } from './faces.js';
import { isPhone } from './looks.js';
import { drawMessages, drawQuickReplies } from './messages.js';
import { dayOf } from './times.js';

/** The bot's dots go away by themselves when no answer comes, in milliseconds. */
const THINKS = 20_000;
/** So far from the end, in pixels, somebody is still at the end. */
const NEAR_END = 160;
/** So much of what stands before is left in sight, in pixels: a short question before a long answer. */
const GLIMPSE = 60;
/** What one says within these milliseconds of the clock is one breath: the face is shown once. */
const BREATH = 60_000;

/** A chat that was opened stands there after so many milliseconds. */
const SETTLES = 1_000;

/** The messages of one chat, seen by one person. What is drawn already stays, so that nothing jumps while reading. */
export function conversation(log, quicks, toEnd) {
  /** What stands there, in order: a day, or messages. */
  let drawn = [];
  let eyes = '';
  let dots;
  let stoodAt = -1;
  /** What was scrolled to; undefined for the very end. */
  let standsBy;

  const isAtEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  /** Whoever scrolled back to read is left there; whoever has not moved since we scrolled reads on. */
  const readsOn = () => log.scrollTop === stoodAt || isAtEnd();

  /** To the end, but of a card that is taller than the room, to its top. */
  function scrollTo(line) {
    standsBy = line;
    log.scrollTop = log.scrollHeight;
    const top = line ? line.offsetTop - GLIMPSE : log.scrollTop;
    if (top < log.scrollTop) log.scrollTop = top;
    stoodAt = log.scrollTop;
    toEnd.hidden = true;
  }

  /** A chat that is opened is not read aloud from its beginning; what comes then is. */
  function quietly() {
    log.setAttribute('aria-live', 'off');
    setTimeout(() => log.setAttribute('aria-live', 'polite'), SETTLES);
  }

  function stopThinking() {
    dots?.remove();
    dots = undefined;
  }

  log.addEventListener('scroll', () => {
    if (isAtEnd()) toEnd.hidden = true;
  });
  toEnd.addEventListener('click', () => scrollTo());
  // The place to type grows, the menu opens: whoever was at the end still is.
  let height = log.clientHeight;
  new window.ResizeObserver(() => {
    const wasAtEnd = log.scrollHeight - log.scrollTop - height < NEAR_END;
    if (log.clientHeight !== height && (log.scrollTop === stoodAt || wasAtEnd)) scrollTo(standsBy);
    height = log.clientHeight;
  }).observe(log);

  return {
    /** @param view who looks: `me`, `people`, `bot`, `onAction`, `onMenu`, `onFind` */
    show(chat, messages, view) {
      const lines = linesOf(messages);
      // What was only on its way stands elsewhere by now, or again at the end.
      while (drawn.at(-1)?.entries?.[0].pending) drawn.pop().node.remove();
      const goesOn = eyes === `${chat} ${view.me}` && drawn.every(({ key }, at) => key === lines[at]?.key);
      const reads = readsOn();
      if (!goesOn) {
        quietly();
        log.replaceChildren();
        drawn = [];
        stopThinking();
      }
      const before = drawn.length;
      let grew = false;
      if (lines.length > 0) log.querySelector('.empty')?.remove();
      drawn = lines.map((line, at) => {
        const old = drawn[at];
        if (old?.mark === line.mark) return old;
        const node = line.day
          ? element('li', { className: 'day', text: line.day })
          : drawMessages(line.entries, line.continued, view);
        if (old) {
          grew ||= node.childElementCount !== old.node.childElementCount || line.entries?.length > 1;
          old.node.replaceWith(node);
        } else log.append(node);
        return { ...line, node };
      });
      const fresh = drawn.slice(before);
      const last = messages.at(-1);
      if (fresh.some(({ entries }) => entries?.[0].from === 'bot')) stopThinking();
      if (dots) log.append(dots);
      if (messages.length === 0) {
        log.replaceChildren(element('li', { className: 'empty', text: 'ยังไม่มีข้อความ ลองพิมพ์ทักโปร่งใสได้เลย' }));
      }
      eyes = `${chat} ${view.me}`;
      const offered = isPhone() ? drawQuickReplies(last, (action) => view.onAction(last, action)) : [];
      quicks.replaceChildren(...offered);
      const spoke = fresh.some(({ entries }) => entries?.[0].person === view.me);
      if (fresh.length === 0) {
        if (grew && reads) scrollTo();
      } else if (!goesOn) scrollTo(drawn.at(-1).node);
      else if (reads || spoke) scrollTo(fresh.find(({ entries }) => entries)?.node);
      else toEnd.hidden = false;
    },
    /** Where a message stands, shown for a moment. */
    find(id) {
      const node = log.querySelector(`[data-id="${id}"]`);
      if (!node) return;
      node.scrollIntoView({ block: 'center' });
      node.classList.add('found');
      setTimeout(() => node.classList.remove('found'), 1_200);
    },
    think() {
      stopThinking();
      const reads = readsOn();
      const bubble = element('div', { className: 'bubble', text: '•••', 'aria-label': 'บอตกำลังคิด' });
      dots = element('li', { className: 'message thinking' }, [
        faceOfBot(),
        element('div', { className: 'column' }, [bubble]),
      ]);
      log.append(dots);
      if (reads) scrollTo();
      setTimeout(stopThinking, THINKS);
    },
  };
}

/** Messages as they stand in the chat: under their days, pictures of one album as one. */
function linesOf(messages) {
  const lines = [];
  let day = '';
  for (const entry of messages) {
    const today = dayOf(entry.at);
    if (today !== day) lines.push({ key: today, mark: today, day: today });
    day = today;
    const before = lines.at(-1);
    const set = entry.message.imageSet?.id;
    if (set !== undefined && before.entries?.[0].message.imageSet?.id === set) {
      before.entries.push(entry);
      before.mark += markOf(entry);
      continue;
    }
    const continued = isContinued(before.entries?.at(-1), entry);
    lines.push({ key: entry.id, mark: `${continued}${markOf(entry)}`, entries: [entry], continued });
  }
  return lines;
}

function markOf({ id, edited, unsent, read, pending, message, quoted }) {
  return `${id} ${edited} ${unsent} ${read} ${pending} ${quoted?.unsent} ${edited ? message.text : ''};`;
}

function isContinued(before, entry) {
  if (!before || before.from === 'line' || before.from !== entry.from) return false;
  return before.person === entry.person && entry.at - before.at < BREATH;
}
