import { dayExists, NamedDay } from './calendarDay';

/** A day in Chinese, Japanese or Korean, and where it stands. */
export interface EastAsianDate extends NamedDay {
  start: number;
  end: number;
  weekday?: number;
}

/** `2022年3月2日（水）`, `3 月 2 日 周三`, `2022년 3월 2일 (수)`. */
const DATE =
  /(?:(20\d\d)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일](?:\s?\(?(?:(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])(?:曜日?|\))|([월화수목금토일])(?:요일|\))))?/gu;
const WEEKDAYS = ['一二三四五六日', '月火水木金土日', '월화수목금토일'];

function weekdayOfSign(signs: Array<string | undefined>): number | undefined {
  const at = signs.findIndex(sign => sign !== undefined);
  const sign = signs[at] === '天' ? '日' : signs[at];
  return sign ? WEEKDAYS[at].indexOf(sign) + 1 : undefined;
}

/** Reads dates that are written with the signs for year, month and day. The width of marks is normalised before. */
export function readEastAsianDates(text: string): EastAsianDate[] {
  if (!/[月월]/.test(text)) {
    return [];
  }
  return [...text.matchAll(DATE)]
    .map(({ index, 0: all, 1: year, 2: month, 3: day, ...rest }) => ({
      ...(year && { year: Number(year) }),
      month: Number(month),
      day: Number(day),
      weekday: weekdayOfSign([rest[4], rest[5], rest[6]]),
      start: index,
      end: index + all.length,
    }))
    .filter(
      ({ month, day }) =>
        month <= 12 && day <= 31 && dayExists(2024, month, day),
    );
}
