/** Both languages as VS Code loads them: English is in the sentences, Chinese in the bundle. */
import { readFileSync } from 'node:fs';
import type { Sentence } from '../../../src/core/text/sentence';
import { english, Writer, type Bundle } from '../../../src/core/text/writer';

export const chineseBundle = JSON.parse(
  readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'),
) as Bundle;

export const chinese = new Writer('zh-cn', chineseBundle);

/** What is said, if anything is. */
export const inEnglish = (said: Sentence | null | undefined): string =>
  said == null ? '' : english.say(said);
export const inChinese = (said: Sentence | null | undefined): string =>
  said == null ? '' : chinese.say(said);
