import { drawChatList } from './chat-list.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { closeDrawer, openDrawers } from './drawers.js';
import { panel } from './panel.js';
import { addressOf } from './press.js';
import { ask, tell } from './requests.js';

// The page: which chat is open, who is typing, and what happens when something changes on the other side.

const by = (id) => document.getElementById(id);
const NOTICE = 4_000;

const state = { world: null, chat: null, speakers: new Map(), seen: new Map() };

function notify(text) {
  const notice = by('notice');
  notice.textContent = text;
  notice.hidden = false;
  window.clearTimeout(notify.timer);
  notify.timer = setTimeout(() => {
    notice.hidden = true;
  }, NOTICE);
}

/** One after the other, so that an older answer never overwrites a newer one. */
let turn = Promise.resolve();
function inTurn(doing) {
  turn = turn.then(doing).catch((problem) => notify(problem.message));
  return turn;
}

function currentChat() {
  return state.world.chats.find(({ id }) => id === state.chat) ?? state.world.chats[0];
}

function speakerIn(chat) {
  return state.speakers.get(chat.id) ?? chat.members[0];
}

/** A problem that the bot's door had is the person's to know; the message is in the chat all the same. */
async function reach(path, body) {
  try {
    const { webhook } = await tell(path, body);
    if (webhook === 0) notify('ติดต่อบอตไม่ได้ ข้อความยังไม่ถึงบอต');
    else if (webhook >= 300) notify(`บอตยังไม่รับข้อความ (${webhook})`);
    return true;
  } catch (problem) {
    notify(problem.message);
    return false;
  }
}

const place = () => ({ chat: currentChat().id, person: speakerIn(currentChat()) });

const writing = composer(
  {
    form: by('composer'),
    words: by('words'),
    speakers: by('speakers'),
    replying: by('replying'),
    replyingTo: by('replying-to'),
    stopReplying: by('stop-replying'),
  },
  {
    onSend: (text, quote) => reach('say', { ...place(), text, ...(quote ? { quote } : {}) }),
    onSpeaker(person) {
      state.speakers.set(currentChat().id, person);
      inTurn(showChat);
    },
  },
);

const side = panel({ onHint: useHint, onProblem: notify });
const talk = conversation(by('messages'), by('quicks'));

/** What LINE does with each kind of button. */
function act(message, action) {
  switch (action.type) {
    case 'postback':
      if (action.fillInText) writing.fill(action.fillInText);
      reach('press', {
        ...place(),
        data: action.data,
        ...(action.displayText ? { shown: action.displayText } : {}),
      });
      return;
    case 'message':
      reach('say', { ...place(), text: action.text });
      return;
    case 'uri': {
      const address = addressOf(action.uri);
      if (address) window.open(address, '_blank', 'noopener,noreferrer');
      return;
    }
    case 'clipboard':
      window.navigator.clipboard.writeText(action.clipboardText).then(() => notify('คัดลอกแล้ว'));
      return;
    default:
      notify('LINE จำลองยังทำปุ่มชนิดนี้ไม่ได้');
  }
}

function useHint(line) {
  closeDrawer();
  // The bot needs no calling one to one.
  writing.fill(currentChat().kind === 'user' ? line.replace(/^ita /, '') : line);
}

async function showWorld() {
  state.world = await ask('world');
  side.setClock(state.world.now);
  drawChats();
}

function drawChats() {
  const chat = currentChat();
  const unread = new Set();
  for (const { id, last } of state.world.chats) {
    if (!state.seen.has(id) || id === chat.id) state.seen.set(id, last?.id);
    if (state.seen.get(id) !== last?.id) unread.add(id);
  }
  drawChatList(by('chat-list'), { world: state.world, current: chat.id, unread, onChoose: openChat });
}

async function showChat() {
  const chat = currentChat();
  const me = speakerIn(chat);
  const people = new Map(state.world.people.map((person) => [person.id, person]));
  const { messages } = await ask(`chats/${chat.id}`);
  by('chat-name').textContent =
    chat.kind === 'group' ? `${chat.name} (${chat.members.length})` : state.world.bot.name;
  const members = chat.members.map((id) => people.get(id)).filter(Boolean);
  by('chat-people').textContent =
    chat.kind === 'group'
      ? members.map(({ name, post }) => `${name} ${post}`).join(' · ')
      : `โทรศัพท์ของ${chat.name} · ${people.get(chat.id)?.post ?? ''}`;
  writing.showSpeakers(members, me);
  talk.show(chat.id, messages, { me, people, bot: state.world.bot, onAction: act, onQuote: writing.quote });
}

function openChat(id) {
  state.chat = id;
  window.history.replaceState(null, '', `#${id}`);
  closeDrawer();
  writing.quote(null);
  drawChats();
  inTurn(showChat);
}

function showEverything() {
  inTurn(async () => {
    await showWorld();
    await showChat();
    await side.showWires();
  });
}

function listen() {
  const stream = new EventSource('/sim/api/live');
  // Also after the server was away: whatever happened in between is asked for.
  stream.addEventListener('open', showEverything);
  stream.addEventListener('message', ({ data }) => {
    const change = JSON.parse(data);
    if (change.changed === 'wires') inTurn(side.showWires);
    else if (change.changed === 'thinking' && change.chat === currentChat().id) talk.think();
    else if (change.changed === 'clock') inTurn(showWorld);
    else if (change.changed === 'chat') {
      inTurn(async () => {
        await showWorld();
        if (change.chat === currentChat().id) await showChat();
      });
    }
  });
}

state.chat = window.location.hash.slice(1) || null;
openDrawers();
listen();
