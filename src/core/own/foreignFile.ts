/** What a file that is no provider file at all seems to be, and what its owner can do with it. */
import { sentence, type Sentence } from '../text/sentence';
import { textKind } from '../files/fileKind';
import type { StrangeInput } from '../pricing/parseJson';
import { problem, type Problem } from '../pricing/problems';
import { fieldsOf, type Fields } from '../files/fields';
import { isGenaiPrices } from '../refresh/lists/genaiPrices';
import { isLiteLlm } from '../refresh/lists/liteLlm';
import { isModelsDev } from '../refresh/lists/modelsDev';
import { isCatalogueDocument } from '../refresh/lists/catalogueFormat';

export const foreign: StrangeInput = { text: foreignText, document: foreignDocument };

export const notUtf8: Problem = problem(
  [],
  undefined,
  sentence('the file is not text in UTF-8'),
  sentence('save it with the encoding UTF-8, or name another file'),
);

/** Of a text that is not JSON; `null` where it might be meant as such. */
function foreignText(text: string): Problem | null {
  const start = text.trimStart();
  const kind = textKind(start);
  if (kind === 'empty') {
    return stranger(
      '',
      sentence('the file is empty'),
      sentence('write the prices of one provider into it, or take it out of the setting'),
    );
  }
  if (start.slice(0, 1000).includes('\0')) {
    return notUtf8;
  }
  const [line = ''] = start.split('\n', 1);
  if (kind === 'webPage') {
    return stranger(
      line,
      sentence('the file is a web page (HTML or XML)'),
      sentence('save the JSON itself; GitHub gives it under “Raw”'),
    );
  }
  if (kind === 'lfsPointer') {
    return stranger(
      line,
      sentence('the file only points to one in Git LFS'),
      sentence('fetch it: git lfs pull'),
    );
  }
  const isTomlSection = /^\[[A-Za-z][\w.\-" ]*\]\s*$/.test(line);
  return isTomlSection || !/^[{["]/.test(start)
    ? stranger(
        line,
        sentence('the file is not JSON; YAML, TOML and comments are not read'),
        sentence('write it as JSON, beginning with {'),
      )
    : null;
}

/** Of JSON that is no provider file; `null` where it might be meant as one. */
function foreignDocument(document: unknown): Problem | null {
  const list = listTitle(document);
  if (list !== null) {
    return stranger(
      document,
      sentence('the prices of one provider; this is {list}', { list }),
      sentence(
        'take its prices over with the command Refresh Prices; the setting priceLens.refresh.url takes the address it comes from',
      ),
    );
  }
  const entries: unknown[] = Array.isArray(document) ? document : [document];
  const fields = entries.map(fieldsOf);
  if (fields.length > 0 && fields.every(isOwnModel)) {
    return stranger(
      document,
      sentence(
        'the prices of one provider; this is what the setting priceLens.prices.ownModels takes',
      ),
      sentence('move it into that setting'),
    );
  }
  const [first] = fields;
  if (!Array.isArray(document) && first != null && isSettings(first)) {
    return stranger(
      document,
      sentence('the prices of one provider; these are settings of VS Code'),
      sentence('move them into settings.json'),
    );
  }
  if (Array.isArray(document) || first === null) {
    return stranger(
      document,
      sentence('an object with the fields of one provider; this is {kind}', {
        kind: kindOf(document),
      }),
      sentence('begin the file with {, and give each provider a file of its own'),
    );
  }
  return null;
}

function stranger(value: unknown, rule: Sentence, advice: Sentence): Problem {
  return problem([], value, rule, advice);
}

function listTitle(document: unknown): Sentence | null {
  const fields = fieldsOf(document);
  if (fields !== null && isCatalogueDocument(fields)) {
    return sentence('a whole catalogue of LLM Price Lens');
  }
  if (fields !== null && ('models' in fields || 'sources' in fields)) {
    return null;
  }
  if (fields !== null && isLiteLlm(fields)) {
    return sentence("LiteLLM's price list");
  }
  if (fields !== null && isModelsDev(fields)) {
    return sentence("models.dev's price list");
  }
  return isGenaiPrices(document) && !isProviderFiles(document)
    ? sentence("genai-prices' price list")
    : null;
}

/** Several provider files in one list look like genai-prices at a glance. */
function isProviderFiles(document: unknown): boolean {
  return Array.isArray(document) && document.some(each => fieldsOf(each)?.currency !== undefined);
}

function isOwnModel(fields: Fields | null): boolean {
  return (
    fields !== null &&
    typeof fields.id === 'string' &&
    fields.id.includes('/') &&
    'inputPerMTok' in fields
  );
}

function isSettings(fields: Fields): boolean {
  const keys = Object.keys(fields);
  return keys.length > 0 && keys.every(key => /^(\w+\.)+\w+$|^\[/.test(key));
}

function kindOf(document: unknown): Sentence {
  if (Array.isArray(document)) {
    return sentence('a list');
  }
  return kinds[typeof document] ?? sentence('null');
}

const kinds: Readonly<Record<string, Sentence>> = {
  string: sentence('a text'),
  number: sentence('a number'),
  boolean: sentence('a boolean'),
};
