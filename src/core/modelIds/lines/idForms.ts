/**
 * How ids stand in lines. Each expression has the id in the group `id` and reads a line in time
 * proportional to its length: what repeats is bounded, or ends at a character that cannot be in it.
 * Written out where they are made, so that lint can prove it.
 */
export interface IdForm {
  readonly pattern: RegExp;
  /** Lines in which it holds; every one when left out. */
  readonly within?: RegExp;
}

/**
 * Ids as APIs, clouds and tools take them: `gpt-4o`, `@cf/meta/llama-3`, `deepseek/deepseek-r1:free`,
 * `ft:gpt-4o::abc123`, `claude-sonnet-4-5[1m]`; a resource name or an address, with what is filled in.
 */
const id = String.raw`(?<id>(?:https?://|arn:)[^\s"'\u0060<>\\]{1,400}|[\p{L}\p{N}._:/@+~-]{1,250}(?:\[\w{1,8}\])?)`;
const key = String.raw`["']?[\p{L}\p{N}_.@$-]{1,120}["']?`;
/** Anchors and tags of YAML, between a key and its value. */
const node = String.raw`(?:[&!][^\s,[\]{}]{0,60}\s+){0,2}`;
const dashes = String.raw`(?:-\s+){1,5}`;

/** `"id"`, `"--model=id"`, `"MODEL=id"`; escaped in a longer string, too. */
export const quoted: IdForm = {
  pattern: new RegExp(
    String.raw`(?<quote>["'\u0060])(?:-{0,2}[\w.-]{1,60}=)?${id}\\?\k<quote>`,
    'dgu',
  ),
};

/** What prose marks as code. */
export const inBackticks: IdForm = {
  pattern: new RegExp(String.raw`\u0060${id}\u0060`, 'dgu'),
};

/** `key: id`, `KEY=id`, `export KEY=id`, `KEY ?= id`. */
export const assigned: IdForm = {
  pattern: new RegExp(
    String.raw`^\s*(?:@?(?:export|local|readonly|override|declare|typeset|set|SET|ENV|ARG)\s+(?:-\w+\s+){0,2})?${key}\s*(?:[:?+!]?=|:{1,3}=?)\s*(?:\w{1,120}=)?${node}${id}\s*(?:[;,\\]\s*)?$`,
    'dgu',
  ),
};

/** `- id`, `- key: &anchor id`. */
export const listed: IdForm = {
  pattern: new RegExp(
    String.raw`^\s*${dashes}(?:${key}(?::\s|\s*=)\s*)?${node}${id}\s*(?:,\s*)?$`,
    'dgu',
  ),
};

/** `[id, id]`, `{ key: id }`. */
export const inFlow: IdForm = {
  pattern: new RegExp(String.raw`[[{,]\s*(?:${key}:\s+)?${node}${id}\s*(?=[,\]}])`, 'dgu'),
  within: /^\s*(?:-\s+)?(?:[\w.-]+:\s+)?[[{]/,
};

/** `model: Claude Sonnet 4.5 (copilot)`, `model: ['GPT-5.5', …]`: prompt files take the shown name. */
export const shownName: IdForm = {
  pattern:
    /(?<=(?::\s{1,4}(?:\[\s{0,4})?|,\s{0,4})["']?)(?<id>[\p{L}\p{N}][\p{L}\p{N} ._()-]{1,80})(?=["']?\s{0,4}(?:[,\]]|$))/dgu,
  within: /^\s*["']?models?["']?:/,
};

/** `${MODEL:-id}`. */
export const inDefault: IdForm = {
  pattern: new RegExp(String.raw`\$\{\w{1,120}:?[-=]${id}\}`, 'dgu'),
};

/** `key id` and nothing else. */
export const setting: IdForm = {
  pattern: new RegExp(String.raw`^\s*(?:set\s+)?${key}\s+${id}\s*(?:;\s*)?$`, 'dgu'),
};

/**
 * In a command: `--model id`, `--model=id`, `-m id`, `MODEL=id run`, `ollama run id`, `setx MODEL id`.
 * Other words of it may be files, branches or what is said.
 */
export const inCommand: IdForm = {
  pattern: new RegExp(
    String.raw`(?:(?<![\w-])(?:--[\w-]{2,60}|-[mM]|-[\w-]{0,20}[mM]odel)(?:[=:]|\s{1,20})` +
      String.raw`|(?<![^\s;&|(])[A-Za-z_]\w{0,60}=` +
      String.raw`|(?<![\w./-])(?:ollama|vllm|lms|llm|docker\s{1,9}model)\s{1,9}(?:run|serve|pull|push|show|load|stop|rm|cp|chat|get|create)\s{1,9}` +
      String.raw`|(?<![\w./-])(?:setx|setenv|set(?:\s{1,9}-\w{1,9}){1,3})\s{1,9}\w{1,60}\s{1,9}` +
      String.raw`)${id}(?=$|[\s;|&()\]}"'\u0060,])`,
    'dgu',
  ),
};

/** `ENV KEY id`. */
export const dockerVariable: IdForm = {
  pattern: new RegExp(String.raw`^\s*(?:ENV|LABEL)\s+\w{1,120}\s+${id}\s*$`, 'dgu'),
};

/** `FROM id`. */
export const baseModel: IdForm = {
  pattern: new RegExp(String.raw`^\s*[Ff][Rr][Oo][Mm]\s+${id}\s*$`, 'dgu'),
};

/** `<model>id</model>`. */
export const inElement: IdForm = {
  pattern: new RegExp(String.raw`>\s*${id}\s*(?=</)`, 'dgu'),
};

/** `<![CDATA[id]]>`. */
export const inCharacterData: IdForm = {
  pattern: new RegExp(String.raw`<!\[CDATA\[\s*${id}\s*(?=\]\]>)`, 'dgu'),
};

/** `,id,`: prose has blanks behind its commas. */
export const inCell: IdForm = {
  pattern: new RegExp(String.raw`(?<=^|[,;\t|])${id}(?=[,;\t|]|$)`, 'dgu'),
};

/** A whole address, as requests and `curl` have it. */
export const address: IdForm = {
  pattern: new RegExp(String.raw`(?<=^|\s)(?=https?://)${id}(?=$|\s)`, 'dgu'),
};
