/** Areas whose profiles of Bedrock have a prefix of their own. */
const areas = ['us', 'us-gov', 'eu', 'apac', 'jp', 'au', 'ca', 'in', 'global'];

const id = new RegExp(String.raw`^(?:(${areas.join('|')})\.)?([a-z0-9]+)\.(.+)$`);
/** `-v1:0`, `-v2:0:200k`, `-v1`, and OpenAI's `-1:0`. */
const version = /(?:-v?[0-3]:[0-3]|-v[0-3])$/;
/** How LiteLLM names the way of calling, the region and the commitment before the id. */
const routes =
  /^(?:(?:converse|converse_like|invoke)\/)?(?:([a-z]{2}(?:-gov)?-[a-z]+-\d)\/)?(?:(\d-month-commitment)\/)?/;

interface BedrockId {
  /** As Bedrock lists it, area and version included. */
  readonly id: string;
  /** Without the area. */
  readonly base: string;
  readonly maker: string;
  /** The maker's part of it, with its version and without. */
  readonly names: readonly string[];
  /** Whether an entry of this very id has its price: not in another region, not by a commitment. */
  readonly isPlain: boolean;
  /** Whether the base's entry has: its list price is that of the United States. */
  readonly isPlainBase: boolean;
  /** The same in every other area. */
  readonly elsewhere: readonly string[];
}

/** Reads an id of Bedrock, with what LiteLLM writes before it; `null` when it is none. In lower case. */
export function bedrockId(text: string): BedrockId | null {
  const [route = '', region, commitment] = routes.exec(text) ?? [];
  const written = text.slice(route.length).replace(/:\d+k$/, '');
  // LiteLLM leaves the maker out for the government's regions.
  const bare = route === '' ? written : written.replace(/^(?=claude-)/, 'anthropic.');
  const [, area, maker, name] = id.exec(bare) ?? [];
  if (maker === undefined || name === undefined) {
    return null;
  }
  const base = `${maker}.${name}`;
  const isListed = commitment === undefined && (region === undefined || /^us-[ew]/.test(region));
  return {
    id: bare,
    base,
    maker,
    // Amazon's models are sold here alone, each version by itself.
    names: maker === 'amazon' ? [] : [name, name.replace(version, '')],
    isPlain: isListed || (commitment === undefined && area !== undefined),
    isPlainBase: isListed && (area === undefined || area === 'us'),
    elsewhere: areas.map(each => `${each}.${base}`),
  };
}

const arn = /^arn:aws[\w-]*:bedrock:([a-z0-9-]*):\d*:([\w-]+)\/(.+)$/;

/** What an ARN of Bedrock names: an id behind its region, or what only its owner knows the model of. */
export function namedByArn(text: string): { readonly id: string | null } | null {
  const [, region = '', kind, name] = arn.exec(text) ?? [];
  if (kind === undefined || name === undefined) {
    return null;
  }
  return {
    id: /^(?:foundation-model|inference-profile)$/.test(kind) ? inRegion(region, name) : null,
  };
}

/** As LiteLLM writes an id that is asked for in a region, whose price may be another. */
export function inRegion(region: string, id: string): string {
  return region === '' ? id : `${region}/${id}`;
}
