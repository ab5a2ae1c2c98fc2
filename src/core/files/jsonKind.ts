import { fieldsOf, type Fields } from './fields';

/** JSON files of this field that are taken for each other. */
export type JsonKind =
  | 'tokenizer'
  | 'tokenizerConfig'
  | 'modelConfig'
  | 'weightsIndex'
  | 'package'
  | 'modelList'
  | 'error'
  | 'other';

const marks: readonly (readonly [kind: JsonKind, has: (fields: Fields) => boolean])[] = [
  ['tokenizer', ({ model }) => fieldsOf(model)?.vocab !== undefined],
  ['tokenizerConfig', has => 'tokenizer_class' in has || 'added_tokens_decoder' in has],
  ['weightsIndex', ({ weight_map: map }) => fieldsOf(map) !== null],
  ['modelConfig', has => 'architectures' in has || 'model_type' in has],
  ['modelList', ({ object, data }) => object === 'list' && Array.isArray(data)],
  ['package', has => 'name' in has && ('dependencies' in has || 'version' in has)],
  ['error', fields => errorIn(fields) !== null],
];

export function jsonKind(value: unknown): JsonKind {
  const fields = fieldsOf(value);
  return (fields && marks.find(([, has]) => has(fields))?.[0]) ?? 'other';
}

/** What a service says in place of an answer, in the shapes that are usual; `null` when it says nothing. */
export function errorIn(value: unknown): string | null {
  const { error, message, detail } = fieldsOf(value) ?? {};
  const said = [fieldsOf(error)?.message, error, message, detail];
  return (said.find(each => typeof each === 'string' && each !== '') as string | undefined) ?? null;
}
