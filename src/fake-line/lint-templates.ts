import { z } from 'zod';
import { actions } from './lint-actions.ts';
import { colour, graphemes, httpsUrl, sized, utf16 } from './lint-grammar.ts';

/** The older template messages: buttons, confirm, carousel, image carousel. */

const imageAspectRatio = z.enum(['rectangle', 'square']).optional();
const imageSize = z.enum(['cover', 'contain']).optional();

interface Captioned {
  readonly text: string;
  readonly title?: string | undefined;
  readonly thumbnailImageUrl?: string | undefined;
}

/** A text beside a title or a picture has less room. */
function fits(room: z.ZodType, card: Captioned): boolean {
  const alone = card.title === undefined && card.thumbnailImageUrl === undefined;
  return alone || room.safeParse(card.text).success;
}
const TOO_LONG_BESIDE = { path: ['text'], message: 'Length must be between 0 and 60' };
const besideSomething = graphemes(60);

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    thumbnailImageUrl: httpsUrl.optional(),
    imageAspectRatio,
    imageSize,
    imageBackgroundColor: colour.optional(),
    title: graphemes(40).optional(),
    text: graphemes(160),
    defaultAction: actions.flex.optional(),
    actions: sized(actions.template, 1, 4),
  })
  .refine((card) => fits(besideSomething, card), TOO_LONG_BESIDE);

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: graphemes(240),
  actions: sized(actions.template, 2, 2),
});

const column = z
  .strictObject({
    thumbnailImageUrl: httpsUrl.optional(),
    imageBackgroundColor: colour.optional(),
    title: graphemes(40).optional(),
    text: graphemes(120),
    defaultAction: actions.flex.optional(),
    actions: sized(actions.template, 1, 3),
  })
  .refine((card) => fits(besideSomething, card), TOO_LONG_BESIDE);

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    columns: sized(column, 1, 10),
    imageAspectRatio,
    imageSize,
  })
  .refine((value) => new Set(value.columns.map((one) => one.actions.length)).size === 1, {
    path: ['columns'],
    message: 'all columns must have the same number of actions',
  });

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: sized(z.strictObject({ imageUrl: httpsUrl, action: actions.imageCarousel }), 1, 10),
});

/** The properties of a template message beside those that every message has. */
export const templateMessage = {
  type: z.literal('template'),
  altText: utf16(1500),
  template: z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel]),
};
