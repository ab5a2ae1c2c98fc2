/**
 * Ids of models: letters and digits of any script, and the marks that providers put them together with,
 * as in `amazon.nova-pro-v1:0`, `claude-haiku-4-5@20251001`, `@cf/meta/llama-3`, `~openai/gpt-mini-latest`
 * or `hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M`. Nothing among them begins markup, a formula or another line.
 */
const modelId = '(?=.{1,200}$)[@~]?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._:/@+~-]*';

export const modelIdPattern = new RegExp(`^${modelId}$`, 'u');
/** `provider/model`, split at the first slash. */
export const fullModelIdPattern = new RegExp(`^[a-z0-9][a-z0-9-]{0,99}/${modelId}$`, 'u');

/** Pages that a reader is sent to: https, and nobody's name or password in front of the host. */
export const webAddressPattern =
  /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s<>"\\^`{|}]*)?$/u;

export function isModelId(text: string): boolean {
  return modelIdPattern.test(text);
}
