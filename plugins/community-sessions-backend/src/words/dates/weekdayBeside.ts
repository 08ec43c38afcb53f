import { readDay } from './dateParts';
import { readMonth, weekdayNamed } from './dateWords';
import { Token } from '../markdown/tokens';

/** Words between a weekday and its date. */
const BEFORE_DATE = new Set([
  'the',
  'on',
  'den',
  'dem',
  'am',
  'der',
  'le',
  'el',
  'o',
  'il',
  'dia',
  'de',
  'w',
  'dnia',
]);

/** The weekday printed before a date, with where it starts. */
export function weekdayBefore(tokens: Token[], at: number, floor: number) {
  let index = at - 1;
  while (
    index > floor &&
    ([',', '.', '('].includes(tokens[index].text) ||
      BEFORE_DATE.has(tokens[index].lower))
  ) {
    index -= 1;
  }
  // Portuguese: `segunda-feira`.
  if (tokens[index]?.lower === 'feira' && index - 2 >= floor) {
    index -= 2;
  }
  const weekday = index >= floor ? weekdayNamed(tokens[index].lower) : 0;
  return weekday ? { weekday, from: index } : undefined;
}

/** The weekday printed after a date, unless it begins the next one. */
export function weekdayAfter(tokens: Token[], at: number) {
  let index = at;
  while ([',', '('].includes(tokens[index]?.text)) {
    index += 1;
  }
  const weekday = weekdayNamed(tokens[index]?.lower ?? '');
  const following = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const beginsNext =
    readMonth(tokens[following]?.lower ?? '') !== undefined ||
    readDay(tokens, following) !== undefined;
  return weekday && !beginsNext ? { weekday, next: index + 1 } : undefined;
}
