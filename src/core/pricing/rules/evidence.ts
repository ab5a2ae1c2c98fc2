/** Trust: every statement has a source that exists, and was checked on a day that has come. */
import { problem, type Problem, type Step } from '../problems';
import type { Source } from '../schema';

interface Claim {
  readonly source: string;
  readonly checkedOn: string;
}
export interface PlacedClaim {
  readonly at: readonly Step[];
  readonly claim: Claim;
}

export function checkEvidence(
  sources: Readonly<Record<string, Source>>,
  claims: readonly PlacedClaim[],
  today: string,
): Problem[] {
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const { at, claim } of claims) {
    used.add(claim.source);
    if (!Object.hasOwn(sources, claim.source)) {
      problems.push(
        problem(
          [...at, 'source'],
          claim.source,
          { en: "a key of the file's sources", zh: '应为本文件 sources 中的键' },
          {
            en: 'define it under sources or correct the key',
            zh: '请在 sources 中定义，或更正该键',
          },
        ),
      );
    }
    if (claim.checkedOn > today) {
      problems.push(
        problem(
          [...at, 'checkedOn'],
          claim.checkedOn,
          {
            en: `nobody has checked in the future (today: ${today})`,
            zh: `核对日期不能在将来（今天：${today}）`,
          },
          { en: 'write the day of the check', zh: '请填写核对当天的日期' },
        ),
      );
    }
  }
  for (const [key, source] of Object.entries(sources)) {
    const here = ['sources', key];
    if (source.kind === 'official' && source.url === undefined) {
      problems.push(
        problem(
          here,
          source,
          { en: 'an official source has an https address', zh: '官方来源须有 https 地址' },
          {
            en: 'give its url, or call it "copy", "dataset" or "press"',
            zh: '请填写 url，或将其标为 "copy"、"dataset" 或 "press"',
          },
        ),
      );
    }
    if (source.date !== undefined && source.date > today) {
      problems.push(
        problem(
          [...here, 'date'],
          source.date,
          { en: 'not in the future', zh: '不能在将来' },
          { en: 'correct the date', zh: '请更正日期' },
        ),
      );
    }
    if (!used.has(key)) {
      problems.push(
        problem(
          here,
          source,
          { en: 'every source is used', zh: '每个来源都须被引用' },
          { en: 'remove it or refer to it', zh: '请删除或引用它' },
        ),
      );
    }
  }
  return problems;
}
