import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EventBusyIcon from '@material-ui/icons/EventBusy';
import { makeStyles } from '@material-ui/core/styles';
import { failureOf } from '../../data/errors';
import { toQuery, useArchiveFilters } from '../../data/useArchiveFilters';
import { useNextSession } from '../../data/useNextSession';
import { restrictTo, useSeries } from '../../data/useSeries';
import { useSessionList } from '../../data/useSessionList';
import { communitySessionsTranslationRef } from '../../translation';
import { Notice } from '../parts/Notice';
import { RequestFailure } from '../parts/RequestFailure';
import { Archive } from './Archive';
import { ComingUp } from './ComingUp';
import { NextSessionSection } from './NextSessionSection';
import { SeriesSelect } from './SeriesSelect';

const PAGE_SIZE = 24;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(4), minWidth: 0 },
    series: { display: 'flex', justifyContent: 'flex-end' },
  }),
  { name: 'CommunitySessionsIndex' },
);

/** The next session, and all those before. */
export const IndexPage = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { filters, change, clear } = useArchiveFilters();
  const series = useSeries();
  const restriction = restrictTo(filters.series, series);
  const query = restriction && toQuery(filters, restriction);
  const upcoming = useNextSession(restriction);
  const list = useSessionList(query && { ...query, limit: PAGE_SIZE });

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
    const retryAll = () => {
      series.retry();
      upcoming.retry();
      list.retry();
    };
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
  if (isEmpty && !restriction?.series) {
    return (
      <Notice
        role="status"
        icon={<EventBusyIcon />}
        title={t('archive.empty')}
        description={t('archive.emptyDescription')}
      />
    );
  }

  const titles = seriesTitles(series.data ?? []);
  return (
    <div className={classes.root}>
      {titles.size > 1 && (
        <div className={classes.series}>
          <SeriesSelect
            titles={titles}
            value={restriction?.series?.[0]}
            onChange={id => change({ series: id })}
          />
        </div>
      )}
      <NextSessionSection
        upcoming={upcoming}
        restriction={restriction}
        seriesTitles={titles}
      />
      <ComingUp sessions={upcoming.others} now={upcoming.now} />
      <Archive
        filters={filters}
        restriction={restriction}
        narrowed={query?.when === 'all'}
        list={list}
        onChange={change}
        onClear={clear}
      />
    </div>
  );
};

function seriesTitles(
  series: { id: string; title: string }[],
): Map<string, string> {
  return new Map(series.map(({ id, title }) => [id, title]));
}
