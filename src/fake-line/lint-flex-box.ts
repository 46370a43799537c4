import { z } from 'zod';
import { actions, linkAction } from './lint-actions.ts';
import {
  angle,
  aspectRatio,
  borderWidth,
  boxLength,
  colour,
  cornerRadius,
  httpsUrl,
  imageSize,
  isJsonObject,
  offset,
  padding,
  percentage,
  pixels,
  spacing,
  textSize,
} from './lint-grammar.ts';

/** The components of a Flex bubble, and which may stand inside which. */

const flex = z.int().min(0, 'flex must not be negative').optional();
const align = z.enum(['start', 'end', 'center']).optional();
const gravity = z.enum(['top', 'bottom', 'center']).optional();

const inBaseline = {
  margin: spacing.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset.optional(),
  offsetStart: offset.optional(),
  offsetEnd: offset.optional(),
};
const placed = { ...inBaseline, offsetBottom: offset.optional() };

const lettering = {
  size: textSize.optional(),
  color: colour.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
};

const span = z.strictObject({
  type: z.literal('span'),
  text: z.string().min(1, 'May not be empty'),
  ...lettering,
});

const textProperties = {
  type: z.literal('text'),
  text: z.string().min(1, 'May not be empty').optional(),
  contents: z.array(span).min(1, 'May not be empty').optional(),
  ...lettering,
  flex,
  align,
  wrap: z.boolean().optional(),
  lineSpacing: pixels.optional(),
  maxLines: z.int().min(0).optional(),
  adjustMode: z.literal('shrink-to-fit').optional(),
  scaling: z.boolean().optional(),
  action: actions.flex.optional(),
};

function saysSomething(text: { readonly text?: unknown; readonly contents?: unknown }): boolean {
  return text.text !== undefined || text.contents !== undefined;
}
const NOTHING_SAID = { path: ['text'], message: 'Either text or contents must be specified' };

const text = z.strictObject({ ...textProperties, ...placed, gravity }).refine(saysSomething, NOTHING_SAID);
const textInBaseline = z
  .strictObject({ ...textProperties, ...inBaseline })
  .refine(saysSomething, NOTHING_SAID);

const icon = z.strictObject({
  type: z.literal('icon'),
  url: httpsUrl,
  size: textSize.optional(),
  aspectRatio: aspectRatio.optional(),
  scaling: z.boolean().optional(),
  ...inBaseline,
});

const image = z.strictObject({
  type: z.literal('image'),
  url: httpsUrl,
  flex,
  align,
  gravity,
  size: imageSize.optional(),
  aspectRatio: aspectRatio.optional(),
  aspectMode: z.enum(['fit', 'cover']).optional(),
  backgroundColor: colour.optional(),
  animated: z.boolean().optional(),
  action: actions.flex.optional(),
  ...placed,
});

const button = z.strictObject({
  type: z.literal('button'),
  action: actions.button,
  flex,
  gravity,
  height: z.enum(['sm', 'md']).optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  color: colour.optional(),
  adjustMode: z.literal('shrink-to-fit').optional(),
  scaling: z.boolean().optional(),
  ...placed,
});

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: spacing.optional(),
  color: colour.optional(),
});

const filler = z.strictObject({ type: z.literal('filler'), flex });

const boxProperties = {
  type: z.literal('box'),
  flex,
  spacing: spacing.optional(),
  backgroundColor: colour.optional(),
  borderColor: colour.optional(),
  borderWidth: borderWidth.optional(),
  cornerRadius: cornerRadius.optional(),
  width: boxLength.optional(),
  maxWidth: boxLength.optional(),
  height: boxLength.optional(),
  maxHeight: boxLength.optional(),
  paddingAll: padding.optional(),
  paddingTop: padding.optional(),
  paddingBottom: padding.optional(),
  paddingStart: padding.optional(),
  paddingEnd: padding.optional(),
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  background: z
    .strictObject({
      type: z.literal('linearGradient'),
      angle,
      startColor: colour,
      endColor: colour,
      centerColor: colour.optional(),
      centerPosition: percentage.optional(),
    })
    .optional(),
  action: actions.flex.optional(),
  ...placed,
};

const baselineBox = z.strictObject({
  ...boxProperties,
  layout: z.literal('baseline'),
  contents: z.array(z.discriminatedUnion('type', [icon, textInBaseline, filler])),
});

/** Boxes hold boxes, so what they hold is looked up when it is needed. */
const insideBox: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [box, button, image, text, separator, filler]),
);

const stackedBox = z.strictObject({
  ...boxProperties,
  layout: z.enum(['horizontal', 'vertical']),
  contents: z.array(insideBox),
});

const box = z.discriminatedUnion('layout', [baselineBox, stackedBox]);

const video = z.strictObject({
  type: z.literal('video'),
  url: httpsUrl,
  previewUrl: httpsUrl,
  altContent: z.discriminatedUnion('type', [box, image]),
  aspectRatio: aspectRatio.optional(),
  action: linkAction.optional(),
});

const FLOATING = { message: 'the first component of a block cannot be absolute' };

/** A block stands on something: neither the block nor its first component may float. */
function stands(block: unknown): boolean {
  if (!isJsonObject(block)) return true;
  const first: unknown = Array.isArray(block.contents) ? block.contents[0] : undefined;
  return block.position !== 'absolute' && !(isJsonObject(first) && first.position === 'absolute');
}

const block = box.refine(stands, FLOATING).optional();

/** The four blocks of a bubble. */
export const bubbleBlocks = {
  header: block,
  hero: z.discriminatedUnion('type', [box, image, video]).refine(stands, FLOATING).optional(),
  body: block,
  footer: block,
};
