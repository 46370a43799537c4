import { z } from 'zod';
import { graphemes, httpsUrl, linkTarget, sized, utf16 } from './lint-grammar.ts';

/** Where an action is tapped; it decides how long its label may be and what it may do. */
export type Surface = 'button' | 'flex' | 'quickReply' | 'template' | 'imageCarousel' | 'richMenu';

const LABELS = {
  button: graphemes(40),
  flex: graphemes(40).optional(),
  quickReply: graphemes(20),
  template: graphemes(20),
  imageCarousel: graphemes(12),
  richMenu: graphemes(20).optional(),
} as const satisfies Record<Surface, z.ZodType>;

/** Civil forms of the picker, without a time zone. */
const PICKED = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}[tT]\d{2}:\d{2}$/,
} as const;

type PickerMode = keyof typeof PICKED;

function isPickable(mode: PickerMode, moment: string): boolean {
  if (!PICKED[mode].test(moment)) return false;
  const [day, clock] =
    mode === 'time' ? ['2000-01-01', moment] : [moment.slice(0, 10), moment.slice(11) || '00:00'];
  const asDate = new Date(`${day}T${clock}:00Z`);
  return (
    !Number.isNaN(asDate.getTime()) &&
    asDate.toISOString().startsWith(`${day}T${clock}`) &&
    day >= '1900-01-01' &&
    day <= '2100-12-31'
  );
}

function picker(label: z.ZodType) {
  return z
    .strictObject({
      type: z.literal('datetimepicker'),
      label,
      data: utf16(300),
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      max: z.string().optional(),
      min: z.string().optional(),
    })
    .superRefine((action, context) => {
      for (const property of ['initial', 'max', 'min'] as const) {
        const moment = action[property];
        if (moment !== undefined && !isPickable(action.mode, moment)) {
          context.addIssue({ code: 'custom', path: [property], message: `invalid ${action.mode} format` });
        }
      }
      if (action.max !== undefined && action.min !== undefined && action.max <= action.min) {
        context.addIssue({ code: 'custom', path: ['max'], message: 'max must be later than min' });
      }
    });
}

function postback(label: z.ZodType) {
  return z
    .strictObject({
      type: z.literal('postback'),
      label,
      data: utf16(300),
      displayText: graphemes(300).optional(),
      text: graphemes(300).optional(),
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: graphemes(300).optional(),
    })
    .superRefine((action, context) => {
      if (action.fillInText !== undefined && action.inputOption !== 'openKeyboard') {
        const message = 'fillInText needs inputOption openKeyboard';
        context.addIssue({ code: 'custom', path: ['fillInText'], message });
      }
      if (action.text !== undefined && action.displayText !== undefined) {
        const message = 'text and displayText cannot be used together';
        context.addIssue({ code: 'custom', path: ['text'], message });
      }
    });
}

function everywhere(label: z.ZodType) {
  return [
    postback(label),
    picker(label),
    z.strictObject({ type: z.literal('message'), label, text: graphemes(300) }),
    z.strictObject({ type: z.literal('clipboard'), label, clipboardText: utf16(1000) }),
  ] as const;
}

function link(label: z.ZodType) {
  return z.strictObject({
    type: z.literal('uri'),
    label,
    uri: linkTarget,
    altUri: z.strictObject({ desktop: linkTarget.optional() }).optional(),
  });
}

function actionOn(surface: Surface): z.ZodType {
  const label = LABELS[surface];
  switch (surface) {
    case 'quickReply':
      return z.discriminatedUnion('type', [
        ...everywhere(label),
        z.strictObject({ type: z.literal('uri'), label, uri: linkTarget }),
        z.strictObject({ type: z.literal('camera'), label }),
        z.strictObject({ type: z.literal('cameraRoll'), label }),
        z.strictObject({ type: z.literal('location'), label }),
      ]);
    case 'richMenu':
      return z.discriminatedUnion('type', [
        ...everywhere(label),
        link(label),
        z.strictObject({
          type: z.literal('richmenuswitch'),
          label,
          data: utf16(300).optional(),
          richMenuAliasId: utf16(32),
        }),
      ]);
    default:
      return z.discriminatedUnion('type', [...everywhere(label), link(label)]);
  }
}

/** One schema per surface. */
export const actions = {
  button: actionOn('button'),
  flex: actionOn('flex'),
  quickReply: actionOn('quickReply'),
  template: actionOn('template'),
  imageCarousel: actionOn('imageCarousel'),
  richMenu: actionOn('richMenu'),
} as const satisfies Record<Surface, z.ZodType>;

/** A video plays its action as a link and nothing else. */
export const linkAction = link(graphemes(40).optional());

export const quickReply = z.strictObject({
  items: sized(
    z.strictObject({
      type: z.literal('action'),
      imageUrl: httpsUrl.optional(),
      action: actions.quickReply,
    }),
    1,
    13,
  ),
});
