import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { failureOf } from '../../data/errors';
import { toQuery, useArchiveFilters } from '../../data/useArchiveFilters';
import { useNextSession } from '../../data/useNextSession';
import { restrictTo, useSeries } from '../../data/useSeries';
import { useSessionList } from '../../data/useSessionList';
import { useUrlParams } from '../../data/useUrlParams';
import { communitySessionsTranslationRef } from '../../translation';
import { PageActions } from '../PageActions';
import { RequestFailure } from '../parts/RequestFailure';
import { StaleNotice } from '../parts/StaleNotice';
import { Archive } from './Archive';
import { ComingUp } from './ComingUp';
import { NextSessionSection } from './NextSessionSection';
import { NothingYet } from './NothingYet';
import { SeriesSelect } from './SeriesSelect';
import { SourcesBehind } from './SourcesBehind';
import { SourcesWaiting } from './SourcesWaiting';
import { useArchiveView } from './useArchiveView';
import { useSearchAnalytics } from './useSearchAnalytics';

const PAGE_SIZE = 24;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(4),
      minWidth: 0,
    },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'flex-end',
      gap: theme.spacing(1, 2),
      marginBottom: theme.spacing(-2),
    },
  }),
  { name: 'CommunitySessionsIndex' },
);

/** The next session, and all those before. */
export const IndexPage = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const url = useUrlParams();
  const { filters, change, clear, shown, keepShown } = useArchiveFilters(url);
  const [view, setView] = useArchiveView(url);
  const series = useSeries();
  const restriction = restrictTo(filters.series, series);
  const query = restriction && toQuery(filters, restriction);
  const upcoming = useNextSession(restriction);
  const list = useSessionList(query, { pageSize: PAGE_SIZE, shown });

  const retryAll = () => {
    series.retry();
    upcoming.retry();
    list.retry();
  };
  useSearchAnalytics(query?.q, list);

  if (list.error && failureOf(list.error) === 'not-allowed') {
    return (
      <RequestFailure
        title={t('archive.failed')}
        error={list.error}
        onRetry={list.retry}
      />
    );
  }
  if (upcoming.error && list.error && !list.sessions) {
    return (
      <RequestFailure
        title={t('archive.failed')}
        error={list.error}
        onRetry={retryAll}
      />
    );
  }
  const isEmpty =
    query?.when === 'past' &&
    !upcoming.loading &&
    !upcoming.error &&
    !upcoming.next &&
    !upcoming.others.length &&
    !list.loading &&
    list.sessions?.length === 0;
  if (isEmpty && !restriction?.series && series.data) {
    return (
      <NothingYet
        series={series.data}
        now={upcoming.now}
        onLookAgain={retryAll}
      />
    );
  }

  const titles = seriesTitles(series.data ?? []);
  return (
    <div className={classes.root}>
      <div className={classes.bar}>
        <SourcesBehind series={series.data ?? []} now={upcoming.now} />
        <SourcesWaiting series={series.data ?? []} now={upcoming.now} />
        {titles.size > 1 && (
          <SeriesSelect
            titles={titles}
            value={restriction?.series?.[0]}
            onChange={id => change({ series: id })}
          />
        )}
        <PageActions series={series.data ?? []} />
      </div>
      <NextSessionSection
        upcoming={upcoming}
        restriction={restriction}
        series={series.data ?? []}
      />
      {query?.when === 'past' && (
        <ComingUp
          sessions={upcoming.others}
          loading={upcoming.loading}
          now={upcoming.now}
        />
      )}
      <Archive
        filters={filters}
        restriction={restriction}
        narrowed={query?.when === 'all'}
        waiting={upcoming.loading}
        list={list}
        view={view}
        onView={setView}
        onChange={change}
        onClear={clear}
        onShown={keepShown}
      />
      <StaleNotice
        error={upcoming.refreshError ?? list.refreshError}
        asOf={Math.min(upcoming.asOf ?? Infinity, list.asOf ?? Infinity)}
        onRetry={retryAll}
      />
    </div>
  );
};

function seriesTitles(
  series: { id: string; title: string }[],
): Map<string, string> {
  return new Map(series.map(({ id, title }) => [id, title]));
}
