import { compiled, shapeOf } from '../../src/line/flex.ts';

const box = (contents: readonly unknown[], more = {}) => ({
  type: 'box',
  layout: 'vertical',
  ...more,
  contents,
});
const fill = (template: unknown, values: Readonly<Record<string, unknown>>) => compiled(template)(values);
const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more });
const postback = (data: string) => ({ type: 'postback', label: 'x', data });

describe('src/line/flex.ts', () => {
  describe('values', () => {
    it('puts a value where its token stands, as often as it stands there', () => {
      const template = box([text('{{code}} {{title}}'), text('{{code}}')]);

      const filled = fill(template, { code: 'O12', title: 'แผน' });

      expect(filled).toEqual(box([text('O12 แผน'), text('O12')]));
    });

    it('never looks into a value: an officer can write neither token, structure nor mark', () => {
      const hostile = '{{title}} {{each rows}} $& $1 "},{"type":"image"';
      const template = box([text('{{note}}'), text('{{title}}')]);

      const filled = fill(template, { note: hostile, title: '{{note?}}' });

      expect(filled).toEqual(box([text(hostile), text('{{note?}}')]));
    });

    it('does not take a value from what every object has', () => {
      expect(fill(box([text('{{constructor?}}'), text('{{title}}')]), { title: 'x' })).toEqual(
        box([text('x')]),
      );
      expect(() => fill(box([text('{{constructor}}')]), {})).toThrow('no value for {{constructor}}');
    });

    it('takes an address as a whole', () => {
      const template = box([text('x')], {
        action: { type: 'uri', label: 'x', uri: 'https://value.invalid/page' },
      });

      const filled = fill(template, { page: 'https://www.example.go.th/{{page}}' });

      expect(filled).toMatchObject({ action: { uri: 'https://www.example.go.th/{{page}}' } });
    });
  });

  describe('what has no value', () => {
    it('takes its component along, and the boxes that nothing else stood in', () => {
      const template = box([text('{{title}}'), box([box([text('{{note?}}')])]), text('{{a?}} of {{title}}')]);

      expect(fill(template, { title: 'x' })).toEqual(box([text('x')]));
    });

    it('takes along the words and lines that only stand around it', () => {
      const template = box([
        text('{{title}}'),
        box([{ type: 'separator' }, text('more'), text('{{note?}}'), box([text('{{a?}}')])]),
      ]);

      expect(fill(template, { title: 'x' })).toEqual(box([text('x')]));
      expect(fill(template, { title: 'x', note: 'y' })).toEqual(
        box([text('x'), box([{ type: 'separator' }, text('more'), text('y')])]),
      );
    });

    it('leaves boxes that were empty from the beginning', () => {
      const template = box([box([]), text('x')]);

      expect(fill(template, {})).toEqual(template);
    });

    it('takes away a whole block of the bubble but not the bubble', () => {
      const template = { type: 'bubble', body: box([text('x')]), footer: box([text('{{note?}}')]) };

      expect(fill(template, {})).toEqual({ type: 'bubble', body: box([text('x')]) });
    });

    it('makes a box untappable and a button disappear', () => {
      const button = { type: 'button', action: postback('{{action press?}}') };
      const template = box([text('{{title}}'), button], { action: postback('{{action press?}}') });

      expect(fill(template, { title: 'x' })).toEqual(box([text('x')]));
    });

    it('is a mistake where the template cannot do without it', () => {
      expect(() => fill(box([text('{{title}}')]), {})).toThrow('no value for {{title}}');
      expect(() => fill(box([text('{{title?}}')]), {})).toThrow('nothing is left');
    });
  });

  describe('rows', () => {
    const template = box([
      text('{{title}}'),
      box([text('head'), box([text('{{each rows}}'), text('{{label}}')])]),
    ]);

    it('repeats the box once for each, in order', () => {
      const filled = fill(template, { title: 'before', rows: [{ label: 'a' }, { label: '{{label}}' }] });

      expect(filled).toEqual(
        box([text('before'), box([text('head'), box([text('a')]), box([text('{{label}}')])])]),
      );
    });

    it('takes the heading along when there are none', () => {
      expect(fill(template, { title: 'before', rows: [] })).toEqual(box([text('before')]));
    });

    it('knows nothing of the values around it', () => {
      const outer = box([box([text('{{each rows}}'), text('{{title?}}'), text('{{label}}')])]);

      expect(fill(outer, { title: 'outside', rows: [{ label: 'x' }] })).toEqual(box([box([text('x')])]));
    });

    it('may stand in rows', () => {
      const nested = box([box([text('{{each groups}}'), box([text('{{each lines}}'), text('{{say}}')])])]);

      const filled = fill(nested, {
        groups: [{ lines: [{ say: 'a' }, { say: 'b' }] }, { lines: [{ say: 'c' }] }],
      });

      expect(filled).toEqual(box([box([box([text('a')]), box([text('b')])]), box([box([text('c')])])]));
    });
  });

  describe('bars and actions', () => {
    const track = box([box([text('{{width done}}')], { width: '60%', backgroundColor: '#047857' })]);

    it('makes a bar as wide as its percentage', () => {
      expect(fill(track, { done: 7 })).toEqual(box([box([], { width: '7%', backgroundColor: '#047857' })]));
    });

    it('keeps the track of a bar at nothing', () => {
      expect(fill(track, { done: 0 })).toEqual(box([]));
    });

    it('takes a whole action, and looks no further into it', () => {
      const action = { type: 'uri', label: '{{label}}', uri: 'https://value.invalid/x' };
      const template = { type: 'button', action: postback('{{action press?}}') };

      expect(fill(template, { press: action })).toEqual({ type: 'button', action });
    });
  });

  describe('the shape of a template', () => {
    it('names every token with its kind, rows apart', () => {
      const template = box([
        text('{{title}} {{note?}}'),
        box([text('{{width done}}')]),
        box([text('{{each rows}}'), text('{{label}}')], { action: postback('{{action open?}}') }),
        box([text('x')], { action: { type: 'uri', label: 'x', uri: 'https://value.invalid/page?' } }),
      ]);

      expect(shapeOf(template)).toEqual({
        title: 'text',
        note: 'text?',
        done: 'width',
        rows: { label: 'text', open: 'action?' },
        page: 'link?',
      });
    });

    it('refuses a name with two meanings and braces that are no token', () => {
      expect(() => shapeOf(box([text('{{a}}'), text('{{a?}}')]))).toThrow('{{a}} is used in two ways');
      expect(() => shapeOf(box([text('{{if done}}')]))).toThrow('not a token: {{if done}}');
      expect(() => shapeOf(box([text('x'), text('{{each rows}}')]))).toThrow('not a token: {{each rows}}');
    });
  });
});
