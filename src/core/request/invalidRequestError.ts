import type { Sentence } from '../text/sentence';
import { english } from '../text/writer';

/** A comparison request that cannot be answered as it is; `field` is what to mend. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';

  constructor(
    readonly field: string,
    readonly reason: Sentence,
    writer = english,
  ) {
    super(writer.say(reason));
  }

  static is(error: unknown): error is InvalidRequestError {
    return error instanceof Error && error.name === 'InvalidRequestError' && 'field' in error;
  }
}
