import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sourcesRead, sourcesWaiting, Waiting } from '../../data/freshness';
import { useSessions } from '../../data/useSessions';
import { formatMoment } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { SourceNote } from './SourceNote';
import { useWaitingText } from './useWaitingText';

/** Says of each source that waits until when it does, and what is known all the same. */
export const SourcesWaiting = (props: { series: Series[]; now: number }) => {
  const { series, now } = props;
  const waiting = sourcesWaiting(series, now);
  const waitingText = useWaitingText(now);
  const { data } = useSessions(waiting.length ? { limit: 1 } : undefined);
  const knownText = useKnownText(sourcesRead(series), now);
  return (
    <>
      {waiting.map(each => (
        <SourceNote key={each.id}>
          {waitingText(each)}
          {Boolean(data?.totalItems) &&
            ` ${knownText(each, data?.totalItems ?? 0)}`}
        </SourceNote>
      ))}
    </>
  );
};

/** Says how many sessions there are, and from when, or of a first sync from where. */
function useKnownText(read: string[], now: number) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const locale = useLocale();
  return ({ title, since }: Waiting, count: number): string => {
    if (since) {
      const zoned = { locale, timeZone: viewerTimeZone() };
      return t('waiting.knownAsOf', {
        count,
        time: formatMoment(since, now, zoned),
      });
    }
    return t('waiting.knownFrom', {
      count,
      sources: new Intl.ListFormat(locale).format(read),
      missing: title,
    });
  };
}
