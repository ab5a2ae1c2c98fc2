import { bedrockId, inRegion, namedByArn } from './bedrockIds';
import {
  bedrockHost,
  cloudflareHost,
  databricksHost,
  fireworksHost,
  googleHost,
  hostNamed,
  ollamaHost,
  otherHost,
  siliconFlowHost,
  type Host,
} from './hosts';
import { makersNamed } from './makers';

/** One way to read a spelling: who serves, whose model, what it is called there. */
export interface Reading {
  /** `null` when the spelling does not say. */
  readonly host: Host | null;
  /** The maker as written; `null` when left out. */
  readonly maker: string | null;
  readonly name: string;
  /** All that stands behind the host: its own id of the model. */
  readonly path: string;
  /** Billed by somebody else than the host, or otherwise than its list says. */
  readonly isResold?: true;
}

/** What only its owner can resolve: a deployment, a tuned or a provisioned model. */
export const ownersName = 'ownersName';
type Read = Reading | typeof ownersName | null;

const methods =
  '(?:generateContent|streamGenerateContent|countTokens|embedContent|predict|rawPredict|streamRawPredict)';
const end = String.raw`(?::${methods})?(?:\?.*)?$`;
const vertexModel = new RegExp(
  String.raw`^(?:https://[\w.-]*aiplatform\.googleapis\.com/v\w+/)?(?:projects/[^/]+/locations/[^/]+/)?publishers/([\w-]+)/models/([^/:?]+)${end}`,
  'i',
);
const geminiModel = new RegExp(
  String.raw`^(?:https://generativelanguage\.googleapis\.com)?/?(?:v1(?:beta|alpha)?/)?models/([^/:?]+)${end}`,
  'i',
);
const bedrockModel =
  /^https:\/\/bedrock-runtime(?:-fips)?\.([\w-]+)\.[\w.-]+\/model\/([^/?]+)\/(?:invoke|converse)(?:-[\w-]+)?$/i;
const owned =
  /^(?:tunedmodels\/|ep-(?:m-)?\d|accounts\/(?:(?!fireworks\/)[^/]+|[^/]+\/deployments)\/|projects\/[^/]+\/locations\/[^/]+\/models\/|arn:aws[\w-]*:sagemaker:)|#accounts\/|\/(?:openai\/deployments|endpoints)\//i;
const labelled = /^(.+) \((?!preview\))[\w .-]+\)$/;
/** `anthropic/my key/claude-opus-5`, as VS Code tells apart the keys of one vendor. */
const grouped = /^(anthropic|gemini|google|openai|xai)\/([^/]+)\/([^/]+)$/;
const makerAndName = /^([\w.-]+)[/:]([^/]+)$/;

/** The ways to read a spelling, in lower case, the surest first. */
export function readingsOf(text: string): readonly Reading[] | typeof ownersName {
  const read = address(text);
  if (read !== null) {
    return read === ownersName ? ownersName : [read];
  }
  let host: Host | null = null;
  let rest = text;
  let isResold = false;
  for (;;) {
    const [, prefix, behind] = /^([\w.-]+)[/:](.+)$/.exec(rest) ?? [];
    const named = prefix === undefined ? null : hostNamed(prefix);
    if (named === null || behind === undefined) {
      break;
    }
    if (named.ownersNames === true) {
      return ownersName;
    }
    isResold = host !== null;
    host = named;
    rest = behind;
  }
  const inner = host === null ? null : address(rest.replace(/^(?:converse|invoke)\//, ''));
  if (inner !== null) {
    return inner === ownersName ? ownersName : [inner];
  }
  if (host?.servesByName === true) {
    const [area, name = rest] = /^(?:global-standard|global|eu|us)\/(.+)$/.exec(rest) ?? [];
    const there = plain(name, host);
    return there === null
      ? []
      : [area === undefined || area.startsWith('global') ? there : { ...there, isResold: true }];
  }
  const readings =
    host === null
      ? [dialectOf(rest, null), plain(rest, null), atProvider(rest), tagged(rest)]
      : [dialectOf(rest, host), plain(rest, host)];
  return readings
    .filter(each => each !== null)
    .map(each => (isResold ? { ...each, isResold: true } : each));
}

/** An address of an API, a resource name of Google's, an ARN, a name with its seller behind it. */
function address(text: string): Read {
  if (owned.test(text)) {
    return ownersName;
  }
  const [, publisher, vertex] = vertexModel.exec(text) ?? [];
  if (publisher !== undefined && vertex !== undefined) {
    return reading(otherHost, vertex, publisher);
  }
  const gemini = geminiModel.exec(text)?.[1];
  if (gemini !== undefined) {
    return reading(googleHost, gemini);
  }
  const [, region = '', called] = bedrockModel.exec(text) ?? [];
  const named =
    called === undefined
      ? namedByArn(text)
      : { id: inRegion(region, called.replace(/%3a/gi, ':')) };
  if (named !== null) {
    return named.id === null ? ownersName : dialectOf(named.id, bedrockHost);
  }
  const resold = /^(?:zai-(?=glm))?((glm|deepseek)-v?\d(?:[.-]\d+)?(?:-[a-z]+)?(?:-\d{4})?)$/.exec(
    text,
  );
  if (resold !== null && /^zai-|^(?:glm-|deepseek-v)\d-\d(?!\d)/.test(text)) {
    // Mistral's API and Cerebras sell them under such names.
    const [, name = '', maker = ''] = resold;
    return reading(otherHost, name.replace(/(?<=\d)-(?=\d)/, '.'), maker === 'glm' ? 'zai' : maker);
  }
  if (/^k[3-9](?:\.\d)?(?:-(?:pro|highspeed|256k))*$/.test(text)) {
    // Of a subscription, which has no price per token.
    return reading(otherHost, `kimi-${text.replace('-256k', '')}`, 'moonshot');
  }
  const plan = /^(?:pro|lora)\/([\w.-]+\/[^/]+)$/.exec(text)?.[1];
  const onPlan = plan === undefined ? null : plain(plan, siliconFlowHost);
  if (onPlan !== null) {
    return { ...onPlan, isResold: true };
  }
  const [, vendor, group, id] = grouped.exec(text) ?? [];
  if (vendor !== undefined && group !== undefined && id !== undefined && isGroup(group, vendor)) {
    return reading(
      vendor === 'gemini' ? googleHost : null,
      id,
      vendor === 'gemini' ? null : vendor,
    );
  }
  const label = labelled.exec(text)?.[1];
  return label === undefined ? null : reading(otherHost, label);
}

/** What hosts write in a way of their own. */
function dialectOf(text: string, host: Host | null): Reading | null {
  if (host === null || host.dialect === 'bedrock') {
    const named = bedrockId(text);
    if (named !== null && makersNamed(named.maker) !== null) {
      return { host: host ?? bedrockHost, maker: named.maker, name: named.base, path: text };
    }
  }
  const databricks = host === null ? /^databricks-.+$/.exec(text)?.[0] : undefined;
  if (databricks !== undefined) {
    return plain(databricks, databricksHost);
  }
  const fireworks =
    /^accounts\/fireworks\/(?:models|routers)\/([^/]+)$/.exec(text)?.[1] ??
    (host?.dialect === 'fireworks' && !text.includes('/') ? text : undefined);
  if (fireworks !== undefined) {
    return { ...reading(fireworksHost, fireworks.replace(/(?<=\d)p(?=\d)/g, '.')), path: text };
  }
  const [, maker, name] = /^@cf\/([\w-]+)\/([^/]+)$/.exec(text) ?? [];
  return maker === undefined || name === undefined
    ? null
    : { host: cloudflareHost, maker, name, path: text };
}

function plain(text: string, host: Host | null): Reading | null {
  const inside = /^(openai|anthropic)-((?:gpt-|o\d|claude-).+)$/.exec(text);
  const [, maker, name] = makerAndName.exec(text) ?? inside ?? [];
  if (maker !== undefined && name !== undefined && makersNamed(maker) !== null) {
    // Only hosts write a dash there.
    const seller = inside === null ? host : (host ?? otherHost);
    return { host: seller, maker, name: dialectal(name, host), path: text };
  }
  // Only Vertex writes versions behind an @.
  const seller = host ?? (/@(?:\d|default|latest)/.test(text) ? otherHost : null);
  return text.includes('/') ? null : reading(seller, dialectal(text, host));
}

function dialectal(name: string, host: Host | null): string {
  if (host?.dialect !== 'dashedVersions') {
    return name;
  }
  // `databricks-gpt-5-1`; Claude has dashes of its own.
  const bare = name.replace(/^databricks-/, '');
  return bare.startsWith('claude') ? bare : bare.replace(/(?<=-\d)-(?=\d(?:-|$))/g, '.');
}

/** `deepseek-ai/DeepSeek-R1:together`, as Hugging Face's router takes it. */
function atProvider(text: string): Reading | null {
  const [, path, suffix] = /^([\w.-]+\/[^/:]+):([\w-]+)$/.exec(text) ?? [];
  const host = suffix === undefined ? null : hostNamed(suffix);
  const at = path === undefined || host === null ? null : plain(path, host);
  return at === null ? null : { ...at, isResold: true };
}

/** `qwen3:30b-a3b` of Ollama. */
function tagged(text: string): Reading | null {
  return /^[\w.-]+:[\w.-]+$/.test(text) ? reading(ollamaHost, text) : null;
}

function reading(host: Host | null, name: string, maker: string | null = null): Reading {
  return { host, maker, name, path: name };
}

/** Not another maker or host, behind which somebody else's model would stand. */
function isGroup(segment: string, vendor: string): boolean {
  return segment === vendor || (makersNamed(segment) === null && hostNamed(segment) === null);
}
