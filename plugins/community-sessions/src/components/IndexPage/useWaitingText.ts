import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Waiting } from '../../data/freshness';
import { formatMoment } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';

/** Says until when a source waits, and for what. */
export function useWaitingText(
  now: number,
): (waiting: Pick<Waiting, 'title' | 'until' | 'reason'>) => string {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  return ({ title, until, reason }) =>
    until
      ? t(`waiting.${reason ?? 'source'}`, {
          source: title,
          time: formatMoment(until, now, zoned),
        })
      : t('waiting.nextSync', { source: title });
}
