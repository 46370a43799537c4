import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { card, cardNames, checkedTemplate } from '../../src/line/cards.ts';
import { type Component, componentsOf, contrast } from './components.ts';

const folder = join(import.meta.dirname, '..', '..', 'flex-templates');
const read = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');
const template = (name: string): unknown => JSON.parse(read(name));

/** LINE's own text colours on its button styles; the background is the button's colour. */
const PRIMARY_TEXT = '#FFFFFF';
const SECONDARY_TEXT = '#111111';

/** What is behind a component: the colour of the nearest box that has one, or both ends of its gradient. */
function groundsOf(inside: readonly Component[]): readonly unknown[] {
  const nearest = inside.findLast((box) => 'background' in box || 'backgroundColor' in box);
  const gradient = nearest?.background as
    { readonly startColor?: unknown; readonly endColor?: unknown } | undefined;
  return gradient === undefined ? [nearest?.backgroundColor] : [gradient.startColor, gradient.endColor];
}

describe('src/line/cards.ts and flex-templates/', () => {
  it('has a file for every card, a card for every file, and a sample of each', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const samples = readdirSync(join(folder, 'samples'));

    expect(files.sort()).toEqual(cardNames.map((name) => `${name}.json`).sort());
    expect(samples).toEqual(expect.arrayContaining(files));
  });

  describe.each(cardNames)('%s', (name) => {
    const all = componentsOf(template(name));

    it('is a bubble of the one size', () => {
      expect(template(name)).toMatchObject({ type: 'bubble', size: 'mega' });
    });

    it('can be read: every text and button stands out 4.5 to 1 from what is behind it', () => {
      const unreadable = all.flatMap(({ component: it, inside }) => {
        const behind = groundsOf(inside);
        const [ink, grounds] =
          it.type === 'text' && !/^\{\{(each|width) /.test(String(it.text))
            ? [it.color, behind]
            : it.type !== 'button'
              ? ['#000000', ['#FFFFFF']]
              : it.style === 'primary'
                ? [PRIMARY_TEXT, [it.color]]
                : it.style === 'secondary'
                  ? [SECONDARY_TEXT, [it.color]]
                  : [it.color, behind];
        const seen = Math.min(
          ...grounds.map((it) => (typeof ink === 'string' && typeof it === 'string' ? contrast(ink, it) : 0)),
        );
        return seen >= 4.5 ? [] : [`${JSON.stringify(it.text ?? it.action)}: ${seen}`];
      });

      expect(unreadable).toEqual([]);
    });

    it('leaves nothing to a default that dark mode could change', () => {
      const blocks = Object.values(template(name) as object).filter((it) => typeof it === 'object');
      const bare = all.filter(({ component: it }) => it.type === 'separator' && !('color' in it));

      expect(blocks.filter((block: Component) => typeof block.backgroundColor !== 'string')).toEqual([]);
      expect(bare).toEqual([]);
    });

    it('lets every text wrap and grow, and shows none smaller than xs', () => {
      const texts = all
        .map(({ component }) => component)
        .filter((it) => it.type === 'text' && !/^\{\{(each|width) /.test(String(it.text)));
      const sizes = new Set(['xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl']);
      const wrong = texts.filter(
        (it) =>
          // One sign has nothing to wrap.
          (it.wrap !== true && it.text !== '{{tap?}}') || it.scaling !== true || !sizes.has(String(it.size)),
      );

      expect(texts.length).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    });

    it('ends in three buttons at most, one of them primary at most', () => {
      const buttons = all.map(({ component }) => component).filter((it) => it.type === 'button');

      expect(buttons.length).toBeLessThanOrEqual(3);
      expect(buttons.filter((it) => it.style === 'primary').length).toBeLessThanOrEqual(1);
      expect(buttons.filter((it) => it.scaling !== true)).toEqual([]);
    });
  });

  it('knows the contrast that fails: white on the green of LINE', () => {
    expect(contrast('#FFFFFF', '#06C755')).toBeCloseTo(2.26, 1);
    expect(contrast('#FFFFFF', '#047857')).toBeCloseTo(5.48, 1);
  });

  describe('a broken card stops the start, and says which and why', () => {
    it.each([
      [
        'a token that nothing fills',
        'invite',
        '{{example}}',
        '{{exemple}}',
        'exemple: nothing has this name',
      ],
      ['a value that stands nowhere', 'invite', '{{example}}', 'x', 'example: nowhere in the template'],
      [
        'a value that may be absent',
        'invite',
        '{{text?}}',
        '{{text}}',
        'text: is text?, the template wants text',
      ],
      [
        'rows where one text stands',
        'saved',
        '{{each lines}}',
        '{{lines}}',
        'lines: is rows, the template wants text',
      ],
      ['a name of a row', 'list', '{{detail?}}', '{{details?}}', 'rows.details: nothing has this name'],
      ['a mark that opens no box', 'list', '{{lead?}}', '{{each lead}}', 'not a token: {{each lead}}'],
      ['what is no JSON', 'item', '"mega",', '"mega"', 'flex-templates/item.json: Expected'],
    ] as const)('%s', (_case, name, right, wrong, why) => {
      expect(() => checkedTemplate(name, read(name).replace(right, wrong))).toThrow(why);
    });
  });

  it('refuses values that the card does not know', () => {
    const values = { code: '482 913', example: 'รหัส 482913', text: 'x', colour: 'red' };

    expect(() => card('invite', values)).toThrow('colour');
    expect(() => card('invite', { code: '', example: 'x' })).toThrow('code');
  });
});
