import { openMentions } from './mentions.js';
import { summaryOf } from './messages.js';

/** The highest that the place to type grows, in pixels. */
const HIGHEST = 140;

/** The place to type: in reply to what, or which message anew, and the words. */
export function composer(
  { form, words, replying, replyingTo, stopReplying, mentions },
  { onSend, mentionable },
) {
  /** The message that is quoted or edited; null for a new one. */
  let about = null;
  let isEdit = false;

  function grow() {
    words.style.height = 'auto';
    words.style.height = `${Math.min(words.scrollHeight + 2, HIGHEST)}px`;
    form.classList.toggle('has-words', words.value.trim() !== '');
  }

  function turnTo(message, edits) {
    about = message;
    isEdit = edits;
    replying.hidden = message === null;
    replyingTo.textContent =
      message === null ? '' : `${edits ? 'แก้ไข' : 'ตอบกลับ'}: ${summaryOf(message) || 'รูปภาพ'}`;
    if (message !== null) words.focus();
  }

  function fill(text) {
    words.value = text;
    grow();
    words.focus();
    words.setSelectionRange(text.length, text.length);
  }

  async function send() {
    const text = words.value;
    if (text.trim() === '') return;
    const [was, wasEdit] = [about, isEdit];
    fill('');
    turnTo(null, false);
    const isSent = await onSend(text, was === null ? {} : wasEdit ? { edits: was } : { quotes: was });
    // What was not accepted is not lost; unless something else is being typed by now.
    if (!isSent && words.value === '') fill(text);
  }

  const picks = openMentions({ words, list: mentions, mentionable, onPicked: grow });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  words.addEventListener('input', grow);
  words.addEventListener('keydown', (event) => {
    // While a word is being composed, Enter chooses it and sends nothing.
    if (event.isComposing || picks.takes(event)) return;
    if (event.key === 'Escape' && about !== null) {
      event.stopPropagation();
      if (isEdit) fill('');
      turnTo(null, false);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  stopReplying.addEventListener('click', () => {
    if (isEdit) fill('');
    turnTo(null, false);
  });

  return {
    fill,
    send,
    quote: (message) => turnTo(message, false),
    edit(message) {
      fill(message.message.text ?? '');
      turnTo(message, true);
    },
    forget: () => turnTo(null, false),
  };
}
