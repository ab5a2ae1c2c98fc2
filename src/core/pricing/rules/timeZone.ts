import { sentence } from '../../text/sentence';
import { problem, type Problem, type Step } from '../problems';

export function checkTimeZone(name: string, at: readonly Step[]): Problem[] {
  return isTimeZone(name)
    ? []
    : [problem(at, name, sentence('an IANA time zone'), sentence('write it like Asia/Shanghai'))];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
