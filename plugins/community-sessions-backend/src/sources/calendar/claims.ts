import { CalendarConfig } from '../../config/config';
import { withoutStatusPrefix } from '../../words/dates/parseTitle';
import { ClaimReader } from '../ClaimReader';
import { recordSchemas } from '../recordSchemas';

/** Reads the series' events in a calendar that may hold others as well. */
export function calendarClaims({
  summaryPattern,
}: CalendarConfig): ClaimReader {
  return {
    id: 'calendar',
    claimTypes: ['event'],
    claims: ({ payload }) => {
      const event = recordSchemas['calendar.event'].parse(payload);
      const { summary } = event;
      const isOfSeries =
        !summaryPattern ||
        [summary, withoutStatusPrefix(summary.trim())].some(each =>
          summaryPattern.test(each),
        );
      if (!isOfSeries) {
        return [];
      }
      const { status, timeZone, sequence, ...rest } = event;
      return [{ type: 'event', ...rest, isCancelled: status === 'CANCELLED' }];
    },
    isTitleOfSeries: title => summaryPattern?.test(title) ?? false,
  };
}
