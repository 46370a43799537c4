import { element } from './element.js';
import { face, faceOfBot } from './faces.js';
import { drawFlex } from './flex.js';
import { linkTo } from './press.js';
import { hourOf } from './times.js';

const LINK = /https?:\/\/[^\s<>"]+/g;

/**
 * One message of a chat as the one who holds the phone sees it: own ones on the right, all others on the left.
 * @param entry as /sim/api/chats/:id gives it
 */
export function drawMessage(entry, { me, people, bot, onAction, onQuote }) {
  const own = entry.from === 'person' && entry.person === me;
  const name = entry.from === 'bot' ? bot.name : (people.get(entry.person)?.name ?? 'ผู้ใช้ LINE');
  const said = drawContent(entry, onAction);
  const time = element('time', { text: hourOf(entry.at), datetime: new Date(entry.at).toISOString() });
  const marks = [
    entry.edited ? element('span', { text: 'แก้ไขแล้ว' }) : null,
    entry.kind === 'push' || entry.kind === 'multicast' ? element('span', { text: 'บอตส่งเอง' }) : null,
    onQuote && !entry.unsent ? quoteButton(entry, onQuote) : null,
    time,
  ].filter(Boolean);
  const line = element('div', { className: 'said' }, [said, element('div', { className: 'marks' }, marks)]);
  const column = own ? [line] : [element('div', { className: 'speaker', text: name }), line];
  const drawn = element('li', { className: own ? 'message own' : 'message', data: { id: entry.id } }, [
    ...(own ? [] : [entry.from === 'bot' ? faceOfBot() : face(entry.person, name)]),
    element('div', { className: 'column' }, column),
  ]);
  return drawn;
}

function quoteButton(entry, onQuote) {
  return element('button', {
    className: 'quote',
    type: 'button',
    text: 'ตอบกลับ',
    'aria-label': `ตอบกลับข้อความ ${summaryOf(entry.message).slice(0, 60)}`,
    on: { click: () => onQuote(entry) },
  });
}

function drawContent(entry, onAction) {
  if (entry.unsent) return element('div', { className: 'bubble gone', text: 'ยกเลิกการส่งข้อความแล้ว' });
  const { message } = entry;
  switch (message.type) {
    case 'text':
    case 'textV2':
      return element('div', { className: 'bubble' }, [...quoted(entry), ...linked(message.text ?? '')]);
    case 'flex':
      return drawFlex(message.contents ?? {}, (action) => onAction(entry, action));
    default:
      return element('div', { className: 'bubble gone', text: summaryOf(message) });
  }
}

function quoted(entry) {
  return entry.quoted ? [element('div', { className: 'quoted', text: entry.quoted })] : [];
}

/** Text with its addresses as links. */
function linked(text) {
  const pieces = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    pieces.push(text.slice(from, found.index), linkTo(found[0], { text: found[0] }));
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)];
}

const kinds = {
  image: 'รูปภาพ',
  video: 'วิดีโอ',
  audio: 'เสียง',
  file: 'ไฟล์',
  sticker: 'สติกเกอร์',
  location: 'ตำแหน่ง',
};

/** A message in one line, as in a list of chats or a notification. */
export function summaryOf(message) {
  return message.text ?? message.altText ?? `[${kinds[message.type] ?? message.type}]`;
}

/** The taps under the last message of a chat; they go when anybody writes. */
export function drawQuickReplies(entry, onAction) {
  const items = (entry?.message.quickReply?.items ?? []).filter((it) => it.action?.label);
  return items.map(({ action }) =>
    element('button', {
      className: 'quick',
      type: 'button',
      text: action.label,
      on: { click: () => onAction(entry, action) },
    }),
  );
}
