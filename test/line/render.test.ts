import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { messagingApi } from '@line/bot-sdk';
import type { Reply } from '../../src/chat/reply.ts';
import { lintMessages } from '../../src/fake-line/lint.ts';
import { renderReplies } from '../../src/line/render.ts';
import { messageChecker } from '../support/shared.ts';
import { componentsOf } from './components.ts';
import { aList, aNotice, aRow, aSaved, everyReply } from './replies.ts';

const root = join(import.meta.dirname, '..', '..');
const samples = join(root, 'flex-templates', 'samples');
const checker = messageChecker();

/** Everything that was rendered in this file, for LINE's own schemas at the end. */
const rendered: messagingApi.Message[] = [];

function render(...replies: readonly Reply[]): messagingApi.FlexMessage[] {
  const messages = renderReplies(replies);
  rendered.push(...messages);
  return messages.filter((it) => it.type === 'flex');
}

function bubblesOf(message: messagingApi.FlexMessage | undefined): readonly messagingApi.FlexBubble[] {
  const container = message?.contents;
  if (container?.type === 'carousel') return container.contents;
  return container === undefined ? [] : [container];
}

function textsOf(part: unknown): readonly string[] {
  return componentsOf(part).flatMap(({ component: it }) => (it.type === 'text' ? [String(it.text)] : []));
}

function actionsOf(part: unknown): readonly Record<string, unknown>[] {
  return componentsOf(part).flatMap(({ component: it }) =>
    it.action === undefined ? [] : [it.action as Record<string, unknown>],
  );
}

function readSample(name: string): Reply {
  return JSON.parse(readFileSync(join(samples, name), 'utf8')) as Reply;
}

describe('src/line/render.ts', () => {
  describe('every sample', () => {
    it.each(readdirSync(samples))('%s is taken by LINE, and its preview is current', (name) => {
      const [message] = render(readSample(name));
      const preview: unknown = JSON.parse(readFileSync(join(samples, '..', 'previews', name), 'utf8'));

      expect(lintMessages([message])).toEqual([]);
      expect(preview).toEqual(message?.contents);
    });
  });

  describe('a list', () => {
    it.each([
      [0, 1],
      [1, 1],
      [10, 1],
      [11, 2],
      [26, 3],
      [43, 5],
    ])('of %i rows shows all of them in %i bubbles, ten at most in each', (count, bubbles) => {
      const [message] = render(aList(count));
      const shown = bubblesOf(message).map((it) => textsOf(it).filter((text) => /^O\d+$/.test(text)));

      expect(lintMessages([message])).toEqual([]);
      expect(shown).toHaveLength(bubbles);
      expect(shown.flat()).toEqual(Array.from({ length: count }, (_, at) => `O${at + 1}`));
      expect(Math.max(...shown.map((it) => it.length))).toBeLessThanOrEqual(10);
    });

    it('of 200 rows shows as many as LINE takes and says how many more there are', () => {
      const [message] = render(aList(200, { foot: 'ไม่เกี่ยวข้อง: O7' }));
      const texts = bubblesOf(message).flatMap(textsOf);
      const shown = texts.filter((text) => /^O\d+$/.test(text)).length;

      expect(lintMessages([message])).toEqual([]);
      expect(shown).toBeGreaterThanOrEqual(40);
      expect(texts.slice(-2)).toEqual([`ยังมีอีก ${200 - shown} รายการ`, 'ไม่เกี่ยวข้อง: O7']);
    });

    it('keeps LINE’s size with titles of 200 characters', () => {
      const [message] = render(
        aList(43, {}, { title: 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม'.repeat(5).slice(0, 200) }),
      );

      expect(lintMessages([message])).toEqual([]);
      expect(bubblesOf(message).length).toBeGreaterThanOrEqual(4);
    });

    it('that goes on says so with a press for the row after its last', () => {
      const again = { call: { command: 'list-missing', args: { year: 2570 } } as const, row: 41 };
      const [message] = render(aList(200, { again }));
      const texts = bubblesOf(message).flatMap(textsOf);
      const shown = texts.filter((text) => /^O\d+$/.test(text)).length;
      const rest = actionsOf(message?.contents).find((it) => it.label === 'ดูเพิ่ม');

      expect(lintMessages([message])).toEqual([]);
      expect(texts).toEqual(expect.arrayContaining(['41–50 จาก 240', `ดูเพิ่ม อีก ${200 - shown} รายการ`]));
      expect(rest?.data).toBe(`1 list-missing {"year":2570,"row":${41 + shown}}`);
    });

    it('opens a row by a tap, and shows in the chat which one', () => {
      const [message] = render(aList(1));

      expect(actionsOf(message?.contents)[0]).toEqual({
        type: 'postback',
        label: 'O1',
        data: '1 show-item {"code":"O12","year":2570}',
        displayText: 'O1 รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี …',
      });
    });

    it('says lateness by a word even where the row does not', () => {
      const late = (detail: string): readonly string[] =>
        textsOf(render(aList(1, { buttons: [] }, { tone: 'late', detail }))[0]?.contents);

      expect(late('ยังไม่มีลิงก์')).toContain('! เลยกำหนด · ยังไม่มีลิงก์');
      expect(late('เลยกำหนด 3 วัน')).toContain('! เลยกำหนด 3 วัน');
      expect(late('')).toContain('! เลยกำหนด');
    });

    it('calls nothing late that is only wrong', () => {
      const wrong = (detail: string): readonly string[] =>
        textsOf(render(aList(1, { buttons: [] }, { tone: 'wrong', detail }))[0]?.contents);

      expect(wrong('ไม่ผ่าน')).toContain('! ไม่ผ่าน');
      expect([...wrong('ไม่ผ่าน'), ...wrong('')].join(' ')).not.toContain('เลยกำหนด');
    });

    it.each([
      ['O12', 1],
      ['ตชว.8', 1],
      ['คะแนน', 0],
    ])('shows %s in a coloured label only where it does not break inside a word', (label, chips) => {
      const [message] = render(aList(0, { rows: [aRow(label)] }));
      const inChips = componentsOf(message?.contents).filter(
        ({ component: it }) => it.type === 'text' && it.text === label && it.align === 'center',
      );

      expect(inChips).toHaveLength(chips);
    });

    it('puts long labels above their titles, for all rows alike', () => {
      const rows = [aRow('บันทึกความก้าวหน้า'), aRow('บันทึก')];
      const [message] = render({ ...aList(0), rows });
      const fixed = componentsOf(message?.contents).filter(({ component }) => component.width === '48px');

      expect(textsOf(message?.contents)).toEqual(expect.arrayContaining(['บันทึกความก้าวหน้า', 'บันทึก']));
      expect(fixed).toEqual([]);
    });
  });

  describe('buttons', () => {
    it('does, fills the keyboard, or opens a page', () => {
      const [message] = render(
        aSaved({
          buttons: [
            { label: 'ดูที่ยังขาด', call: { command: 'list-missing', args: {} }, shown: 'ขาดอะไร' },
            { label: 'บันทึก', fill: 'บันทึก มาตรการ 3 ' },
          ],
        }),
      );

      expect(actionsOf(message?.contents)).toEqual([
        { type: 'postback', label: 'ดูที่ยังขาด', data: '1 list-missing', displayText: 'ขาดอะไร' },
        {
          type: 'postback',
          label: 'บันทึก',
          data: '1 help {"topic":"typing"}',
          inputOption: 'openKeyboard',
          fillInText: 'บันทึก มาตรการ 3 ',
        },
        expect.objectContaining({ data: '1 undo {"event":"01J9ZK3V5Y8M2N4P6Q7R8S9T0V"}' }),
      ]);
    });

    it('opens an address as LINE wants it written', () => {
      const uri = 'https://www.example.go.th/แผน 100%?q=a|b&ปี=๒๕๗๐';
      const [message] = render(aNotice({ buttons: [{ label: 'เปิด', uri }], examples: [] }));

      const [action] = actionsOf(message?.contents);

      expect(lintMessages([message])).toEqual([]);
      expect(new URL(String(action?.uri)).searchParams.get('ปี')).toBe('๒๕๗๐');
    });

    it.each(['javascript:alert(1)', 'line://x', 'no address', `https://a.go.th/${'ก'.repeat(200)}`])(
      'is left out when its address is none that LINE opens: %#',
      (uri) => {
        const [message] = render(aNotice({ buttons: [{ label: 'เปิด', uri }], examples: [] }));

        expect(actionsOf(message?.contents)).toEqual([]);
      },
    );

    it('is left out when the call does not fit, and the next takes its place', () => {
      const [message] = render(
        aSaved({
          undo: null,
          buttons: [
            { label: 'ยาว', call: { command: 'add-measure', args: { title: 'ก'.repeat(300) } } },
            { label: 'สรุป', call: { command: 'summary', args: {} } },
          ],
        }),
      );
      const primary = componentsOf(message?.contents).find(({ component }) => component.style === 'primary');

      expect(primary?.component.action).toMatchObject({ label: 'สรุป' });
    });

    it('treats the answers to a question as equals: all of them, none as the primary button', () => {
      const choices = Array.from({ length: 10 }, (_, choice) => ({
        label: `มาตรการ ${choice} ${'ที่ยาวมาก'.repeat(9)}`,
        call: { command: 'choose', args: { question: 'q', choice } } as const,
      }));
      const [message] = render(aNotice({ examples: [], buttons: choices }));

      expect(lintMessages([message])).toEqual([]);
      expect(actionsOf(message?.contents)).toHaveLength(10);
      expect(componentsOf(message?.contents).filter(({ component }) => component.type === 'button')).toEqual(
        [],
      );
    });

    it('offers what has no place on the card as quick replies, under the last message only', () => {
      const five = ['ก', 'ข', 'ค', 'ง', 'จ'].map((label) => ({ label, fill: label }));
      const [first, last] = render(aList(1, { buttons: five }), aList(1, { buttons: five }));

      expect(first?.quickReply).toBeUndefined();
      expect(last?.quickReply?.items?.map((it) => it.action?.label)).toEqual(['ง', 'จ']);
      expect(lintMessages([first, last])).toEqual([]);
    });
  });

  it('marks as written only what can be undone', () => {
    expect(textsOf(render(aSaved())[0]?.contents)).toContain('✓');
    expect(textsOf(render(aSaved({ undo: null }))[0]?.contents)).not.toContain('✓');
  });

  it('shows a code in two groups and the line to type as it must be typed', () => {
    const [message] = render({ kind: 'invite', code: '482913', text: 'ใช้ได้ครั้งเดียว', example: 'รหัส 482913' });

    expect(textsOf(message?.contents)).toEqual(expect.arrayContaining(['482 913', 'รหัส 482913']));
  });

  it('says everything that matters in the notification too', () => {
    const [summary] = render(readSample('summary.json'));

    expect(summary?.altText).toBe(
      'องค์การบริหารส่วนตำบลตัวอย่าง สรุป ITA ปี 2570: ครบแล้ว 15 จาก 26 ข้อ (57%) · ' +
        'กรอก ITAS ภายใน ศ. 30 เม.ย. 2570 เหลือ 74 วัน · มาตรการ 9 รายการ ดำเนินการแล้ว 2 · ' +
        'ต่อไป: O6 แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี',
    );
  });

  it('sends five messages at most', () => {
    expect(renderReplies(Array.from({ length: 9 }, () => aNotice()))).toHaveLength(5);
    expect(renderReplies([])).toEqual([]);
  });

  describe('whatever people wrote', () => {
    const hostile: readonly (readonly [string, string])[] = [
      ['nothing', ''],
      ['only spaces and controls', ' \u0000\u0007\n\t\u200E '],
      ['a family of emoji, a thousand times', '👨‍👩‍👧‍👦'.repeat(1_000)],
      ['one endless grapheme', `👨${'\u200D👩'.repeat(2_000)}`],
      ['a pile of marks on one letter', `ก${'้'.repeat(5_000)}`],
      ['text that runs the other way', 'مرحبا \u202Eיו\u2066 O12 \u202C'.repeat(30)],
      ['NUL', 'ก\u0000ข'],
      ['half of a character', 'ก\uD83D ข\uDE00'],
      ['a token', '{{title}} {{each rows}} {{action primary?}} {{x?}}'],
      ['JSON', '"},{"type":"image","url":"https://value.invalid/link"}'],
      ['an address of the template', 'https://value.invalid/link?'],
      ['5,000 characters', 'ขอความอนุเคราะห์ '.repeat(300).slice(0, 5_000)],
      ['one word of 5,000 letters', 'ก'.repeat(5_000)],
      ['many lines', 'บรรทัด\n'.repeat(500)],
    ];

    it.each(hostile)('every card takes %s', (_what, text) => {
      const problems = [1, 11].flatMap((count) =>
        everyReply(text, count).flatMap((it) => lintMessages(render(it))),
      );

      expect(problems).toEqual([]);
    });

    it.each([0, 1, 26, 43, 200])('every card takes %i rows with titles of 200 characters', (count) => {
      const title = 'ประกาศเจตนารมณ์และมาตรการส่งเสริมคุณธรรมและความโปร่งใส '.repeat(4).slice(0, 200);

      const problems = everyReply(title, count).flatMap((it) => lintMessages(renderReplies([it])));

      expect(problems).toEqual([]);
    });

    it('a token is shown as it was typed', () => {
      const [message] = render(aNotice({ title: '{{text?}}', text: '{{title}}' }));

      expect(textsOf(message?.contents).slice(1, 3)).toEqual(['{{text?}}', '{{title}}']);
    });

    it('nothing is cut inside a grapheme', () => {
      const [message] = render(aNotice({ title: 'ที่'.repeat(2_000), text: '👨‍👩‍👧‍👦'.repeat(900) }));
      const [, title, text] = textsOf(message?.contents);

      expect(title).toMatch(/^(?:ที่)+…$/);
      expect(text).toMatch(/^(?:👨‍👩‍👧‍👦)+…$/u);
      expect(message?.altText).toMatch(/^(?:ที่)+…$/);
    });
  });

  // The schemas stand beside the project where it is made, and are no part of it.
  (checker === null ? describe.skip : describe)('LINE’s own OpenAPI schemas', () => {
    it('take all of it', () => {
      const script = `
      import { validateMessages } from ${JSON.stringify(pathToFileURL(checker ?? '').href)};
      import { readFileSync } from 'node:fs';
      for (const message of JSON.parse(readFileSync(0, 'utf8'))) console.log(validateMessages([message]).join('\\n'));`;
      const checked = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        input: JSON.stringify(rendered),
        encoding: 'utf8',
      });

      expect(rendered.length).toBeGreaterThan(200);
      expect({ out: checked.stdout, error: checked.stderr }).toEqual({
        out: '\n'.repeat(rendered.length),
        error: '',
      });
    });
  });
});
