import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { sourcesBehind } from '../../data/freshness';
import { formatDay } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';
import { SourceNote } from './SourceNote';

/** Says which sources have not been readable for long, and since when. */
export const SourcesBehind = (props: { series: Series[]; now: number }) => {
  const { series, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const locale = useLocale();
  const behind = sourcesBehind(series, now);
  if (!behind) {
    return null;
  }
  const sources = new Intl.ListFormat(locale).format(behind.titles);
  const zoned = { locale, timeZone: viewerTimeZone() };
  return (
    <SourceNote isWarning>
      {behind.since
        ? t('state.behindSince', {
            sources,
            day: formatDay(behind.since, zoned, 'medium'),
          })
        : t('state.neverRead', { sources })}
    </SourceNote>
  );
};
