/**
 * What LINE offers about a message: to answer it, to copy it, and to change or take back what one said oneself.
 * @returns pairs of words and what to do
 */
export function choicesFor(entry, { chat, me, place, reach, writing, copy }) {
  const { message, from } = entry;
  const isOwn = from === 'person' && entry.person === me;
  const isText = typeof message.text === 'string';
  const choices = [['ตอบกลับ', () => writing.quote(entry)]];
  if (isText) choices.push(['คัดลอก', () => copy(message.text)]);
  if (message.type === 'flex')
    choices.push(['คัดลอกไป Flex Simulator', () => copy(JSON.stringify(message.contents, null, 2))]);
  if (isOwn && isText && chat.kind === 'group') choices.push(['แก้ไข', () => writing.edit(entry)]);
  if (isOwn) choices.push(['ยกเลิกการส่ง', () => reach('unsend', { ...place(), message: entry.id })]);
  return choices;
}
