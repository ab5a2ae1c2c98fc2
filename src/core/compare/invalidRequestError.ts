import { formatMessage, type Locale, type Message } from '../text/message';

/** A comparison request that cannot be answered as it is; `field` is what to mend. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';

  constructor(
    readonly field: string,
    readonly reason: Message,
    locale: Locale = 'en',
  ) {
    super(formatMessage(reason, locale));
  }

  static is(error: unknown): error is InvalidRequestError {
    return error instanceof Error && error.name === 'InvalidRequestError' && 'field' in error;
  }
}
