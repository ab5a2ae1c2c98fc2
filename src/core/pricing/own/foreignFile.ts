/** What a file that is no provider file at all seems to be, and what its owner can do with it. */
import { textKind } from '../../files/fileKind';
import type { Wording } from '../../text/wording';
import type { StrangeInput } from '../parseJson';
import { problem, type Problem } from '../problems';
import { fieldsOf, type Fields } from '../../refresh/lists/fields';
import { isGenaiPrices } from '../../refresh/lists/genaiPrices';
import { isLiteLlm } from '../../refresh/lists/liteLlm';
import { isModelsDev } from '../../refresh/lists/modelsDev';
import { isOwnCatalogue } from '../../refresh/lists/ownCatalogue';

export const foreign: StrangeInput = { text: foreignText, document: foreignDocument };

export const notUtf8: Problem = problem(
  [],
  undefined,
  { en: 'the file is not text in UTF-8', zh: '文件不是 UTF-8 编码的文本' },
  {
    en: 'save it with the encoding UTF-8, or name another file',
    zh: '请以 UTF-8 编码保存，或指定另一个文件',
  },
);

/** Of a text that is not JSON; `null` where it might be meant as such. */
function foreignText(text: string): Problem | null {
  const start = text.trimStart();
  const kind = textKind(start);
  if (kind === 'empty') {
    return stranger(
      '',
      { en: 'the file is empty', zh: '文件为空' },
      {
        en: 'write the prices of one provider into it, or take it out of the setting',
        zh: '请写入一个服务商的价格，或从设置中删除该文件',
      },
    );
  }
  if (start.slice(0, 1000).includes('\0')) {
    return notUtf8;
  }
  const [line = ''] = start.split('\n', 1);
  if (kind === 'webPage') {
    return stranger(
      line,
      { en: 'the file is a web page (HTML or XML)', zh: '文件是网页（HTML 或 XML）' },
      {
        en: 'save the JSON itself; GitHub gives it under “Raw”',
        zh: '请保存 JSON 本身；在 GitHub 上点击“Raw”即可取得',
      },
    );
  }
  if (kind === 'lfsPointer') {
    return stranger(
      line,
      { en: 'the file only points to one in Git LFS', zh: '文件只是 Git LFS 的指针' },
      { en: 'fetch it: git lfs pull', zh: '请运行 git lfs pull 取得实际文件' },
    );
  }
  const isTomlSection = /^\[[A-Za-z][\w.\-" ]*\]\s*$/.test(line);
  return isTomlSection || !/^[{["]/.test(start)
    ? stranger(
        line,
        {
          en: 'the file is not JSON; YAML, TOML and comments are not read',
          zh: '文件不是 JSON；不支持 YAML、TOML 和注释',
        },
        { en: 'write it as JSON, beginning with {', zh: '请改写为以 { 开头的 JSON' },
      )
    : null;
}

/** Of JSON that is no provider file; `null` where it might be meant as one. */
function foreignDocument(document: unknown): Problem | null {
  const list = listTitle(document);
  if (list !== null) {
    return stranger(
      document,
      {
        en: `the prices of one provider; this is ${list.en}`,
        zh: `应为一个服务商的价格；此文件是${list.zh}`,
      },
      {
        en: 'take its prices over with the command Refresh Prices; the setting priceLens.refresh.url takes the address it comes from',
        zh: '请用“刷新价格”命令采用其中的价格；来源地址可填入设置 priceLens.refresh.url',
      },
    );
  }
  const entries: unknown[] = Array.isArray(document) ? document : [document];
  const fields = entries.map(fieldsOf);
  if (fields.length > 0 && fields.every(isOwnModel)) {
    return stranger(
      document,
      {
        en: 'the prices of one provider; this is what the setting priceLens.prices.ownModels takes',
        zh: '应为一个服务商的价格；此内容属于设置 priceLens.prices.ownModels',
      },
      { en: 'move it into that setting', zh: '请移到该设置中' },
    );
  }
  const [first] = fields;
  if (!Array.isArray(document) && first != null && isSettings(first)) {
    return stranger(
      document,
      {
        en: 'the prices of one provider; these are settings of VS Code',
        zh: '应为一个服务商的价格；此内容是 VS Code 的设置',
      },
      { en: 'move them into settings.json', zh: '请移到 settings.json 中' },
    );
  }
  if (Array.isArray(document) || first === null) {
    return stranger(
      document,
      {
        en: `an object with the fields of one provider; this is ${kindOf(document).en}`,
        zh: `应为含一个服务商各字段的对象；此文件是${kindOf(document).zh}`,
      },
      {
        en: 'begin the file with {, and give each provider a file of its own',
        zh: '文件应以 { 开头，且每个服务商各用一个文件',
      },
    );
  }
  return null;
}

function stranger(value: unknown, rule: Wording, advice: Wording): Problem {
  return problem([], value, rule, advice);
}

function listTitle(document: unknown): Wording | null {
  const fields = fieldsOf(document);
  if (fields !== null && isOwnCatalogue(fields)) {
    return { en: 'a whole catalogue of LLM Price Lens', zh: ' LLM Price Lens 的完整目录' };
  }
  if (fields !== null && ('models' in fields || 'sources' in fields)) {
    return null;
  }
  if (fields !== null && isLiteLlm(fields)) {
    return { en: "LiteLLM's price list", zh: ' LiteLLM 的价格表' };
  }
  if (fields !== null && isModelsDev(fields)) {
    return { en: "models.dev's price list", zh: ' models.dev 的价格表' };
  }
  return isGenaiPrices(document) && !isProviderFiles(document)
    ? { en: "genai-prices' price list", zh: ' genai-prices 的价格表' }
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

function kindOf(document: unknown): Wording {
  if (Array.isArray(document)) {
    return { en: 'a list', zh: '列表' };
  }
  if (document === null) {
    return { en: 'null', zh: ' null' };
  }
  return typeof document === 'string'
    ? { en: 'a text', zh: '文本' }
    : { en: `a ${typeof document}`, zh: typeof document === 'number' ? '数字' : '布尔值' };
}
