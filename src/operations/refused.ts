/** A verb cannot do what was asked: one sentence for the operator, and the exit code is 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The verb was used wrongly: one sentence, the usage, and the exit code is 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
