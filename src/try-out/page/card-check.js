import { element } from './element.js';
import { drawFlex } from './flex.js';
import { tell } from './requests.js';
import { openSheet, sheetButton } from './sheet.js';

const example = {
  type: 'bubble',
  body: {
    type: 'box',
    layout: 'vertical',
    contents: [{ type: 'text', text: 'การ์ดของฉัน', weight: 'bold', size: 'lg', wrap: true }],
  },
};

/** A place for Flex JSON of one's own: as LINE would draw it, or with what LINE would say against it. */
export function openCardCheck() {
  const text = element('textarea', {
    className: 'code',
    rows: '12',
    spellcheck: 'false',
    'aria-label': 'Flex JSON',
  });
  text.value = JSON.stringify(example, null, 2);
  const result = element('div', { className: 'card-result', role: 'status' });

  async function check() {
    let contents;
    try {
      contents = JSON.parse(text.value);
    } catch (problem) {
      result.replaceChildren(errors([{ message: 'ไม่ใช่ JSON ที่อ่านได้', property: problem.message }]));
      return;
    }
    // A whole message, as the bot sends it, is taken too.
    const message = contents?.type === 'flex' ? contents : { type: 'flex', altText: 'ทดลอง', contents };
    try {
      const { problems } = await tell('check', { message });
      result.replaceChildren(
        problems.length > 0 ? errors(problems) : drawFlex(message.contents, () => undefined),
      );
    } catch (problem) {
      result.replaceChildren(errors([{ message: problem.message, property: '' }]));
    }
  }

  openSheet(
    'ลอง Flex JSON ของตนเอง',
    [
      element('div', { className: 'card-check' }, [
        element('div', {}, [text, sheetButton('ตรวจและแสดง', check, 'main')]),
        result,
      ]),
    ],
    { className: 'broad' },
  );
  check();
}

function errors(problems) {
  return element('div', { className: 'problems' }, [
    element('strong', { text: `LINE จะไม่รับ: ${problems.length} จุด` }),
    element(
      'ul',
      {},
      problems.map(({ message, property }) =>
        element('li', {}, [element('span', { text: message }), element('code', { text: property ?? '' })]),
      ),
    ),
  ]);
}
