/** Stands for `node:assert/strict` where there is no Node: as much of it as the tests use. */
import { assert } from 'chai';

const strict = {
  ok: (value: unknown, message?: string): void => {
    assert.isOk(value, message);
  },
  equal: (actual: unknown, expected: unknown, message?: string): void => {
    assert.strictEqual(actual, expected, message);
  },
  deepEqual: (actual: unknown, expected: unknown, message?: string): void => {
    assert.deepStrictEqual(actual, expected, message);
  },
  match: (text: string, pattern: RegExp, message?: string): void => {
    assert.match(text, pattern, message);
  },
  doesNotMatch: (text: string, pattern: RegExp, message?: string): void => {
    assert.notMatch(text, pattern, message);
  },
  throws: (action: () => unknown, reason: RegExp): void => {
    assert.throws(action, reason);
  },
  fail: (message?: string): never => assert.fail(message),
  rejects: async (
    promise: Promise<unknown>,
    reason?: RegExp | (new (...given: never[]) => Error),
  ): Promise<void> => {
    const error: unknown = await promise.then(
      () => assert.fail('It did not reject.'),
      (rejection: unknown) => rejection,
    );
    if (reason instanceof RegExp) {
      assert.match(String(error), reason);
    } else if (reason !== undefined) {
      assert.isTrue(error instanceof reason, String(error));
    }
  },
};

// The name tests import it by.
export { strict as default };
