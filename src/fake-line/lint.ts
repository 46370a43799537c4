import { z } from 'zod';
import { quickReply } from './lint-actions.ts';
import { flexMessage } from './lint-flex.ts';
import { area, httpsUrl, linkTarget, sized, utf16 } from './lint-grammar.ts';
import { templateMessage } from './lint-templates.ts';
import { braceProblem, emojiOutOfPlace, textProperties, textV2Properties } from './lint-texts.ts';
import { problemsOf, type Problem } from './lint-words.ts';

/** What may be sent, as far as LINE's reference says it; LINE's validate endpoints know the same. */

const sender = z.strictObject({
  name: utf16(20)
    .refine((name) => !/\bLINE\b/i.test(name), 'name contains a forbidden word')
    .optional(),
  iconUrl: httpsUrl.optional(),
});
const onEvery = { quickReply: quickReply.optional(), sender: sender.optional() };

const textMessage = z.strictObject({ ...textProperties, ...onEvery }).superRefine((message, context) => {
  const at = emojiOutOfPlace(message);
  if (at >= 0) {
    context.addIssue({
      code: 'custom',
      path: ['emojis', at, 'index'],
      message: 'no $ at this index of text',
    });
  }
});

const textV2Message = z.strictObject({ ...textV2Properties, ...onEvery }).superRefine((message, context) => {
  const problem = braceProblem(message);
  if (problem !== undefined) context.addIssue({ code: 'custom', path: ['text'], message: problem });
});

const imagemapAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('message'), label: utf16(100).optional(), text: utf16(400), area }),
  z.strictObject({
    type: z.literal('uri'),
    label: utf16(100).optional(),
    linkUri: linkTarget,
    area,
  }),
  z.strictObject({
    type: z.literal('clipboard'),
    label: utf16(100).optional(),
    clipboardText: utf16(1000),
    area,
  }),
]);
const imagemapVideo = z.strictObject({
  originalContentUrl: httpsUrl,
  previewImageUrl: httpsUrl,
  area,
  externalLink: z.strictObject({ linkUri: linkTarget, label: utf16(30) }).optional(),
});

const message = z.discriminatedUnion('type', [
  textMessage,
  textV2Message,
  z.strictObject({ ...flexMessage, ...onEvery }),
  z.strictObject({ ...templateMessage, ...onEvery }),
  z.strictObject({
    type: z.literal('sticker'),
    packageId: utf16(50),
    stickerId: utf16(50),
    quoteToken: z.string().optional(),
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('image'),
    originalContentUrl: httpsUrl,
    previewImageUrl: httpsUrl,
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('video'),
    originalContentUrl: httpsUrl,
    previewImageUrl: httpsUrl,
    trackingId: utf16(100).optional(),
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('audio'),
    originalContentUrl: httpsUrl,
    duration: z.int().min(1),
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('location'),
    title: utf16(100),
    address: utf16(100),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('imagemap'),
    baseUrl: httpsUrl,
    altText: utf16(1500),
    baseSize: z.strictObject({ width: z.literal(1040), height: z.int().min(1) }),
    actions: sized(imagemapAction, 1, 50),
    video: imagemapVideo.optional(),
    ...onEvery,
  }),
  z.strictObject({
    type: z.literal('coupon'),
    couponId: utf16(100),
    deliveryTag: utf16(30).optional(),
    ...onEvery,
  }),
]);

const messages = sized(message, 1, 5);

/**
 * Everything that LINE would refuse about these message objects; empty when it would take them.
 * It judges only the messages: destination, quota, tokens and membership are the platform's matter.
 */
export function lintMessages(value: unknown): readonly Problem[] {
  return problemsOf(messages, value, 'messages');
}
