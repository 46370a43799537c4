import { element } from './element.js';
import { ask, tell } from './requests.js';
import { fullDayOf, hourOf } from './times.js';

const hints = [
  ['ขาดอะไร', 'ข้อที่ยังไม่ครบ'],
  ['ส่ง O5 https://www.example.go.th/ita/o5', 'ส่งลิงก์หลักฐาน'],
  ['มาตรการ 1 80% อบรมเจ้าหน้าที่แล้ว', 'บันทึกความก้าวหน้า'],
  ['ดู O12', 'รายละเอียดหนึ่งข้อ'],
  ['ita มอบหมาย O15 สำนักปลัด', 'ตั้งผู้รับผิดชอบ'],
  ['ita ยกเลิกรายการล่าสุด', 'แก้สิ่งที่บันทึกผิด'],
  ['ita ช่วยเหลือ', 'ทำอะไรได้บ้าง'],
];

const by = (id) => document.getElementById(id);

/** The side panel: the moved clock, lines to try, and what went over the wires. */
export function panel({ onHint, onProblem }) {
  let now = 0;
  let since = 0;

  function showTime() {
    const at = now + (window.performance.now() - since);
    by('clock-day').textContent = fullDayOf(at);
    by('clock-hour').textContent = `${hourOf(at)} น.`;
    by('small-clock').textContent = hourOf(at);
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
      onProblem(problem.message);
    } finally {
      button.disabled = false;
    }
  }

  for (const button of by('moves').querySelectorAll('button')) {
    const { days, until } = button.dataset;
    button.addEventListener('click', () =>
      act(button, async () =>
        setClock((await tell('clock', until ? { until } : { days: Number(days) })).now),
      ),
    );
  }
  by('again').addEventListener('click', () => act(by('again'), () => tell('again', {})));
  for (const button of document.querySelectorAll('[data-copies]')) {
    button.addEventListener('click', () =>
      act(button, async () => {
        await window.navigator.clipboard.writeText(by(button.dataset.copies).textContent);
        onProblem('คัดลอกแล้ว');
      }),
    );
  }
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
    setClock,
    async showWires() {
      const { webhook, call, canRepeat } = await ask('wires');
      by('webhook').textContent = webhook ? JSON.stringify(webhook.body, null, 2) : 'ยังไม่มี';
      showStatus(by('webhook-status'), webhook?.status);
      const said = call ? `${call.method} ${call.path}\n${JSON.stringify(call.body, null, 2)}` : 'ยังไม่มี';
      by('call').textContent = said;
      showStatus(by('call-status'), call ? call.status : undefined);
      by('again').disabled = !canRepeat;
    },
  };
}
