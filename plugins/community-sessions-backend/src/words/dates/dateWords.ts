import { distance } from 'fastest-levenshtein';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** English words and names that are one edit away from a month. */
const NOT_MONTHS = new Set([
  'match',
  'marsh',
  'marc',
  'juan',
  'jane',
  'jules',
  'judy',
  'jury',
  'jude',
  'juno',
  'duly',
  'dune',
  'tune',
]);

const SHORTEST_MISSPELT = 4;
const LONGEST = 12;

function isTransposed(word: string, name: string): boolean {
  if (word.length !== name.length) {
    return false;
  }
  const at = [...name].findIndex((char, index) => char !== word[index]);
  return (
    at >= 0 &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

/** One letter missing, too many or wrong, or two neighbours swapped; the first letter is right. */
function isMisspelt(word: string, name: string): boolean {
  return (
    word.length >= SHORTEST_MISSPELT &&
    name.length >= SHORTEST_MISSPELT &&
    word[0] === name[0] &&
    (isTransposed(word, name) || distance(word, name) === 1)
  );
}

function find(names: string[], word: string): number {
  return word.length >= 3 && word.length <= LONGEST
    ? names.findIndex(name => name.startsWith(word)) + 1
    : 0;
}

/**
 * The month, 1 to 12, that a lower-case word names, also shortened or one edit away from right; else 0.
 * `Feburary 21st, 2024` is a real agenda. Words such as `may` and `dec` are months only beside a day, which the caller sees to.
 */
export function monthOf(word: string): number {
  if (word.length > LONGEST || NOT_MONTHS.has(word)) {
    return 0;
  }
  const exact = find(MONTHS, word);
  if (exact) {
    return exact;
  }
  return MONTHS.findIndex(name => isMisspelt(word, name)) + 1;
}

/** The month that a word names in full or in three letters, without guessing; else 0. */
export function exactMonthOf(word: string): number {
  return word.length === 3 || MONTHS.includes(word) || word === 'sept'
    ? find(MONTHS, word)
    : 0;
}

/** The weekday, Monday 1 to Sunday 7, that a lower-case word names; else 0. */
export function weekdayNamed(word: string): number {
  if (word === 'weds') {
    return 3;
  }
  const exact = find(WEEKDAYS, word);
  if (exact || word.length > LONGEST || !word.endsWith('day')) {
    return exact;
  }
  return WEEKDAYS.findIndex(name => isMisspelt(word, name)) + 1;
}
