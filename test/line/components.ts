/** A component of a Flex container, as a test looks at it. */
export interface Component {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Seen {
  readonly component: Component;
  /** The boxes around it, the outermost first. */
  readonly inside: readonly Component[];
}

/** Every component of a container, bubble by bubble and block by block, each with the boxes around it. */
export function componentsOf(container: unknown, inside: readonly Component[] = []): readonly Seen[] {
  if (Array.isArray(container)) return container.flatMap((part) => componentsOf(part, inside));
  if (!isComponent(container)) return [];
  const deeper = container.type === 'box' ? [...inside, container] : inside;
  const parts = ['header', 'hero', 'body', 'footer', 'contents'].map((name) => container[name]);
  return [{ component: container, inside }, ...parts.flatMap((part) => componentsOf(part, deeper))];
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Contrast of two colours as WCAG 2 reckons it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
