import { actor } from './act.js';
import { attachment } from './attach.js';
import { banner } from './banner.js';
import { gatherChanges, listenToServer } from './changes.js';
import { drawChatList } from './chat-list.js';
import { composer } from './composer.js';
import { conversation } from './conversation.js';
import { closeDrawer, isDrawerOpen, openDrawers } from './drawers.js';
import { openLooks } from './looks.js';
import { showMembers } from './members.js';
import { messageMenu } from './message-menu.js';
import { panel } from './panel.js';
import { askWho, drawPeople, postOf } from './people.js';
import { ask, tell } from './requests.js';
import { richMenu } from './rich-menu.js';
import { sender } from './sending.js';
import { askToStartOver } from './start-over.js';
import { tour } from './tour.js';
import { choicesFor } from './what-to-do.js';

// The page: who holds the phone, which chat is open, and what happens when something changes on the other side.

const by = (id) => document.getElementById(id);
const NOTICE = 4_500;

/** `seen` counts the messages of each chat that somebody has looked at; `pending` are on their way. */
const state = { world: null, person: null, chat: null, seen: new Map(), pending: [], messages: [] };

function notify(text) {
  const notice = by('notice');
  notice.textContent = text;
  window.clearTimeout(notify.timer);
  notify.timer = setTimeout(() => notice.replaceChildren(), NOTICE);
}

const chatsOf = (person) => state.world.chats.filter(({ members }) => members.includes(person));
const holder = () => state.world.people.find(({ id }) => id === state.person) ?? state.world.people[0];

function currentChat() {
  const chats = chatsOf(holder().id);
  return chats.find(({ id }) => id === state.chat) ?? chats[0];
}

const place = () => ({ chat: currentChat().id, person: holder().id });

/** Messages that nobody has looked at yet. */
function unreadIn(chat) {
  const { count = 0 } = state.world.chats.find(({ id }) => id === chat) ?? {};
  return Math.max(0, count - (state.seen.get(chat) ?? count));
}

/** A problem that the bot's door had is the person's to know; the message is in the chat all the same. */
async function reach(path, body) {
  try {
    said(await tell(path, body));
    return true;
  } catch (problem) {
    notify(problem.message);
    return false;
  }
}

function said({ webhook }) {
  if (webhook === 0) notify('ติดต่อบอตไม่ได้ ข้อความยังไม่ถึงบอต');
  else if (webhook >= 300) notify(`บอตยังไม่รับข้อความ (${webhook})`);
}

const changed = gatherChanges(refresh, notify);
const send = sender({ state, place, reach, changed, notify, draw: () => drawChat() });

const writing = composer(
  {
    form: by('composer'),
    words: by('words'),
    replying: by('replying'),
    replyingTo: by('replying-to'),
    stopReplying: by('stop-replying'),
    mentions: by('mentions'),
  },
  { onSend: send, mentionable },
);

function mentionable() {
  const chat = currentChat();
  if (chat.kind !== 'group') return [];
  const others = state.world.people.filter(({ id }) => id !== holder().id && chat.members.includes(id));
  return [
    { id: null, name: state.world.bot.name, detail: 'บอต' },
    ...others.map((person) => ({ ...person, detail: postOf(person) })),
  ];
}

const side = panel({ onHint: useHint, notify });
const talk = conversation(by('messages'), by('quicks'), by('to-end'));
const menu = messageMenu(by('menu'));
const files = attachment({
  ...{ place, onProblem: notify, onSending: said },
  isPreparing: () => state.world.preparing !== null,
});
const tray = richMenu(by('rich-menu'), (action) => act(action));
const act = actor({
  ...{ place, reach, notify },
  copy: side.copy,
  fill: writing.fill,
  attach: files.open,
  turnRichMenu: tray.turn,
});
const guide = tour(by('tour'), {
  get world() {
    return state.world;
  },
  hold: (person, chat) => open(person, chat),
  foldMenu: tray.fold,
  type: writing.fill,
  send: writing.send,
  async addDay() {
    await tell('clock', { days: 1 });
  },
  notify,
});

/** A group's on the phone that is held where it is in it, else on the first that is. */
const bell = banner(by('banner'), ({ id, members }) => {
  // What came is to be seen, not the menu over it.
  tray.fold();
  open(members.includes(state.person) ? state.person : members[0], id);
});

function useHint(line) {
  closeDrawer();
  // The bot needs no calling one to one.
  writing.fill(currentChat().kind === 'user' ? line.replace(/^ita /, '') : line);
}

/** Whether the sample was still being made when this was drawn last. */
let isStory = false;
function drawWorld() {
  const { world } = state;
  const chat = currentChat();
  // What the sample is made of is news to nobody.
  for (const { id, count } of world.chats)
    if (isStory || !state.seen.has(id) || id === chat.id) state.seen.set(id, count);
  isStory = world.preparing !== null;
  // The tour leads to what it brings, and the first visit is not begun with what nobody has asked for.
  const isQuiet = guide.isBusy() || !side.hasMoved();
  bell.look(world, ({ id }) => isQuiet || (id === chat.id && !isDrawerOpen()));
  side.showWorld(world);
  const people = {
    current: holder().id,
    // What came one to one: a group's messages are on everybody's phone.
    unread: unreadIn,
    onChoose: (id) => open(id, state.chat),
  };
  drawPeople(by('people'), world.people, people);
  by('who').textContent = `${holder().name} ▾`;
  by('who').setAttribute('aria-label', `โทรศัพท์ของ${holder().name} เปลี่ยนคน`);
  by('who').onclick = () => askWho(world.people, people);
  by('chats-of').textContent = `แชตของ${holder().name}`;
  drawChatList(by('chat-list'), {
    ...{ chats: chatsOf(holder().id), bot: world.bot, current: chat.id, unread: unreadIn },
    onChoose: (id) => open(holder().id, id),
  });
  const elsewhere = world.chats.reduce((sum, { id }) => sum + unreadIn(id), 0);
  by('elsewhere').hidden = elsewhere === 0;
  by('elsewhere').textContent = String(elsewhere);
  by('preparing').hidden = world.preparing === null;
  if (world.preparing) by('prepared').value = world.preparing.done / world.preparing.of;
  drawHead(chat);
  tray.show(chat, holder().richMenu);
  guide.look(world);
}

function drawHead(chat) {
  const { world } = state;
  const isGroup = chat.kind === 'group';
  by('chat-name').textContent = isGroup ? `${chat.name} (${chat.members.length})` : world.bot.name;
  const names = world.people.filter(({ id }) => chat.members.includes(id)).map(({ name }) => name);
  const where = isGroup ? names.join(', ') : `แชตตัวต่อตัวของ${holder().name} · ${postOf(holder())}`;
  by('chat-people').textContent = chat.hears ? where : isGroup ? 'โปร่งใสไม่ได้อยู่ในกลุ่มนี้' : 'บล็อกโปร่งใสอยู่';
  by('members').onclick = () => showMembers(chat, { world, me: holder().id, reach });
}

function drawChat() {
  const chat = currentChat();
  const people = new Map(state.world.people.map((person) => [person.id, person]));
  const pending = state.pending.filter((it) => it.chat === chat.id);
  const me = holder().id;
  talk.show(chat.id, [...state.messages, ...pending], {
    ...{ me, people, bot: state.world.bot, onFind: talk.find },
    onAction: (_entry, action) => act(action),
    onMenu(entry, beside) {
      const choices = choicesFor(entry, { chat, me, place, reach, writing, copy: side.copy });
      if (choices.length > 0) menu.open(beside, choices);
    },
  });
}

function open(person, chat) {
  Object.assign(state, { person, chat });
  const now = place();
  window.history.replaceState(null, '', `#${now.person}/${now.chat}`);
  closeDrawer();
  writing.forget();
  changed('world', 'chat');
}

async function refresh(wanted) {
  const isFirst = state.world === null;
  if (wanted.has('world') || isFirst) state.world = await ask('world');
  if (wanted.has('chat') || isFirst) {
    const { id } = currentChat();
    const { messages } = await ask(`chats/${id}`);
    if (id === currentChat().id) state.messages = messages;
    else changed('chat');
    drawChat();
  }
  if (wanted.has('world') || isFirst) drawWorld();
  if (wanted.has('wires')) await side.showWires();
  if (isFirst) guide.offer();
}

function onChange(change) {
  const isHere = state.world !== null && change.chat === currentChat().id;
  if (change.changed === 'all') changed('world', 'chat', 'wires');
  else if (change.changed === 'thinking') {
    if (isHere) talk.think();
  } else if (change.changed === 'chat') changed('world', ...(isHere ? ['chat'] : []));
  else changed(change.changed);
}

/** The server goes away for a moment; the page begins like anybody's first visit. */
async function startOver() {
  guide.forget();
  state.seen.clear();
  closeDrawer();
  bell.close();
  side.stay();
  if (await reach('start-over', {})) notify('กำลังเริ่มใหม่ รอสักครู่');
  Object.assign(state, { person: state.world.people[0].id, chat: null });
  guide.begin();
}

[state.person, state.chat] = window.location.hash.slice(1).split('/');
openDrawers();
openLooks(() => changed('world', 'chat'));
by('attach').addEventListener('click', files.open);
// Back from reading, past all buttons of the cards.
by('messages').addEventListener('keydown', ({ key }) => key === 'Escape' && by('words').focus());
by('start-tour').addEventListener('click', () => (closeDrawer(), guide.begin()));
by('start-over').addEventListener('click', () => askToStartOver(startOver));
listenToServer(onChange);
