import { answerListMissing } from '../answers/list-missing.ts';
import { ListMissingArgs } from '../calls/args.ts';
import { command } from '../command.ts';
import {
  type Heard,
  type Reading,
  allOf,
  asks,
  has,
  only,
  opens,
  saidYear,
  typed,
} from '../understand/heard.ts';
import { oneUnit } from '../understand/units.ts';

/** "ยังขาดข้อไหนของกองคลัง", "สป. เหลืออะไรอีกมั่ง", "๑๐.๑ ครบรึยัง", "ข้อไหนยังไม่เสร็จ", "ข้อไหนยังไม่กรอก ITAS". */
function read(heard: Heard): Reading {
  const lacking =
    has(heard, 'missing', 'unpublished') ||
    (has(heard, 'itas', 'enter') && has(heard, 'not')) ||
    allOf(heard, 'status').some((it) => it.item === 'in_progress' || it.item === 'not_started');
  const asked =
    opens(heard, 'list-missing') ||
    (lacking && has(heard, 'what')) ||
    (lacking && isWhich(heard)) ||
    (has(heard, 'complete', 'missing') && asks(heard) && has(heard, 'unit', 'sub-indicator'));
  const plain = only(
    heard,
    ...(['command', 'missing', 'what', 'question', 'complete', 'unit', 'sub-indicator', 'year'] as const),
    ...(['status', 'unpublished', 'item-word', 'about', 'sub-indicator-word', 'indicator-word'] as const),
    ...(['ordinal', 'link-word', 'other-question', 'already'] as const),
    ...(lacking ? (['itas', 'enter', 'not'] as const) : []),
  );
  const whoAsks = allOf(heard, 'other-question').some((token) => typed(heard, token) !== 'กี่');
  if (
    !asked ||
    !plain ||
    whoAsks ||
    allOf(heard, 'command').some((token) => token.command !== 'list-missing')
  )
    return undefined;
  const unit = oneUnit(heard);
  const [sub, ...others] = allOf(heard, 'sub-indicator');
  if (!unit || others.length > 0) return undefined;
  if (!sub) return { outcome: 'call', args: { ...unit, ...saidYear(heard) } };
  const known = heard.catalogue?.subIndicators.some((it) => it.code === sub.code) ?? true;
  if (!known) {
    const problem = { arg: 'subIndicator', value: typed(heard, sub), reason: 'unknown' } as const;
    return { outcome: 'incomplete', args: { ...unit, ...saidYear(heard) }, problems: [problem] };
  }
  return { outcome: 'call', args: { ...unit, subIndicator: sub.code, ...saidYear(heard) } };
}

/** "ข้อที่ยังไม่เสร็จ" names those that are; "เหลืออีกกี่ข้อ" asks how many. */
function isWhich(heard: Heard): boolean {
  const [word] = allOf(heard, 'item-word');
  const counts = allOf(heard, 'other-question').some((token) => typed(heard, token) === 'กี่');
  return word !== undefined && (counts || (typed(heard, word) === 'ข้อที่' && heard.tokens[0] === word));
}

export const listMissing = command<ListMissingArgs>({
  name: 'list-missing',
  topic: 'ข้อ',
  words: [
    'ขาดอะไร',
    'ยังขาดอะไร',
    'ขาดอะไรบ้าง',
    'ยังขาดอะไรบ้าง',
    'รายการที่ขาด',
    'ข้อที่ขาด',
    'ที่ยังขาด',
    'อะไรยังขาด',
    ...['งาน', 'รายการ', 'ข้อ'].flatMap((what) =>
      ['ค้าง', 'ที่ค้าง', 'ที่ค้างอยู่', 'ที่เหลือ', 'ที่ยังเหลือ', 'ที่ยังไม่เสร็จ', 'ที่ยังไม่ครบ', 'ที่ยังไม่ส่ง'].map(
        (how) => what + how,
      ),
    ),
  ],
  help: 'ข้อที่ยังไม่ครบ และขาดอะไร ทั้งหมดหรือของหน่วยงานหนึ่ง',
  examples: ['ขาดอะไร', 'ยังขาดข้อไหนของกองคลัง', '10.1 ครบหรือยัง'],
  args: ListMissingArgs,
  right: 'ask',
  writes: false,
  needsAgency: true,
  read,
  run: answerListMissing,
});
