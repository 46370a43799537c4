import { type Heard, allOf } from './heard.ts';

/**
 * More items and measures than any message of an officer names: twice over every item that a year ever had, and its
 * measures. Such a text is a document or a prank; nobody could check what would be made of it.
 */
const MOST_NAMED = 150;

/** Whether a text names more than one message can be about. */
export function namesTooMuch(heard: Heard): boolean {
  let named = 0;
  for (const { codes } of allOf(heard, 'codes')) named += codes.length;
  for (const { refs } of allOf(heard, 'refs')) named += refs.length;
  return named > MOST_NAMED;
}
