import { element } from './element.js';
import { face } from './faces.js';
import { summaryOf } from './messages.js';

/** The chats at the side: groups first, then everybody one to one with the bot. */
export function drawChatList(list, { world, current, unread, onChoose }) {
  const row = (chat) => {
    const person = world.people.find(({ id }) => id === chat.id);
    const words = [
      element('strong', { text: person ? `${chat.name} ↔ ${world.bot.name}` : chat.name }),
      element('small', { text: chat.last ? summaryOf(chat.last.message) : (person?.post ?? '') }),
    ];
    const isUnread = unread.has(chat.id);
    return element('li', {}, [
      element(
        'button',
        {
          className: 'chat-row',
          type: 'button',
          'aria-current': chat.id === current ? 'true' : undefined,
          on: { click: () => onChoose(chat.id) },
        },
        [
          face(chat.id, chat.name),
          element('span', { className: 'chat-words' }, words),
          ...(isUnread
            ? [element('span', { className: 'unread', role: 'img', 'aria-label': 'มีข้อความใหม่' })]
            : []),
        ],
      ),
    ]);
  };
  const of = (kind) => world.chats.filter((chat) => chat.kind === kind).map(row);
  const heading = (text) => element('li', { className: 'section-name', text });
  const focused = document.activeElement?.closest?.('.chat-row');
  const at = focused ? [...list.querySelectorAll('.chat-row')].indexOf(focused) : -1;
  list.replaceChildren(heading('กลุ่ม'), ...of('group'), heading('คุยตัวต่อตัว'), ...of('user'));
  // Drawing anew must not throw the keyboard out of the list.
  if (at >= 0) list.querySelectorAll('.chat-row')[at]?.focus();
}
