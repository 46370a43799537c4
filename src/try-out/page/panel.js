import { openCardCheck } from './card-check.js';
import { element } from './element.js';
import { ask, tell } from './requests.js';
import { fullDayOf, hourOf, shortDayOf } from './times.js';

const hints = [
  ['ขาดอะไร', 'ข้อที่ยังไม่ครบ'],
  ['ส่ง O12 https://www.example.go.th/ita/o12', 'ส่งลิงก์หลักฐาน'],
  ['มาตรการ 1 60% ประชุมติดตามงานแล้ว', 'บันทึกความก้าวหน้า'],
  ['ดู O11', 'ข้อที่ต้องส่งทุกเดือน'],
  ['ita คะแนน', 'คะแนนที่ประกาศ เทียบปีก่อน'],
  ['ita ควรทำอะไรก่อน', 'ข้อที่เพิ่มคะแนนได้มาก'],
  ['ita ยกเลิกรายการล่าสุด', 'แก้สิ่งที่บันทึกผิด'],
  ['ita รายงาน', 'ไฟล์ Word และ Excel'],
  ['ita ช่วยเหลือ', 'ทำอะไรได้บ้าง'],
];

/** So many words of what LINE refused are said at once; all of them stand in the panel. */
const MOST_WORDS = 160;

/** So long a day lasts when several go by, in milliseconds: the bot looks at the clock every second. */
const A_DAY = 1_300;

const by = (id) => document.getElementById(id);

/** The side panel: the moved clock, the month's messages, lines to try, and what went over the wires. */
export function panel({ onHint, notify }) {
  let now = 0;
  let since = 0;
  let lastCall = null;
  let lastRefused;

  function showTime() {
    const at = now + (window.performance.now() - since);
    by('clock-day').textContent = fullDayOf(at);
    by('clock-hour').textContent = `${hourOf(at)} น.`;
    by('small-clock').textContent = `${shortDayOf(at)}  ${hourOf(at)}`;
  }

  function setClock(at) {
    now = at;
    since = window.performance.now();
    showTime();
  }

  function showStatus(place, status) {
    place.textContent =
      status === undefined ? '–' : status === 0 || status === null ? 'ไม่มีคำตอบ' : String(status);
    place.classList.toggle('bad', status !== undefined && !(status >= 200 && status < 300));
  }

  async function act(button, doing) {
    button.disabled = true;
    try {
      await doing();
    } catch (problem) {
      notify(problem.message);
    } finally {
      button.disabled = false;
    }
  }

  async function copy(text) {
    try {
      await window.navigator.clipboard.writeText(text);
      notify('คัดลอกแล้ว');
    } catch {
      notify('เบราว์เซอร์ไม่ให้คัดลอก เลือกข้อความแล้วคัดลอกเองได้');
    }
  }

  /** LINE's simulator takes the bubble or carousel, not the message around it. */
  async function copyFlex() {
    const card = (lastCall?.body?.messages ?? []).find(({ type }) => type === 'flex');
    if (card) await copy(JSON.stringify(card.contents, null, 2));
    else notify('คำขอล่าสุดไม่มีการ์ด');
  }

  function showRefusal(refused) {
    const isNew = lastRefused !== undefined && refused !== null && refused.id !== lastRefused;
    lastRefused = refused?.id ?? null;
    by('refusal').hidden = refused === null;
    if (refused === null) return;
    const details = refused.refusal?.details ?? [];
    const words = [
      refused.refusal?.message ?? '',
      ...details.map(({ message, property }) => `${property}: ${message}`),
    ].join('\n');
    by('refusal').textContent = `LINE ไม่รับข้อความของบอต (400)\n${words}`;
    if (isNew) notify(`LINE ไม่รับข้อความของบอต: ${words.slice(0, MOST_WORDS)}`);
  }

  let hasMoved = false;
  let isPassing = false;
  /** Days go by one after the other, so that each brings the reminders that are its own. */
  async function pass(days) {
    isPassing = true;
    for (let day = 1; day <= days && isPassing; day += 1) {
      setClock((await tell('clock', { days: 1 })).now);
      if (day < days) await new Promise((resolve) => setTimeout(resolve, A_DAY));
    }
  }

  const moves = [...by('moves').querySelectorAll('button')];
  for (const button of moves) {
    const { days, until } = button.dataset;
    button.addEventListener('click', async () => {
      for (const it of moves) it.disabled = true;
      hasMoved = true;
      try {
        if (until) setClock((await tell('clock', { until })).now);
        else await pass(Number(days));
      } catch (problem) {
        notify(problem.message);
      }
      for (const it of moves) it.disabled = false;
      // A button that was switched off has lost the keyboard, unless that has gone elsewhere since.
      if (document.activeElement === document.body) button.focus();
    });
  }
  by('again').addEventListener('click', () =>
    act(by('again'), async () => {
      const { webhook } = await tell('again', {});
      notify(`ส่งซ้ำแล้ว บอตตอบ ${webhook} ต้องไม่มีอะไรเกิดขึ้นอีก`);
    }),
  );
  for (const button of document.querySelectorAll('[data-copies]'))
    button.addEventListener('click', () => copy(by(button.dataset.copies).textContent));
  by('copy-flex').addEventListener('click', copyFlex);
  by('check-card').addEventListener('click', openCardCheck);
  by('hints').replaceChildren(
    ...hints.map(([line, means]) =>
      element('li', {}, [
        element('button', { type: 'button', on: { click: () => onHint(line) } }, [
          line,
          element('small', { text: means }),
        ]),
      ]),
    ),
  );
  window.setInterval(showTime, 1_000);

  return {
    copy,
    /** Whether somebody has moved the clock, and looks for what that brings. */
    hasMoved: () => hasMoved,
    /** No more days go by. */
    stay() {
      isPassing = false;
      hasMoved = false;
    },
    showWorld({ now: at, quota }) {
      setClock(at);
      const { limit, used } = quota;
      by('quota-used').textContent = String(used);
      by('quota-limit').textContent = limit === null ? 'ไม่จำกัด' : `จาก ${limit}`;
      by('quota').hidden = limit === null;
      by('quota').max = limit ?? 1;
      by('quota').value = used;
    },
    async showWires() {
      const { webhook, call, refused, canRepeat } = await ask('wires');
      lastCall = call;
      by('webhook').textContent = webhook ? JSON.stringify(webhook.body, null, 2) : 'ยังไม่มี';
      showStatus(by('webhook-status'), webhook?.status);
      const said = call ? `${call.method} ${call.path}\n${JSON.stringify(call.body, null, 2)}` : 'ยังไม่มี';
      by('call').textContent = said;
      showStatus(by('call-status'), call ? call.status : undefined);
      by('copy-flex').disabled = call === null;
      by('again').disabled = !canRepeat;
      showRefusal(refused);
    },
  };
}
