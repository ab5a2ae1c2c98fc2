import type { CatalogueModel } from '../pricing/catalogue';
import { bedrockId } from './bedrockIds';
import { isMakersOffer, madeBy } from './madeBy';
import { makersNamed } from './makers';
import { nameIndexOf, type Names } from './nameIndex';
import { isOllamaFamily, ollamaName } from './ollamaNames';
import { ownersName, readingsOf, type Reading } from './spelling';

type Note = 'ambiguous' | 'unknown' | 'fine-tuned' | 'snapshot';

/** What a spelling of a model id means in the catalogue. */
export interface Resolution {
  /** Offers it may mean, the surest first. */
  readonly entries: readonly CatalogueModel[];
  /**
   * `ambiguous`: any of the entries, or none when only the owner of a name knows; `fine-tuned`: the
   * entry is the base; `snapshot`: a version of these that may have had a price of its own.
   */
  readonly note?: Note;
  /** Whether what the entries cost is what the spelled offer costs; else it is merely the same model. */
  readonly isOwnPrice: boolean;
}

/** Longer than any id, ARNs and addresses included. */
const longest = 400;

const unknown: Resolution = { entries: [], note: 'unknown', isOwnPrice: false };
const ambiguous: Resolution = { entries: [], note: 'ambiguous', isOwnPrice: false };

/**
 * Reads an id as APIs, clouds, gateways, routers and editors write it, by their grammars and by
 * reviewed tables. Nothing is found by likeness: what follows no grammar is unknown.
 */
export function resolveModel(spelling: string, catalogue: Names): Resolution {
  const text = spelling.trim().toLowerCase();
  if (text === '' || text.length > longest) {
    return unknown;
  }
  const base = tunedBase(text);
  if (base !== null) {
    const found = base
      .map(each => resolveModel(each, catalogue))
      .find(({ entries }) => entries.length > 0);
    return found === undefined ? unknown : { ...found, note: 'fine-tuned', isOwnPrice: false };
  }
  const exact = catalogue.resolve(spelling);
  if (exact[0]?.id.toLowerCase() === text) {
    return { entries: exact, isOwnPrice: isItsOwn(spelling.trim(), exact) };
  }
  if (exact.length > 0) {
    return named(exact, spelling.trim(), catalogue);
  }
  // Claude Code asks for the long window that way.
  const bare = text.replace(/\[1m\]$/, '');
  const readings = readingsOf(bare);
  if (readings === ownersName || isOllamaFamily(bare) || isMoving(bare)) {
    return ambiguous;
  }
  for (const reading of readings) {
    const found =
      isMoving(reading.name) || isMoving(reading.path) ? ambiguous : read(reading, catalogue);
    if (found !== null) {
      return found;
    }
  }
  return unknown;
}

/** What a fine-tuned model may be made of: OpenAI, Mistral and SiliconFlow name it, Azure before the job. */
function tunedBase(text: string): readonly string[] | null {
  const name = /^(?:[\w-]+[/:])?ft:([^:]+)(?::[^:]*){0,5}$/.exec(text)?.[1];
  if (name !== undefined) {
    return [`openai/${name}`, `mistral/${name}`, ...(name.startsWith('lora/') ? [name] : [])];
  }
  const onAzure = /^(?:azure\/)?([\w.-]+)\.ft-[0-9a-f]+(?:-[\w-]+)?$/.exec(text)?.[1];
  return onAzure === undefined ? null : [`azure/${onAzure}`];
}

/** Names of weights: their makers' own API never took them, so whoever writes one is elsewhere. */
const weights = /(?:^|\/)(?:deepseek-(?:v[23]|r1|chat-v3)|(?:mi[sx]tral|ministral)-.*instruct)/i;

/**
 * Whether a name with the maker before it is written as its seller does. Repositories write it in
 * another case, and what is served under it by a host alone is served by others under it too.
 */
function isItsOwn(spelling: string, entries: readonly CatalogueModel[]): boolean {
  const [, prefix] = /^([\w.-]+)\/[^/:]+$/.exec(spelling) ?? [];
  if (prefix === undefined || makersNamed(prefix) === null) {
    return true;
  }
  const written = entries.filter(({ provider, model }) =>
    [model.id, model.name, ...(model.aliases ?? [])].some(
      name => spelling === name || spelling === `${provider.id}/${name}`,
    ),
  );
  return written.some(entry => isMakersOffer(entry) || entries.length > 1);
}

/** What a name of the catalogue means, with the maker's own offer where the name says the maker. */
function named(exact: readonly CatalogueModel[], spelling: string, catalogue: Names): Resolution {
  const text = spelling.toLowerCase();
  const readings = text.includes(':') ? [] : readingsOf(text);
  const found = (readings === ownersName ? [] : readings)
    .filter(({ host, maker }) => host === null && maker !== null)
    .flatMap(reading => read(reading, catalogue) ?? []);
  const made = found.flatMap(({ entries }) => entries).filter(entry => !exact.includes(entry));
  if (made.length > 0) {
    // A router's route to that very model is no other meaning.
    const isRoute = exact.every(
      ({ provider, model }) =>
        provider.kind === 'aggregator' && made.some(({ id }) => id === model.servesModel),
    );
    return isRoute
      ? { entries: [...made, ...exact], isOwnPrice: found.every(({ isOwnPrice }) => isOwnPrice) }
      : { entries: [...exact, ...made], note: 'ambiguous', isOwnPrice: true };
  }
  const makers = exact.filter(isMakersOffer);
  return {
    entries: [...makers, ...exact.filter(entry => !makers.includes(entry))],
    ...(makers.length === 1 || exact.length === 1 ? {} : { note: 'ambiguous' }),
    isOwnPrice: !weights.test(text) && isItsOwn(spelling, exact),
  };
}

function read(reading: Reading, catalogue: Names): Resolution | null {
  const { host, maker } = reading;
  const names = nameIndexOf(catalogue);
  const listed = host?.provider == null ? null : names.at(host.provider, reading.path);
  if (listed !== null) {
    return { entries: [listed], isOwnPrice: reading.isResold !== true };
  }
  if (host?.dialect === 'bedrock') {
    return onBedrock(reading, catalogue);
  }
  const name = host?.dialect === 'ollama' ? ollamaName(reading.name) : reading.name;
  const made = name === null ? null : madeBy(name, reading, names, catalogue.data.date);
  if (made === null) {
    return null;
  }
  const sold = host?.servesByName === true ? soldBy(host.provider, made.entries, catalogue) : null;
  const entries = sold === null ? made.entries : [sold];
  const isSeller = ({ provider }: CatalogueModel): boolean =>
    host === null ? maker === null || maker === provider.id : host.provider === provider.id;
  return {
    entries,
    ...(made.isVersion ? { note: 'snapshot' } : entries.length > 1 ? { note: 'ambiguous' } : {}),
    isOwnPrice:
      made.isPlain &&
      !made.isVersion &&
      reading.isResold !== true &&
      !weights.test(name ?? '') &&
      entries.every(isSeller),
  };
}

/** The entry of that area, the one all areas share, the maker's, that of another area. */
function onBedrock({ host, path }: Reading, catalogue: Names): Resolution | null {
  const id = bedrockId(path);
  if (id === null) {
    return null;
  }
  const names = nameIndexOf(catalogue);
  const at = (name: string): readonly CatalogueModel[] => {
    const entry = host?.provider == null ? null : names.at(host.provider, name);
    return entry === null ? [] : [entry];
  };
  const exact = at(id.id);
  if (exact.length > 0) {
    return { entries: exact, isOwnPrice: id.isPlain };
  }
  const shared = at(id.base);
  if (shared.length > 0) {
    return { entries: shared, isOwnPrice: id.isPlainBase };
  }
  const made = id.names
    .map(name => madeBy(name, { host, maker: id.maker }, names, catalogue.data.date))
    .find(each => each !== null);
  const entries = made?.entries ?? id.elsewhere.flatMap(at).slice(0, 1);
  return entries.length === 0
    ? null
    : { entries, ...(made?.isVersion === true ? { note: 'snapshot' } : {}), isOwnPrice: false };
}

/** What a cloud sells a maker's model as. */
function soldBy(
  providerId: string | null,
  [made]: readonly CatalogueModel[],
  { models }: Names,
): CatalogueModel | null {
  const sold = models.find(
    ({ provider, model }) => provider.id === providerId && model.servesModel === made?.id,
  );
  return made === undefined ? null : (sold ?? null);
}

/**
 * Names that move: their host decides from day to day, or from user to user, what answers. They are
 * not the model they mean today.
 */
const moving = new Set([
  'auto',
  'openrouter/auto',
  'model_router',
  'model-router',
  'sonnet',
  'opus',
  'haiku',
  'fable',
  'opusplan',
  'best',
  'codestral',
  'codestral-latest',
  'command-latest',
  'gemini-flash-lite-latest',
  'gemini-pro-latest',
  'kimi-latest',
  'kimi-for-coding',
  'kimi-for-coding-highspeed',
  'qianfan-code-latest',
  'chat-latest',
]);

function isMoving(name: string): boolean {
  return (
    /^(?:~|copilot-utility|accounts\/fireworks\/routers\/.*-latest$)/.test(name) || moving.has(name)
  );
}
