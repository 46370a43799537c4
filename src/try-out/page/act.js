import { askMoment } from './picker.js';
import { addressOf } from './press.js';

/** What LINE does with each kind of button. */
export function actor({ place, reach, fill, notify, copy, attach, turnRichMenu }) {
  function press(action, params) {
    const { data, displayText } = action;
    const shown = displayText ? { shown: displayText } : {};
    return reach('press', { ...place(), data, ...shown, ...(params ? { params } : {}) });
  }

  return (action) => {
    switch (action.type) {
      case 'postback':
        if (action.inputOption === 'openRichMenu') turnRichMenu(true);
        if (action.inputOption === 'closeRichMenu') turnRichMenu(false);
        // The keyboard stands where the menu is.
        if (action.inputOption === 'openKeyboard') {
          turnRichMenu(false);
          fill(action.fillInText ?? '');
        }
        press(action);
        return;
      case 'datetimepicker':
        askMoment(action, (params) => press(action, params));
        return;
      case 'message':
        reach('say', { ...place(), text: action.text });
        return;
      case 'uri': {
        const address = addressOf(action.uri);
        if (address) window.open(address, '_blank', 'noopener,noreferrer');
        return;
      }
      case 'clipboard':
        copy(action.clipboardText);
        return;
      case 'camera':
      case 'cameraRoll':
        attach();
        return;
      default:
        notify('LINE จำลองยังทำปุ่มชนิดนี้ไม่ได้');
    }
  };
}
