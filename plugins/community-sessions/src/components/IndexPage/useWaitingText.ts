import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Waiting } from '../../data/freshness';
import { formatMoment } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { useSourceName } from '../parts/useSourceName';

/** Says until when a source waits, and for what. */
export function useWaitingText(
  now: number,
): (waiting: Pick<Waiting, 'id' | 'until' | 'reason'>) => string {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const zoned = { locale: useLocale(), timeZone: viewerTimeZone() };
  const nameOf = useSourceName();
  return ({ id, until, reason }) => {
    const source = nameOf(id);
    return until
      ? t(`waiting.${reason ?? 'source'}`, {
          source,
          time: formatMoment(until, now, zoned),
        })
      : t('waiting.nextSync', { source });
  };
}
