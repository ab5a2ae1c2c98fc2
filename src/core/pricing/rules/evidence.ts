/** Trust: every statement has a source that exists, and was checked on a day that has come. */
import { sentence } from '../../text/sentence';
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
          sentence("a key of the file's sources"),
          sentence('define it under sources or correct the key'),
        ),
      );
    }
    if (claim.checkedOn > today) {
      problems.push(
        problem(
          [...at, 'checkedOn'],
          claim.checkedOn,
          sentence('nobody has checked in the future (today: {today})', { today }),
          sentence('write the day of the check'),
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
          sentence('an official source has an https address'),
          sentence('give its url, or call it "copy", "dataset" or "press"'),
        ),
      );
    }
    if (source.date !== undefined && source.date > today) {
      problems.push(
        problem(
          [...here, 'date'],
          source.date,
          sentence('not in the future'),
          sentence('correct the date'),
        ),
      );
    }
    if (!used.has(key)) {
      problems.push(
        problem(
          here,
          source,
          sentence('every source is used'),
          sentence('remove it or refer to it'),
        ),
      );
    }
  }
  return problems;
}
