import { z } from 'zod';
import { actions } from './lint-actions.ts';
import { bubbleBlocks } from './lint-flex-box.ts';
import { colour, isJsonObject, jsonBytes, sized, utf16 } from './lint-grammar.ts';

const BUBBLE_BYTES = 30 * 1024;
const CAROUSEL_BYTES = 50 * 1024;
const CAROUSEL_BUBBLES = 12;

const blockStyle = z.strictObject({
  backgroundColor: colour.optional(),
  separator: z.boolean().optional(),
  separatorColor: colour.optional(),
});

const bubble = z
  .strictObject({
    type: z.literal('bubble'),
    size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    ...bubbleBlocks,
    styles: z
      .strictObject({
        header: blockStyle.optional(),
        hero: blockStyle.optional(),
        body: blockStyle.optional(),
        footer: blockStyle.optional(),
      })
      .optional(),
    action: actions.flex.optional(),
  })
  .superRefine((value, context) => {
    const say = (message: string, path: string[] = []): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    if (![value.header, value.hero, value.body, value.footer].some((block) => block !== undefined)) {
      say('At least one block must be specified');
    }
    if (jsonBytes(value) > BUBBLE_BYTES) say(`bubble must be at most ${BUBBLE_BYTES} bytes`);
    if (hasVideo(value.hero) && !['kilo', 'mega', 'giga'].includes(value.size ?? 'mega')) {
      say('video needs a bubble of size kilo, mega or giga', ['hero']);
    }
  });

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    contents: sized(bubble, 1, CAROUSEL_BUBBLES),
  })
  .superRefine((value, context) => {
    const sizes = value.contents.map((one) => one.size ?? 'mega');
    value.contents.forEach((one, at) => {
      if (sizes[at] !== sizes[0]) {
        const message = 'all bubbles of a carousel must have the same size';
        context.addIssue({ code: 'custom', path: ['contents', at, 'size'], message });
      }
      if (hasVideo(one.hero)) {
        const message = 'video cannot be used in a carousel';
        context.addIssue({ code: 'custom', path: ['contents', at, 'hero'], message });
      }
    });
    if (jsonBytes(value) > CAROUSEL_BYTES) {
      context.addIssue({ code: 'custom', message: `carousel must be at most ${CAROUSEL_BYTES} bytes` });
    }
  });

function hasVideo(hero: unknown): boolean {
  return isJsonObject(hero) && hero.type === 'video';
}

/** The properties of a flex message beside those that every message has. */
export const flexMessage = {
  type: z.literal('flex'),
  altText: utf16(1500),
  contents: z.discriminatedUnion('type', [bubble, carousel]),
};
