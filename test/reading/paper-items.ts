import { type Hand, scanned } from './hand.ts';
import type { Invented, InventedItem } from './invented.ts';
import type { Written } from './paper-measures.ts';
import { type PaperRow, tornApart } from './paper-table.ts';
import { type Column, headerWords } from './paper-words.ts';
import type { Truth } from './truth.ts';

const codeForms = {
  O7: (number: number) => `O${number}`,
  '07': (number: number) => `0${number}`,
  o7: (number: number) => `o${number}`,
  'ข้อ O7': (number: number) => `ข้อ O${number}`,
  'O 7': (number: number) => `O ${number}`,
  'O-07': (number: number) => `O-${String(number).padStart(2, '0')}`,
  '๐๗': (number: number) =>
    `๐${String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))}`,
  7: (number: number) => String(number),
} as const;

export function writeItems(hand: Hand, { items }: Invented): Written<'items'> {
  const { chance } = hand;
  const codes = chance.one<keyof typeof codeForms>(['O7', '07', 'o7', 'ข้อ O7', 'O 7', 'O-07', '๐๗', 7]);
  const widget = chance.one(['boxes', 'html', 'words', 'columns'] as const);
  const sections = chance.one(['rows', 'none'] as const);
  const withLinks = chance.percent(50);
  const scans = chance.percent(30);
  const told: readonly Column[] = widget === 'columns' ? [] : ['progress'];
  const columns = chance.shuffled<Column>([
    'components',
    'units',
    ...told,
    ...(withLinks ? (['link'] as const) : []),
  ]);
  const ticks =
    widget === 'columns'
      ? [chance.one(['ดำเนินการแล้ว', 'ทำแล้ว']), chance.one(['ยังไม่ได้ดำเนินการ', 'ยังไม่ดำเนินการ'])]
      : [];
  const header = [
    ...(['code', 'item', ...columns] as const).map((column) => chance.one<string>(headerWords[column])),
    ...ticks,
  ];
  let last = '';
  const rows = items.flatMap((item): readonly PaperRow[] => {
    const heading =
      sections === 'rows' && item.subIndicator !== last
        ? [{ heading: `ตัวชี้วัดย่อยที่ ${item.subIndicator}` }]
        : [];
    last = item.subIndicator;
    const cells = (['code', 'item', ...columns] as const).map((column) => {
      const cell = cellOf(hand, column, item, codeForms[codes], widget);
      return scans && column !== 'link' && column !== 'code' ? scanned(chance, cell) : cell;
    });
    const ticked = widget === 'columns' ? (item.done ? ['✓', ''] : ['', '/']) : [];
    return [...heading, { cells: [...cells, ...ticked] }];
  });
  const torn = tornApart(chance, { header, rows }, 3);
  const truth = items.map((item): Truth['items'][number] => ({
    code: item.code,
    title: item.title,
    status: item.done
      ? withLinks && item.link !== null
        ? 'published'
        : 'in_progress'
      : withLinks && item.link !== null
        ? { either: ['published', 'not_started'] }
        : 'not_started',
    units: item.units,
    components: item.components.map((text) => ({ text, met: null })),
    links: withLinks && item.link !== null ? [{ url: item.link }] : [],
    verdict: null,
  }));
  return { sheets: torn.sheets, truth, form: `codes like ${codes}, ${widget}, ${torn.form}` };
}

function cellOf(
  hand: Hand,
  column: Column,
  item: InventedItem,
  code: (number: number) => string,
  widget: 'boxes' | 'html' | 'words' | 'columns',
): string {
  switch (column) {
    case 'code':
      return code(Number(item.code.slice(1)));
    case 'item':
      return item.title;
    case 'components':
      return hand.list(item.components);
    case 'units':
      return item.units.join(', ');
    case 'link':
      return item.link ?? '';
    default: {
      if (widget === 'words') return item.done ? 'ดำเนินการแล้ว' : 'ยังไม่ได้ดำเนินการ';
      const [no, yes] =
        widget === 'html' ? ['<input type="checkbox"/>', '<input type="checkbox" checked=""/>'] : ['☐', '☑'];
      return `${item.done ? no : yes} ยังไม่ได้ดำเนินการ ${item.done ? yes : no} ดำเนินการ - ${item.note}`;
    }
  }
}
