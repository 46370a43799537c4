import type { messagingApi } from '@line/bot-sdk';
import type { Call } from '../chat/calls/call.ts';
import { encodePostback, typing } from '../chat/calls/postback.ts';
import type { Button } from '../chat/reply.ts';
import { inOneLine, plain } from './legible.ts';
import { ADDRESS, FILLED, LABEL, SHOWN } from './limits.ts';

/** What a button does in LINE; undefined when LINE would not take it. */
export function actionOf(button: Button, label = button.label): messagingApi.Action | undefined {
  const named = inOneLine(label, LABEL);
  if (named === '') return undefined;
  if ('fill' in button) return filling(named, button.fill);
  if ('uri' in button) {
    const uri = addressOf(button.uri);
    return uri === undefined ? undefined : { type: 'uri', label: named, uri };
  }
  if ('pick' in button) return picking(named, button.pick, button.from);
  return calling(named, button.call, button.shown ?? button.label);
}

/** A tap that does `call`, and shows in the chat what was pressed, so that a group sees who did what. */
export function calling(label: string, call: Call, shown: string): messagingApi.Action | undefined {
  const data = encodePostback(call);
  const displayText = inOneLine(shown, SHOWN);
  if (data === null) return undefined;
  return { type: 'postback', label, data, ...(displayText === '' ? {} : { displayText }) };
}

/** A tap that opens a calendar. What is chosen comes back beside the data, so the data is the call without its day. */
function picking(label: string, call: Call, from: string): messagingApi.Action | undefined {
  const data = encodePostback(call);
  return data === null
    ? undefined
    : { type: 'datetimepicker', label, data, mode: 'date', initial: from, min: from };
}

/** A tap that puts a line into the keyboard, to be finished. Never clipped: half a line would be another line. */
export function filling(label: string, line: string): messagingApi.Action | undefined {
  const data = encodePostback(typing);
  const fillInText = plain(line.slice(0, FILLED + 1));
  if (data === null || fillInText.trim() === '' || fillInText.length > FILLED) return undefined;
  return { type: 'postback', label, data, inputOption: 'openKeyboard', fillInText };
}

/** An address as LINE wants it: of the web, percent-encoded, not too long; else undefined. */
export function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const address = href
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\x21-\x7e]|[|^`{}"<>\\]/g, (sign) => encodeURIComponent(sign));
  return address.length <= ADDRESS ? address : undefined;
}
