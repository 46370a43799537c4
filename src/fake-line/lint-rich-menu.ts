import { z } from 'zod';
import { actions } from './lint-actions.ts';
import { area, graphemes, sized } from './lint-grammar.ts';
import { problemsOf, type Problem } from './lint-words.ts';

/** LINE's sizes for the picture of a rich menu, in pixels and bytes. */
const LEAST_WIDTH = 800;
const MOST_WIDTH = 2500;
const LEAST_HEIGHT = 250;
const LEAST_RATIO = 1.45;
const MOST_BYTES = 1024 * 1024;

const size = z
  .strictObject({ width: z.int().min(LEAST_WIDTH).max(MOST_WIDTH), height: z.int().min(LEAST_HEIGHT) })
  .refine(({ width, height }) => width / height >= LEAST_RATIO, 'width / height must be 1.45 or more');

const richMenu = z
  .strictObject({
    size,
    selected: z.boolean(),
    name: graphemes(300),
    chatBarText: graphemes(14),
    areas: sized(
      z.strictObject({
        bounds: area,
        action: actions.richMenu,
      }),
      1,
      20,
    ),
  })
  .superRefine((menu, context) => {
    menu.areas.forEach(({ bounds }, at) => {
      if (bounds.x + bounds.width > menu.size.width || bounds.y + bounds.height > menu.size.height) {
        context.addIssue({
          code: 'custom',
          path: ['areas', at, 'bounds'],
          message: 'must be inside the menu',
        });
      }
    });
  });

export function lintRichMenu(value: unknown): readonly Problem[] {
  return problemsOf(richMenu, value);
}

/** LINE takes small letters, digits, hyphens and underscores, 32 at most. */
const richMenuAlias = z.strictObject({
  richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/),
  richMenuId: z.string().min(1),
});

export function lintRichMenuAlias(value: unknown): readonly Problem[] {
  return problemsOf(richMenuAlias, value);
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG = Buffer.from('ffd8ff', 'hex');

/** Why LINE would not take this picture; pixels are read from PNG only. */
export function pictureProblem(
  contentType: string,
  bytes: Buffer,
): { readonly status: number; readonly message: string } | undefined {
  if (contentType !== 'image/png' && contentType !== 'image/jpeg') {
    return { status: 415, message: 'The content type must be image/jpeg or image/png' };
  }
  if (bytes.length > MOST_BYTES) return { status: 413, message: 'Payload Too Large' };
  const beginning = contentType === 'image/png' ? PNG : JPEG;
  if (!bytes.subarray(0, beginning.length).equals(beginning)) {
    return { status: 400, message: 'The image is not what its content type says' };
  }
  if (contentType === 'image/jpeg' || bytes.length < 24) return undefined;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return size.safeParse({ width, height }).success
    ? undefined
    : { status: 400, message: 'The image size is invalid' };
}
