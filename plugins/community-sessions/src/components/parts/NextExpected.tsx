import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useSessions } from '../../data/useSessions';
import { formatDay } from '../../time/format';
import { monthlyRhythm } from '../../time/rhythm';
import { useLocale } from '../../time/useLocale';
import { communitySessionsTranslationRef } from '../../translation';

/** As many of the latest sessions as show a habit. */
const LOOKED_AT = 6;

const NTH = [
  'calendar.nth.first',
  'calendar.nth.second',
  'calendar.nth.third',
  'calendar.nth.fourth',
  'calendar.nth.fifth',
] as const;

/** When a series usually takes place, and when the next would be if it keeps to that; never more than its past shows. */
export const NextExpected = (props: { series: Series; now: number }) => {
  const { series, now } = props;
  const { id, startTime, timeZone } = series;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const locale = useLocale();
  const { data } = useSessions({
    series: [id],
    when: 'past',
    limit: LOOKED_AT,
  });
  if (!data) {
    // A line of it is to come.
    return <>{'\u00a0'}</>;
  }
  const starts = data.items
    .filter(({ status }) => status !== 'cancelled')
    .map(({ startsAt }) => startsAt);
  const rhythm = monthlyRhythm(starts, timeZone, now);
  if (!rhythm) {
    return <>{t('calendar.usualTime', { time: startTime, zone: timeZone })}</>;
  }
  const noon = `${rhythm.nextDay}T12:00:00Z`;
  const weekday = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
  }).format(new Date(noon));
  return (
    <>
      {t('calendar.usualDay', {
        nth: t(NTH[rhythm.nth - 1]),
        weekday,
        time: startTime,
        zone: timeZone,
        day: formatDay(noon, { locale, timeZone: 'UTC' }, 'long'),
      })}
    </>
  );
};
