import { element } from './element.js';

// Five steps that an officer can follow in a minute. Each is done for the watcher, and may as well be typed by hand.

const KEPT = 'prongsai-tour';
/** How long a typed line takes to appear, in milliseconds: to be seen, not waited for. */
const TYPING = 600;
/** The bot looks at the clock every second; a day that brings nothing is left after so many milliseconds. */
const A_DAY = 1_600;
const MOST_DAYS = 21;

const coordinator = ({ people }) => people.find(({ role }) => role === 'ผู้ประสานงาน');
const treasurer = ({ people }) => people.find(({ post }) => post === 'กองคลัง');

const steps = [
  {
    title: 'ดูว่ายังขาดอะไร',
    text: 'พิมพ์ ขาดอะไร ในกลุ่ม โปร่งใสบอกข้อที่ยังไม่ครบพร้อมเหตุผล',
    done: 'แตะแถวไหนก็ได้เพื่อดูรายละเอียด',
    by: coordinator,
    line: 'ขาดอะไร',
  },
  {
    title: 'ส่งหลักฐาน',
    text: 'สมหญิงจากกองคลังส่งลิงก์ของ O12 ในบรรทัดเดียว ไม่ต้องเรียกชื่อบอต',
    done: 'บันทึกแล้ว กดยืนยันองค์ประกอบหรือยกเลิกได้จากการ์ด',
    by: treasurer,
    line: 'ส่ง O12 https://www.example.go.th/ita/o12',
  },
  {
    title: 'บันทึกความก้าวหน้า',
    text: 'บอกมาตรการ ร้อยละ และสิ่งที่ทำ ในประโยคเดียว',
    done: 'เก็บพร้อมชื่อและเวลา ย้อนได้เสมอ',
    by: coordinator,
    line: 'มาตรการ 1 60% ประชุมติดตามงานแล้ว',
  },
  {
    title: 'ดูการเตือนมาถึง',
    text: 'เลื่อนนาฬิกาไปข้างหน้าทีละวัน จนใกล้ครบกำหนดงานหนึ่ง',
    done: 'โปร่งใสเตือนผู้รับผิดชอบเอง ตอบกลับพร้อมลิงก์ เลื่อน หรือรับทราบได้',
    by: coordinator,
    line: null,
  },
  {
    title: 'รับรายงาน',
    text: 'พิมพ์ ita รายงาน ได้ไฟล์ Word และ Excel จากสิ่งที่บันทึกไว้',
    done: 'เปิดไฟล์ได้จากการ์ด จบแล้ว ลองพิมพ์เองได้เลย',
    by: coordinator,
    line: 'ita รายงาน',
  },
];

/**
 * @param stage what a step may do: `world`, `hold(person, chat)`, `foldMenu()`, `type(text)`, `send()`, `addDay()`, `notify(text)`
 */
export function tour(place, stage) {
  let at = 0;
  let state = 'ready';
  /** Looks at each new world; true when what was waited for is there. */
  let arrived = null;

  function leave() {
    place.hidden = true;
    arrived = null;
    window.localStorage.setItem(KEPT, 'seen');
  }

  function go(step) {
    at = step;
    state = 'ready';
    draw();
  }

  function draw() {
    const step = steps[at];
    const isLast = at === steps.length - 1;
    const isDone = state === 'done';
    const doing = element('button', {
      type: 'button',
      className: 'act main do',
      text: state === 'doing' ? 'กำลังทำ…' : 'ทำให้ดู',
      on: { click: run },
    });
    doing.disabled = state === 'doing';
    const next = element('button', {
      type: 'button',
      className: 'act main next',
      text: isLast ? 'จบทัวร์' : 'ต่อไป',
      on: { click: () => (isLast ? leave() : go(at + 1)) },
    });
    const close = element('button', {
      type: 'button',
      className: 'icon',
      text: '✕',
      'aria-label': 'ปิดทัวร์',
      on: { click: leave },
    });
    const dots = steps.map((_, index) =>
      element('i', {
        className: index < at || (index === at && isDone) ? 'full' : index === at ? 'now' : '',
      }),
    );
    place.replaceChildren(
      element('div', { className: 'tour-words', 'aria-live': 'polite' }, [
        element('p', { className: 'dots', 'aria-hidden': 'true' }, dots),
        element('strong', { text: `${at + 1}/${steps.length} ${step.title}` }),
        element('p', { text: isDone ? step.done : step.text }),
      ]),
      isDone ? next : doing,
      close,
    );
    place.dataset.state = state;
    place.dataset.step = String(at + 1);
    place.hidden = false;
  }

  async function run() {
    state = 'doing';
    draw();
    const step = steps[at];
    const { world } = stage;
    const group = world.chats.find(({ kind }) => kind === 'group');
    stage.hold(step.by(world).id, group.id);
    try {
      if (step.line === null) await untilReminded();
      else await typed(step.line, group.id);
      if (place.hidden) return;
      state = 'done';
    } catch (problem) {
      stage.notify(problem.message);
      state = 'ready';
    }
    draw();
    place.querySelector('.next')?.focus({ preventScroll: true });
  }

  async function typed(line, chat) {
    const answered = until((now, before) => now.replies > before.replies, chat);
    const isQuick = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const letters = [...line];
    for (let shown = isQuick ? letters.length : 1; shown <= letters.length; shown += 2) {
      stage.type(letters.slice(0, shown).join(''));
      await pause((TYPING * 2) / letters.length);
    }
    stage.type(line);
    await stage.send();
    await answered;
  }

  /** Resolves when a chat, or any of them, has become as wanted since now. */
  function until(isThere, chat) {
    const before = new Map(stage.world.chats.map((it) => [it.id, it]));
    return new Promise((resolve) => {
      arrived = (world) => {
        const found = world.chats.find(
          (it) => (chat === undefined || it.id === chat) && isThere(it, before.get(it.id) ?? it),
        );
        if (found) {
          arrived = null;
          resolve(found);
        }
      };
    });
  }

  async function untilReminded() {
    const isOfAgency = new Set(stage.world.chats[0].members);
    let found;
    const reminded = until(
      (now, before) =>
        now.count > before.count &&
        now.last?.from === 'bot' &&
        now.last.kind !== 'reply' &&
        now.members.every((it) => isOfAgency.has(it)),
    ).then((chat) => {
      found = chat;
    });
    for (let day = 0; day < MOST_DAYS && !found && !place.hidden; day += 1) {
      await stage.addDay();
      await Promise.race([reminded, pause(A_DAY)]);
    }
    if (!found) throw new Error('ยังไม่มีงานที่ใกล้ครบกำหนด ลองเลื่อนนาฬิกาต่อ');
    stage.foldMenu();
    stage.hold(found.kind === 'user' ? found.id : found.members[0], found.id);
  }

  return {
    /** At the very first visit; later only when asked. */
    offer() {
      if (window.localStorage.getItem(KEPT) === null) go(0);
    },
    /** Whether a step is being shown: it leads to what comes by itself. */
    isBusy: () => state === 'doing' && !place.hidden,
    begin: () => go(0),
    forget: () => window.localStorage.removeItem(KEPT),
    look(world) {
      arrived?.(world);
    },
  };
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
