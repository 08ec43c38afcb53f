import { distance } from 'fastest-levenshtein';

/** The months in the languages that are read: names first, then forms and abbreviations. Folded: lower case, no accents. */
const MONTHS: string[][] = [
  'january januar janner janvier enero janeiro gennaio januari styczen stycznia jan janv ene gen sty',
  'february februar feber fevrier febrero fevereiro febbraio februari luty lutego feb fevr fev lut',
  'march marz mars marzo marco maart marzec marca mar mrz mrt',
  'april avril abril aprile kwiecien kwietnia apr avr abr kwi',
  'may mai mayo maio maggio mei maj maja mag',
  'june juni juin junio junho giugno czerwiec czerwca jun giu cze',
  'july juli juillet julio julho luglio lipiec lipca jul juil lug lip',
  'august aout agosto augustus sierpien sierpnia aug ago sie',
  'september septembre septiembre setiembre setembro settembre wrzesien wrzesnia sep sept set wrz',
  'october oktober octobre octubre outubro ottobre pazdziernik pazdziernika oct okt out ott paz',
  'november novembre noviembre novembro listopad listopada nov lis',
  'december dezember decembre diciembre dezembro dicembre grudzien grudnia dec dez dic gru',
].map(names => names.split(' '));

/** The weekdays, Monday first, in the same languages. */
const WEEKDAYS: string[][] = [
  'monday mon montag lundi lun lunes lunedi segunda maandag poniedzialek pon',
  'tuesday tue tues dienstag di mardi martes terca martedi dinsdag wtorek wt',
  'wednesday wed weds mittwoch mi mercredi mer miercoles mie quarta mercoledi woensdag wo sroda sr',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta giovedi gio donderdag czwartek czw',
  'friday fri freitag fr vendredi ven viernes vie sexta venerdi vrijdag vr piatek pt',
  'saturday sat samstag sonnabend sa samedi sam sabado sab sabato zaterdag za sobota sob',
  'sunday sun sonntag so dimanche dim domingo dom domenica zondag zo niedziela nd',
].map(names => names.split(' '));

/** Months of one language that are words of another: they need a year or a weekday. */
const DOUBTFUL_MONTHS = new Set([
  'mars',
  'marca',
  'set',
  'out',
  'gen',
  'ene',
  'mag',
  'lug',
  'lip',
  'lis',
  'sie',
  'ago',
  'paz',
  'sty',
  'lut',
  'ott',
  'giu',
  'cze',
  'kwi',
  'gru',
  'dic',
]);

const monthByName = new Map(
  MONTHS.flatMap((names, index) =>
    names.map(name => [name, index + 1] as const),
  ),
);
const weekdayByName = new Map(
  WEEKDAYS.flatMap((names, index) =>
    names.map(name => [name, index + 1] as const),
  ),
);
const ENGLISH_MONTHS = MONTHS.map(([name]) => name);
const ENGLISH_WEEKDAYS = WEEKDAYS.map(([name]) => name);

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
const LONGEST = 14;

/** A word in lower case without accents, as the names of months and weekdays are compared. */
export function foldWord(word: string): string {
  return /^[a-z]*$/.test(word)
    ? word
    : word
        .toLowerCase()
        .replaceAll('ł', 'l')
        .normalize('NFD')
        .replace(/\p{M}/gu, '');
}

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

/** The name, 1 the first, that a word of at least three letters begins; else 0. */
function beginOf(names: string[], word: string): number {
  return word.length >= 3
    ? names.findIndex(name => name.startsWith(word)) + 1
    : 0;
}

/** A month that a word names. */
export interface MonthName {
  /** 1 to 12. */
  month: number;
  /** Misspelt, or also a word of another language: needs a year or a weekday beside it. */
  doubtful: boolean;
}

/**
 * The month that a word names, in any of the languages, also shortened or one edit away from right.
 * `Feburary 21st, 2024` is a real agenda. Words such as `may` and `dec` are months only beside a day, which the caller sees to.
 */
export function readMonth(word: string): MonthName | undefined {
  const folded = foldWord(word);
  if (folded.length > LONGEST || folded.length < 3 || NOT_MONTHS.has(folded)) {
    return undefined;
  }
  const exact = monthByName.get(folded) ?? beginOf(ENGLISH_MONTHS, folded);
  if (exact) {
    return { month: exact, doubtful: DOUBTFUL_MONTHS.has(folded) };
  }
  const month = ENGLISH_MONTHS.findIndex(name => isMisspelt(folded, name)) + 1;
  return month ? { month, doubtful: true } : undefined;
}

/** The month that a word names in full or in its usual abbreviation, without guessing; else 0. */
export function exactMonthOf(word: string): number {
  const folded = foldWord(word);
  return DOUBTFUL_MONTHS.has(folded) ? 0 : monthByName.get(folded) ?? 0;
}

/** The weekday, Monday 1 to Sunday 7, that a word names; else 0. */
export function weekdayNamed(word: string): number {
  const folded = foldWord(word);
  const exact = weekdayByName.get(folded) ?? beginOf(ENGLISH_WEEKDAYS, folded);
  if (exact || folded.length > LONGEST || !folded.endsWith('day')) {
    return exact;
  }
  return ENGLISH_WEEKDAYS.findIndex(name => isMisspelt(folded, name)) + 1;
}
