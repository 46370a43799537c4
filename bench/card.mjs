// A card with a row for each of 43 items: filled from its template, and held against LINE's limits.
import { renderReplies } from '../dist/line/render.js';
import { median, show } from './figures.mjs';

const ROWS = 43;
const TIMES = 500;

export function benchCard() {
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    label: `O${at + 1}`,
    title: 'รายงานสรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี',
    detail: 'ยังไม่มีลิงก์ · เหลือ 74 วัน',
    tone: 'idle',
    open: { command: 'show-item', args: { code: `O${at + 1}`, year: 2570 } },
  }));
  const list = {
    kind: 'list',
    title: 'ยังขาดอะไร',
    lead: `ยังไม่ครบ ${ROWS} ข้อ`,
    rows,
    foot: '',
    provisional: true,
    buttons: [],
  };
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    renderReplies([list]);
    return performance.now() - began;
  });
  return [show(`a card of ${ROWS} rows, filled and checked`, median(times), 'ms', ['<=', 2])];
}
