import type { Item } from '../domain/item.ts';
import { componentName } from '../text/words.ts';

/** A component of an item with its box: "☑ รูปถ่าย", "☐ ต.ค. 69". */
export function componentLine(component: Item['components'][number]): string {
  return `${component.met ? '☑' : '☐'} ${componentName(component)}`;
}
