import type { CatalogueModel } from '../pricing/catalogue';
import { candidatesAt } from './makerNames';
import { makersNamed, marketsOf } from './makers';
import type { NameIndex } from './nameIndex';
import { knownOf, snapshotOf } from './snapshots';
import type { Reading } from './spelling';

/** Models of makers that a name means. */
interface Made {
  readonly entries: readonly CatalogueModel[];
  /** Without a mode that is billed otherwise. */
  readonly isPlain: boolean;
  /** One version among several, whose price may have been another. */
  readonly isVersion: boolean;
}

type Named = Pick<Made, 'isVersion'> & { readonly entry: CatalogueModel };

/** An offer of the maker itself, not of one who resells. */
export function isMakersOffer({ provider, model }: CatalogueModel): boolean {
  return provider.kind === 'maker' && model.servesModel === undefined;
}

/**
 * At the makers a reading allows. Of a maker that is named, and of one whose model a host serves, the
 * first market that has it; else every maker that has it. `today` bounds the days of versions.
 */
export function madeBy(
  name: string,
  reading: Pick<Reading, 'host' | 'maker'>,
  names: NameIndex,
  today: string,
): Made | null {
  const makers = makersOf(reading, names);
  const isOne = makers !== null || reading.host !== null;
  for (const mode of modesOf(name, reading.host !== null || reading.maker !== null)) {
    const found = (makers ?? names.makers)
      .flatMap(id => namedAt(id, mode.name, names, today) ?? [])
      .filter(({ entry }) => makers !== null || isMakersOffer(entry));
    const [first] = found;
    if (first !== undefined) {
      const meant = isOne ? [first] : found;
      return {
        entries: meant.map(({ entry }) => entry),
        isPlain: mode.isPlain,
        isVersion: first.isVersion,
      };
    }
  }
  return null;
}

/** `null` when the reading does not say whose model it is. */
function makersOf(
  { host, maker }: Pick<Reading, 'host' | 'maker'>,
  names: NameIndex,
): readonly string[] | null {
  if (maker !== null) {
    return makersNamed(maker);
  }
  const served = host?.provider == null ? [] : marketsOf(host.provider);
  return served.some(id => names.isMaker(id)) ? served : null;
}

function namedAt(providerId: string, name: string, names: NameIndex, today: string): Named | null {
  const candidates = candidatesAt(providerId, name);
  for (const each of candidates) {
    // Vertex: `claude-haiku-4-5@20251001`.
    const entry = names.at(providerId, each.name.replace(/@(?=\d{8}$)/, '-'));
    if (entry !== null) {
      return { entry, isVersion: each.isVersion === true };
    }
  }
  for (const each of candidates) {
    const snapshot = snapshotOf(each.name);
    const entry = snapshot === null ? null : names.at(providerId, snapshot.family);
    if (snapshot !== null && entry !== null) {
      const known = knownOf(entry, snapshot.day, today);
      return known === 'none' ? null : { entry, isVersion: known === 'possible' };
    }
  }
  return null;
}

/** A name as it is, then without what says how it is served, one thing after the other. */
function modesOf(
  name: string,
  isResold: boolean,
): readonly { readonly name: string; readonly isPlain: boolean }[] {
  const modes = [{ name, isPlain: true }];
  let isPlain = true;
  for (
    let mode = withoutMode(name, isResold);
    mode !== null;
    mode = withoutMode(mode.name, isResold)
  ) {
    isPlain &&= !mode.isBilledOtherwise;
    modes.push({ name: mode.name, isPlain });
  }
  return modes;
}

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

interface Mode {
  readonly name: string;
  /** Whether what was taken off is billed otherwise than the plain model. */
  readonly isBilledOtherwise: boolean;
}

/** A name without the last thing that says how it is served; `null` when there is none. */
function withoutMode(name: string, isResold: boolean): Mode | null {
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
