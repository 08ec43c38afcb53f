/** A time of day in Chinese, Japanese or Korean, and where it stands. */
export interface EastAsianTime {
  start: number;
  end: number;
  hour: number;
  minute: number;
}

/** `20時30分`, `晚上8点半`, `下午 3:00`, `오후 8시`. */
const CLOCK =
  /(?:(上午|下午|晚上|早上|中午|凌晨|傍晚|午前|午後|오전|오후|저녁)\s?)?(\d{1,2})(?:\s?[点點时時시](?![間间간])(?:\s?(\d{1,2})\s?[分분]|(半|반))?(?:整|钟|鐘)?|:([0-5]\d))/gu;
const AFTERNOON = new Set(['下午', '晚上', '傍晚', '午後', '오후', '저녁']);

/**
 * Reads times such as `午後8時30分`. `2時間` and `3시간` are durations: the hour sign is followed by the one for *between*.
 * A clock with a colon is read here only behind a word for the part of the day.
 */
export function readEastAsianTimes(text: string): EastAsianTime[] {
  if (!/[点點時时시午晚早晨전후저]/.test(text)) {
    return [];
  }
  return [...text.matchAll(CLOCK)].flatMap(match => {
    const [all, part, hours, minutes, half, afterColon] = match;
    const printed = Number(hours);
    if (printed > 24 || (afterColon !== undefined && !part)) {
      return [];
    }
    const hour = AFTERNOON.has(part) && printed < 12 ? printed + 12 : printed;
    return [
      {
        start: match.index,
        end: match.index + all.length,
        hour: hour % 24,
        minute: half ? 30 : Number(minutes ?? afterColon ?? 0),
      },
    ];
  });
}
