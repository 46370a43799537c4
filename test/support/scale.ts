/** How much a suite does: `npm test` a little, `npm run test:faults` all of it. */
export function scaled(little: number, all: number): number {
  return process.env.SUITE === 'all' ? all : little;
}

/** A run is repeated by its seed. */
export const SEED = Number(process.env.SEED ?? 2570);
