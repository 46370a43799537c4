import { element } from './element.js';
import { face, faceOfBot } from './faces.js';
import { drawFlex } from './flex.js';
import { linkTo, ownAddressOf } from './press.js';
import { hourOf } from './times.js';

const TAKEN_BACK = 'ยกเลิกการส่งข้อความแล้ว';
const LINK = /https?:\/\/[^\s<>"]+/g;

/**
 * What somebody said, as the one who holds the phone sees it: own ones on the right, all others on the left.
 * @param entries as /sim/api/chats/:id gives them; several only where pictures were sent together
 * @param continued whether the same person spoke just before
 */
export function drawMessages(entries, continued, view) {
  const [entry] = entries;
  if (entry.from === 'line') return element('li', { className: 'day note', text: entry.message.text });
  const { me, people, bot } = view;
  const own = entry.from === 'person' && entry.person === me;
  const name = entry.from === 'bot' ? bot.name : (people.get(entry.person)?.name ?? 'ผู้ใช้ LINE');
  const said = entries.length > 1 ? drawAlbum(entries, view) : drawContent(entry, view);
  const line = element('div', { className: 'said' }, [
    said,
    drawMarks(entries.at(-1), { own, isAlbum: entries.length > 1 }, view),
  ]);
  const column = own || continued ? [line] : [element('div', { className: 'speaker', text: name }), line];
  const lead = continued
    ? element('span', { className: 'face', 'aria-hidden': 'true' })
    : leadOf(entry, name);
  const drawn = element('li', { className: 'message', data: { id: entry.id } }, [
    ...(own ? [] : [lead]),
    element('div', { className: 'column' }, column),
  ]);
  drawn.classList.toggle('own', own);
  drawn.classList.toggle('continued', continued);
  if (!entry.unsent) listenToLongPress(drawn, () => view.onMenu(entry, drawn.querySelector('.more')));
  return drawn;
}

function leadOf(entry, name) {
  return entry.from === 'bot' ? faceOfBot() : face(entry.person, name);
}

function drawMarks(entry, { own, isAlbum }, view) {
  const isRead = entry.read && !entry.pending;
  return element(
    'div',
    { className: 'marks' },
    [
      entry.unsent || entry.pending || isAlbum ? null : drawMore(entry, view),
      entry.edited && !entry.unsent ? element('span', { text: 'แก้ไขแล้ว' }) : null,
      entry.kind === 'push' || entry.kind === 'multicast'
        ? element('span', { className: 'by-itself', text: 'บอตส่งเอง' })
        : null,
      own && !entry.unsent ? element('span', { text: isRead ? 'อ่านแล้ว' : 'กำลังส่ง' }) : null,
      element('time', { text: hourOf(entry.at), datetime: new Date(entry.at).toISOString() }),
    ].filter(Boolean),
  );
}

function drawMore(entry, view) {
  return element('button', {
    className: 'more',
    type: 'button',
    text: '⋯',
    'aria-haspopup': 'menu',
    'aria-label': `ทำกับข้อความ ${summaryOf(entry).slice(0, 60)}`,
    on: { click: ({ currentTarget }) => view.onMenu(entry, currentTarget) },
  });
}

/** On a phone there is no pointer that hovers: a long press opens what can be done with a message. */
const LONG = 450;
function listenToLongPress(drawn, onLong) {
  let timer;
  const stop = () => window.clearTimeout(timer);
  drawn.addEventListener('touchstart', () => (timer = setTimeout(onLong, LONG)), { passive: true });
  for (const end of ['touchend', 'touchmove', 'touchcancel'])
    drawn.addEventListener(end, stop, { passive: true });
}

function drawContent(entry, view) {
  if (entry.unsent) return element('div', { className: 'bubble gone', text: TAKEN_BACK });
  const { message } = entry;
  switch (message.type) {
    case 'text':
    case 'textV2':
      return element('div', { className: 'bubble' }, [...quoted(entry, view), ...worded(message)]);
    case 'flex':
      return drawFlex(message.contents ?? {}, (action) => view.onAction(entry, action));
    case 'image':
      return drawPicture(entry);
    case 'file':
      return drawFile(entry);
    default:
      return element('div', { className: 'bubble gone', text: summaryOf(entry) });
  }
}

const contentOf = ({ id }) => `/sim/api/contents/${id}`;

function drawPicture(entry) {
  // What the bot sends is to be read whole: it may be a code for a camera.
  const className = entry.message.originalContentUrl ? 'whole' : '';
  const address = ownAddressOf(entry.message.originalContentUrl) ?? contentOf(entry);
  const image = element('img', { className, src: address, alt: 'รูปภาพที่ส่ง', loading: 'lazy' });
  return linkTo(address, { className: 'picture' }, [image]);
}

/** Each picture is a message of its own, to answer or to take back. */
function drawAlbum(entries, view) {
  const pictures = entries.map((entry) => {
    if (entry.unsent) return element('span', { className: 'picture gone', text: 'ยกเลิกการส่งแล้ว' });
    return element('div', { className: 'pictured' }, [drawPicture(entry), drawMore(entry, view)]);
  });
  return element(
    'div',
    { className: 'album', role: 'group', 'aria-label': `อัลบั้ม ${pictures.length} รูป` },
    pictures,
  );
}

function drawFile(entry) {
  const { fileName = 'ไฟล์', fileSize = 0 } = entry.message;
  const size =
    fileSize < 1024 * 1024 ? `${Math.ceil(fileSize / 1024)} KB` : `${(fileSize / 1024 / 1024).toFixed(1)} MB`;
  return linkTo(contentOf(entry), { className: 'bubble file', download: fileName }, [
    element('span', {
      className: 'file-sign',
      'aria-hidden': 'true',
      text: fileName.split('.').at(-1).slice(0, 4),
    }),
    element('span', { className: 'row-words' }, [
      element('strong', { text: fileName }),
      element('small', { text: size }),
    ]),
  ]);
}

function quoted(entry, view) {
  if (!entry.quoted) return [];
  const { id, words, isPicture, unsent } = entry.quoted;
  const button = element(
    'button',
    {
      type: 'button',
      className: 'quoted',
      'aria-label': 'ไปยังข้อความที่ตอบกลับ',
      on: { click: () => view.onFind(id) },
    },
    [
      ...(isPicture && !unsent ? [element('img', { src: contentOf({ id }), alt: '' })] : []),
      element('span', { text: unsent ? TAKEN_BACK : words || 'รูปภาพ' }),
    ],
  );
  return [button];
}

/** Text with its addresses as links, and with whom it mentions. */
function worded({ text = '', mention }) {
  const mentioned = (mention?.mentionees ?? []).map(({ index, length }) => ({
    from: index,
    to: index + length,
    draw: (words) => element('b', { className: 'mentioned', text: words }),
  }));
  const links = [...text.matchAll(LINK)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    draw: (words) => linkTo(words, { text: words }),
  }));
  const pieces = [];
  let at = 0;
  for (const { from, to, draw } of [...mentioned, ...links].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    pieces.push(text.slice(at, from), draw(text.slice(from, to)));
    at = to;
  }
  return [...pieces, text.slice(at)];
}

const kinds = {
  image: 'รูปภาพ',
  video: 'วิดีโอ',
  audio: 'เสียง',
  sticker: 'สติกเกอร์',
  location: 'ตำแหน่ง',
};

/** A message in one line, as in a list of chats or a notification. */
export function summaryOf({ message, unsent }) {
  if (unsent) return TAKEN_BACK;
  return message.text ?? message.altText ?? message.fileName ?? `[${kinds[message.type] ?? 'ข้อความ'}]`;
}

/** The taps under the last message of a chat; they go when anybody writes. */
export function drawQuickReplies(entry, onAction) {
  const items = (entry?.message.quickReply?.items ?? []).filter((it) => it.action?.label);
  return items.map(({ action }) =>
    element('button', {
      className: 'quick',
      type: 'button',
      text: action.label,
      on: { click: () => onAction(action) },
    }),
  );
}
