import { sentence } from '../../text/sentence';
import type { Place } from '../problems';

export function checkTimeZone(name: string, at: Place): void {
  at.must(isTimeZone(name), sentence('an IANA time zone'), sentence('write it like Asia/Shanghai'));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
