import { problem, type Problem, type Step } from '../problems';

export function checkTimeZone(name: string, at: readonly Step[]): Problem[] {
  return isTimeZone(name)
    ? []
    : [
        problem(
          at,
          name,
          { en: 'an IANA time zone', zh: '应为 IANA 时区' },
          { en: 'write it like Asia/Shanghai', zh: '请写成 Asia/Shanghai 的形式' },
        ),
      ];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
