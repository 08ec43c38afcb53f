import { SourceDoubt } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatInstant } from '../../time/format';
import { useLocale } from '../../time/useLocale';
import { viewerTimeZone } from '../../time/viewerTimeZone';
import { communitySessionsTranslationRef } from '../../translation';

/** How many records of which kind a source lacks, and since when. */
export const LostRecords = ({ doubt }: { doubt: SourceDoubt }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      {t('sync.doubt.lost', {
        count: doubt.of,
        lost: number.format(doubt.lost),
        total: number.format(doubt.of),
        kind: doubt.kind,
        since: formatInstant(doubt.since, {
          locale,
          timeZone: viewerTimeZone(),
        }),
      })}
    </>
  );
};
