import { element } from './element.js';
import { face, faceOfBot } from './faces.js';
import { postOf } from './people.js';
import { closeSheet, openSheet, sheetButton, sheetRow } from './sheet.js';

/** Who is in a group, and comes and goes; one to one, whether the bot is a friend. */
export function showMembers(chat, { world, me, reach }) {
  const { bot, people } = world;
  const after = (path, body) => () => {
    closeSheet();
    reach(path, body);
  };
  if (chat.kind === 'user') {
    showFriendship(
      people.find(({ id }) => id === me),
      bot,
      after,
    );
    return;
  }
  const isIn = ({ id }) => chat.members.includes(id);
  const botRow = sheetRow(faceOfBot(), bot.name, chat.hears ? 'อยู่ในกลุ่ม' : 'ไม่ได้อยู่ในกลุ่ม', [
    chat.hears
      ? sheetButton('นำออก', after('remove-bot', { chat: chat.id }), 'danger')
      : sheetButton('เชิญ', after('invite-bot', { chat: chat.id }), 'main'),
  ]);
  const row = (person, label, path, look) =>
    sheetRow(face(person.id, person.name), person.name, postOf(person), [
      sheetButton(label, after(path, { chat: chat.id, person: person.id }), look),
    ]);
  const inside = people.filter(isIn).map((it) => row(it, 'ออกจากกลุ่ม', 'leave', ''));
  const outside = people.filter((it) => !isIn(it)).map((it) => row(it, 'เพิ่ม', 'enter', 'main'));
  openSheet(`${chat.name} (${chat.members.length})`, [
    element('ul', { className: 'rows' }, [botRow, ...inside]),
    element('h3', { text: 'เพิ่มเข้ากลุ่ม' }),
    element('ul', { className: 'rows' }, outside),
  ]);
}

const friendships = { friend: 'เป็นเพื่อนแล้ว', stranger: 'ยังไม่ได้เพิ่มเพื่อน', blocked: 'บล็อกอยู่' };

function showFriendship({ id, name, friendship }, bot, after) {
  const actions = [
    friendship === 'friend'
      ? sheetButton('บล็อก', after('block', { person: id }), 'danger')
      : sheetButton(
          friendship === 'blocked' ? 'เลิกบล็อก' : 'เพิ่มเพื่อน',
          after('follow', { person: id }),
          'main',
        ),
  ];
  openSheet(`${name} กับ${bot.name}`, [
    element('ul', { className: 'rows' }, [
      sheetRow(faceOfBot(), bot.name, friendships[friendship] ?? '', actions),
    ]),
    element('p', { className: 'fine', text: 'โปร่งใสเตือนตัวต่อตัวได้เฉพาะผู้ที่เพิ่มเพื่อนแล้ว' }),
  ]);
}
