const variants = /:(?:batch|beta|exacto|extended|floor|free|nitro|online|thinking)$/;
/** Efforts and Fast mode, as Cursor and routers append them. */
const efforts = /(?:-thinking)?(?:-(?:none|minimal|low|medium|high|xhigh|max))?(?:-fast)?$/;
const withEfforts = /^(?:gpt-[5-9]|o\d|claude-|opus-|sonnet-|haiku-|fable-|kimi-k[3-9])/;
const resold = /-(?:batch|fast)$/;
/** Precision and plan, as hosts of open weights append them. */
const served = /-(?:fp4|nvfp4|fp8|int4|int8|awq|gptq|bf16|gguf|tput|maas)$/;

/** Models that no router ever gave away under `:free`: their weights are not published. */
const closed =
  /^(?:gpt-(?!oss)|o\d|chatgpt|claude|gemini|grok|command|qwen\d?\.?\d?-(?:max|plus|turbo))/;

export interface Mode {
  readonly name: string;
  /** Whether what was taken off is billed otherwise than the plain model. */
  readonly isBilledOtherwise: boolean;
}

/** A name without the last thing that says how it is served; `null` when there is none. */
export function withoutMode(name: string, isResold: boolean): Mode | null {
  const plain = variants.exec(name);
  if (plain !== null) {
    const bare = name.slice(0, plain.index);
    return plain[0] === ':free' && closed.test(bare)
      ? null
      : { name: bare, isBilledOtherwise: true };
  }
  if (isResold && served.test(name)) {
    return { name: name.replace(served, ''), isBilledOtherwise: false };
  }
  const effort = withEfforts.test(name) ? efforts.exec(name) : null;
  if (effort !== null && effort[0] !== '') {
    return { name: name.slice(0, effort.index), isBilledOtherwise: true };
  }
  return isResold && resold.test(name) && !/^(?:grok|gemini)-/.test(name)
    ? { name: name.replace(resold, ''), isBilledOtherwise: true }
    : null;
}
