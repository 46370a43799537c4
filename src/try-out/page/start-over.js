import { element } from './element.js';
import { closeSheet, openSheet, sheetButton } from './sheet.js';

/** Asks first: what was tried out is lost. */
export function askToStartOver(startOver) {
  const go = () => {
    closeSheet();
    startOver();
  };
  openSheet('เริ่มใหม่ทั้งหมด', [
    element('p', { text: 'ข้อความและสิ่งที่บันทึกในหน่วยงานสมมติจะหายไป แล้วกลับไปที่ 15 ก.พ. 2570' }),
    element('div', { className: 'acts' }, [
      sheetButton('เริ่มใหม่', go, 'danger'),
      sheetButton('ยกเลิก', closeSheet),
    ]),
  ]);
}
