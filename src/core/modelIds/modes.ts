const variants = /:(?:batch|beta|exacto|extended|floor|free|nitro|online|thinking)$/;
/** Efforts and Fast mode, as Cursor and routers append them. */
const efforts =
  /(?:-1m)?(?:[- ]thinking|-thought)?(?:-(?:none|minimal|low|medium|high|xhigh|max))?(?:-fast)?$/;
const withEfforts = /^(?:gpt-[5-9]|o\d|claude[- ]|opus-|sonnet-|haiku-|fable-|kimi-k[3-9])/;
const resold = /-(?:batch|fast|spot|ultrafast)$/;
/** Its own models are called so. */
const ownFast = /^(?:grok|gemini)-.*-fast$/;
/** Quantised copies of weights, not the models that are called so. */
const turbo = /(?<=^deepseek-(?:r1|v3)(?:-\d{4})?|-instruct)-turbo$/;
/** Precision and plan, as hosts of open weights append them. */
const served = /-(?:fp4|nvfp4|fp8|int4|int8|awq|gptq|bf16|gguf|tput|maas|hf)$/;

/** Models that no router ever gave away under `:free`: their weights are not published. */
const closed =
  /^(?:gpt-(?!oss)|o\d|chatgpt|claude|gemini(?!-2\.0-flash-exp)|grok|command|qwen\d?\.?\d?-(?:max|plus|turbo))/;

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
  const sold = !isResold || ownFast.test(name) ? null : (resold.exec(name) ?? turbo.exec(name));
  return sold === null ? null : { name: name.slice(0, sold.index), isBilledOtherwise: true };
}
