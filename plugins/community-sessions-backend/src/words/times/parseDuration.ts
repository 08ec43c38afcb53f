const LONGEST_MINUTES = 24 * 60;

const UNITS =
  '(?:(\\d{1,2})(?:[.,](5|25|75))? ?(?:h|hrs?|hours?|stunden?|std|heures?|horas?|ore|ora|uur|godz\\w*|小时|小時|時間|시간)(?!\\p{L}))? ?(?:and|und|et|y|e)? ?(?:(\\d{1,3}) ?(?:m|mins?|minutes?|minuten|minutos?|minuti|minut|分钟|分鐘|分|분)(?!\\p{L}))?';
const AFTER_TIME = new RegExp(
  `[\\s,]{0,2}(?:\\(|for |für |pendant |durante |per |\\[|- ?)${UNITS}`,
  'iuy',
);
const LABELLED = new RegExp(
  `(?<!\\p{L})(?:duration|length|dauer|durée|duración|duração|durata|duur|czas trwania|时长|時長|所要時間|소요 ?시간)[^\\p{L}\\d]{0,6}(?:(?:approx|about|ca)\\.? )?${UNITS}`,
  'iu',
);

function minutesOf(match: RegExpExecArray | null): number | undefined {
  const [, hours, fraction, minutes] = match ?? [];
  if (hours === undefined && minutes === undefined) {
    return undefined;
  }
  const total =
    Number(`${hours ?? 0}.${fraction ?? 0}`) * 60 + Number(minutes ?? 0);
  return total > 0 && total <= LONGEST_MINUTES ? total : undefined;
}

/** The duration in minutes that stands right behind a time: `(60 min)`, `for 1.5 hours`, `(1h30m)`. */
export function parseDurationAt(text: string, at: number): number | undefined {
  AFTER_TIME.lastIndex = at;
  return minutesOf(AFTER_TIME.exec(text));
}

/** The duration in minutes that a line tells under a label: `Duration: 90 minutes`. */
export function parseDuration(text: string): number | undefined {
  return minutesOf(LABELLED.exec(text));
}
