import { element } from './element.js';
import { face, faceOfBot } from './faces.js';
import { summaryOf } from './messages.js';
import { hourOf } from './times.js';

/** The chats of whoever holds the phone: groups first, then the bot one to one. */
export function drawChatList(list, { chats, bot, current, unread, onChoose }) {
  const row = (chat) => {
    const isAlone = chat.kind === 'user';
    const fresh = unread(chat.id);
    const badge = element('span', { className: 'badge', text: String(fresh), 'aria-label': `ใหม่ ${fresh}` });
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
          isAlone ? faceOfBot() : face(chat.id, chat.name),
          element('span', { className: 'row-words' }, [
            element('strong', { text: isAlone ? bot.name : chat.name }),
            element('small', { text: chat.last ? summaryOf(chat.last) : 'ยังไม่มีข้อความ' }),
          ]),
          element('span', { className: 'chat-marks' }, [
            element('time', { text: chat.last ? hourOf(chat.last.at) : '' }),
            ...(fresh > 0 ? [badge] : []),
          ]),
        ],
      ),
    ]);
  };
  const focused = document.activeElement?.closest?.('.chat-row');
  const at = focused ? [...list.querySelectorAll('.chat-row')].indexOf(focused) : -1;
  list.replaceChildren(...chats.map(row));
  // Drawing anew must not throw the keyboard out of the list.
  if (at >= 0) list.querySelectorAll('.chat-row')[at]?.focus();
}
