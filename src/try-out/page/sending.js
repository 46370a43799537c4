/** Nothing was said to what somebody said in a group for so long, in milliseconds: it was not for the bot. */
const SILENT_FOR = 3_000;

/** Sends a line. It stands in the chat at once, and is replaced by what the server knows of it. */
export function sender({ state, place, reach, changed, draw, notify }) {
  let explained = false;

  /** Silence in a group is by design; who does not know that would take it for a fault. Said once. */
  function explainSilence(chat, text) {
    const find = () => state.world.chats.find(({ id }) => id === chat);
    if (explained || state.world.preparing || find().kind !== 'group') return;
    setTimeout(() => {
      const now = find();
      if (explained || !now?.hears || now.last?.message.text !== text) return;
      explained = true;
      const { name } = state.world.bot;
      notify(`ในกลุ่ม ${name}เงียบเมื่อไม่ถูกเรียก ขึ้นต้นด้วย ita หรือ @${name}`);
    }, SILENT_FOR);
  }

  function waitingFor(text, at, quotes) {
    const isPicture = quotes?.message.type === 'image';
    const words = quotes?.message.text ?? quotes?.message.altText ?? '';
    return {
      ...{ id: `waiting-${window.performance.now()}`, from: 'person', person: at.person, chat: at.chat },
      ...{ at: state.world.now, kind: null, message: { type: 'text', text } },
      ...{ quoted: quotes ? { id: quotes.id, words, isPicture, unsent: false } : null },
      ...{ edited: false, unsent: false, read: false, pending: true },
    };
  }

  return async (text, { quotes, edits }) => {
    const at = place();
    if (edits) return reach('edit', { ...at, message: edits.id, text });
    const waiting = waitingFor(text, at, quotes);
    state.pending.push(waiting);
    draw();
    const isSent = await reach('say', { ...at, text, ...(quotes ? { quote: quotes.id } : {}) });
    state.pending = state.pending.filter((it) => it !== waiting);
    changed('world', 'chat');
    if (isSent) explainSilence(at.chat, text);
    return isSent;
  };
}
