import { element } from './element.js';
import { upload } from './requests.js';
import { closeSheet, openSheet, sheetButton } from './sheet.js';

/** Drawn by ourselves, of nobody. */
const samples = [
  ['training.jpg', 'ห้องอบรม'],
  ['sign-in.jpg', 'ใบลงชื่อ'],
  ['notice.jpg', 'ป้ายประกาศ'],
];
/** LINE makes photos smaller before it sends them: the longer side in pixels. */
const LONGEST = 1600;
const MOST_PICTURES = 20;

/** The sheet behind "+": sample pictures, pictures and files from this machine, a sample report. */
export function attachment({ place, isPreparing, onProblem, onSending }) {
  async function sendPictures(blobs) {
    closeSheet();
    const set = window.crypto.randomUUID();
    const total = blobs.length;
    for (const [at, blob] of blobs.entries()) {
      const album = total > 1 ? { set, index: at + 1, total } : {};
      await send('picture', album, blob);
    }
  }

  async function send(path, about, blob) {
    if (isPreparing()) onProblem('จะถึงบอตเมื่อเตรียมข้อมูลสมมติเสร็จ');
    try {
      onSending(await upload(path, { ...place(), ...about }, blob));
    } catch (problem) {
      onProblem(problem.message);
    }
  }

  async function sendFromDisk(files) {
    const pictures = files.filter(({ type }) => type.startsWith('image/')).slice(0, MOST_PICTURES);
    try {
      await sendPictures(await Promise.all(pictures.map(asLineSends)));
    } catch {
      onProblem('อ่านรูปนี้ไม่ได้ โปรดเลือกรูป JPEG หรือ PNG');
    }
  }

  async function sendFile(name, blob) {
    closeSheet();
    await send('file', { name }, blob);
  }

  function chooser(label, accept, multiple, onFiles) {
    const input = element('input', {
      type: 'file',
      accept,
      className: 'hidden-input',
      on: { change: () => onFiles([...input.files]) },
    });
    input.multiple = multiple;
    return element('label', { className: 'act' }, [input, element('span', { text: label })]);
  }

  return {
    open() {
      const chosen = new Set();
      const go = sheetButton('เลือกรูปก่อน', () => sendSamples([...chosen]), 'main');
      go.disabled = true;
      const tiles = samples.map(([file, label]) => {
        const image = element('img', { src: `/sim/pictures/${file}`, alt: '' });
        const tile = element('button', { type: 'button', className: 'tile', 'aria-pressed': 'false' }, [
          image,
          element('span', { text: label }),
        ]);
        tile.addEventListener('click', () => {
          if (!chosen.delete(file)) chosen.add(file);
          tile.setAttribute('aria-pressed', String(chosen.has(file)));
          go.disabled = chosen.size === 0;
          go.textContent = chosen.size === 0 ? 'เลือกรูปก่อน' : `ส่ง ${chosen.size} รูป`;
        });
        return tile;
      });
      openSheet('ส่งรูปหรือไฟล์', [
        element('p', { className: 'fine', text: 'รูปตัวอย่าง เลือกหลายรูปแล้วส่งเป็นอัลบั้ม' }),
        element('div', { className: 'tiles' }, tiles),
        go,
        element('div', { className: 'acts' }, [
          chooser('รูปจากเครื่อง', 'image/*', true, sendFromDisk),
          chooser('ไฟล์จากเครื่อง', '', false, ([file]) => file && sendFile(file.name, file)),
          sheetButton('รายงานปีก่อน (ตัวอย่าง)', sendSampleReport),
        ]),
        element('p', {
          className: 'fine',
          text: 'ส่งรายงานปีก่อนในแชตตัวต่อตัว โปร่งใสจะอ่านและถามก่อนเก็บ ในกลุ่มโปร่งใสไม่แตะรูปและไฟล์จนกว่าจะถูกเรียก',
        }),
      ]);
    },
  };

  async function sendSamples(files) {
    await sendPictures(await Promise.all(files.map((file) => bytesOf(`pictures/${file}`))));
  }

  async function sendSampleReport() {
    await sendFile('รายงาน ITA 2569.txt', await bytesOf('samples/report-2569.txt'));
  }
}

async function bytesOf(path) {
  return (await fetch(`/sim/${path}`)).blob();
}

/** JPEG of at most so many pixels, turned the right way, without what the camera noted. */
async function asLineSends(file) {
  const image = await window.createImageBitmap(file);
  const share = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = element('canvas');
  canvas.width = Math.round(image.width * share);
  canvas.height = Math.round(image.height * share);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.85);
  });
}
