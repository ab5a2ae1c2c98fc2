/** Trust: every statement has a source that exists, and was checked on a day that has come. */
import { sentence } from '../../text/sentence';
import type { Place } from '../problems';
import type { Source } from '../schema';

interface Claim {
  readonly source: string;
  readonly checkedOn: string;
}
export interface PlacedClaim {
  readonly at: Place;
  readonly claim: Claim;
}

export function checkEvidence(
  sources: Readonly<Record<string, Source>>,
  claims: readonly PlacedClaim[],
  place: Place,
  today: string,
): void {
  for (const { at, claim } of claims) {
    at.at('source').must(
      Object.hasOwn(sources, claim.source),
      sentence("a key of the file's sources"),
      sentence('define it under sources or correct the key'),
    );
    at.at('checkedOn').must(
      claim.checkedOn <= today,
      sentence('nobody has checked in the future (today: {today})', { today }),
      sentence('write the day of the check'),
    );
  }
  const used = new Set(claims.map(({ claim }) => claim.source));
  for (const [key, { kind, url, date }] of Object.entries(sources)) {
    const here = place.at('sources', key);
    here.must(
      kind !== 'official' || url !== undefined,
      sentence('an official source has an https address'),
      sentence('give its url, or call it "copy", "dataset" or "press"'),
    );
    here
      .at('date')
      .must(
        date === undefined || date <= today,
        sentence('not in the future'),
        sentence('correct the date'),
      );
    here.must(
      used.has(key),
      sentence('every source is used'),
      sentence('remove it or refer to it'),
    );
  }
}
