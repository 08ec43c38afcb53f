import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { NextSession } from '../../data/useNextSession';
import { communitySessionsTranslationRef } from '../../translation';
import { NextSessionHero } from '../parts/NextSessionHero';
import { HeroSkeleton } from '../parts/HeroSkeleton';
import { RequestFailure } from '../parts/RequestFailure';
import { NoNextSession } from './NoNextSession';

/** The top of the page: what comes next, or that nothing is planned. */
export const NextSessionSection = (props: {
  upcoming: NextSession;
  restriction: { series?: string[] } | undefined;
  series: Series[];
}) => {
  const { upcoming, restriction, series } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const { next, phase, now, loading, error, retry } = upcoming;
  if (next && phase) {
    return (
      <NextSessionHero
        // What somebody did about one session is not true of the next.
        key={next.id}
        session={next}
        phase={phase}
        now={now}
        seriesTitle={
          series.length > 1
            ? series.find(({ id }) => id === next.series)?.title
            : undefined
        }
      />
    );
  }
  if (loading) {
    return <HeroSkeleton />;
  }
  if (error) {
    return (
      <Paper component="section">
        <RequestFailure
          title={t('next.failed')}
          error={error}
          onRetry={retry}
        />
      </Paper>
    );
  }
  return (
    <NoNextSession
      restriction={restriction}
      series={series.filter(
        ({ id }) => !restriction?.series || restriction.series.includes(id),
      )}
      now={now}
    />
  );
};
