import { InvalidRequestError } from '../../core/compare/invalidRequestError';

/**
 * Turns a refusal into an instruction the calling model can act on. `parameter` is the tool's own name
 * for the models, which the request knows as a list.
 */
export async function instructive<Answer>(
  answer: Promise<Answer>,
  parameter: 'model' | 'modelIds',
): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!InvalidRequestError.is(error)) {
      throw error;
    }
    const field = error.field === 'modelIds' ? parameter : error.field;
    const reason = error.message.replaceAll('"modelIds"', `"${parameter}"`);
    throw new Error(`${reason} Correct "${field}" and call the tool again.`, { cause: error });
  }
}

/** @throws Error where the input is no object: a model may call with anything, whatever the schema says. */
export function requireObject<Input>(input: Input): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Error('The input must be an object of parameters. Call the tool again with one.');
  }
  return input;
}

/** @throws Error that names the parameter that is missing. */
export function requireStrings(input: object, ...names: readonly string[]): void {
  const values = input as Readonly<Record<string, unknown>>;
  // An empty text is a text of no tokens; a model without a name is none.
  const missing = names.find(
    name => typeof values[name] !== 'string' || (values[name] === '' && name !== 'text'),
  );
  if (missing !== undefined) {
    throw new Error(`"${missing}" must be given, as a string. Add it and call the tool again.`);
  }
}
