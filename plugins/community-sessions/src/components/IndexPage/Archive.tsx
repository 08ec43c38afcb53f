import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import EventNoteIcon from '@material-ui/icons/EventNote';
import SearchIcon from '@material-ui/icons/Search';
import { useEffect, useRef, useState } from 'react';
import { ArchiveFilters } from '../../data/useArchiveFilters';
import { SessionList } from '../../data/useSessionList';
import { communitySessionsTranslationRef } from '../../translation';
import { Notice } from '../parts/Notice';
import { RequestFailure } from '../parts/RequestFailure';
import { ArchiveFilterBar } from './ArchiveFilterBar';
import { ArchiveSkeleton } from './ArchiveSkeleton';
import { LoadMore } from './LoadMore';
import { SEARCH_ID } from './SearchField';
import { SessionYears } from './SessionYears';
import { ArchiveView } from './useArchiveView';
import { usePersonNamed } from './usePersonNamed';
import { ViewToggle } from './ViewToggle';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      minHeight: 40,
      marginBottom: theme.spacing(1.5),
    },
    title: { margin: 0 },
    count: { color: theme.palette.textSubtle },
    view: { marginLeft: 'auto' },
    // Keeps its place, so that nothing moves when a request comes and goes.
    progress: {
      height: 4,
      marginTop: theme.spacing(1.5),
      '@media (prefers-reduced-motion: reduce)': {
        '& *': { animation: 'none !important' },
      },
    },
    stale: { opacity: 0.6 },
  }),
  { name: 'CommunitySessionsArchive' },
);

interface ArchiveProps {
  filters: ArchiveFilters;
  restriction: { series?: string[] } | undefined;
  /** Whether something particular is looked for. */
  narrowed: boolean;
  /** Whether what stands above is still to come and would push this down. */
  waiting: boolean;
  list: SessionList;
  view: ArchiveView;
  onView: (view: ArchiveView) => void;
  onChange: (changes: ArchiveFilters, options?: { replace?: boolean }) => void;
  onClear: () => void;
  /** Called with how many sessions are shown when somebody asked for more. */
  onShown: (shown: number) => void;
}

/** All past sessions; with filters, all sessions that match. A link to matches leads past what stands above them. */
export const Archive = (props: ArchiveProps) => {
  const { filters, restriction, narrowed, waiting, list, view } = props;
  const { onChange, onClear, onView } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const person = usePersonNamed(filters.person, list.sessions);
  const known = list.sessions && !list.error;
  const section = useRef<HTMLElement>(null);
  const [isLookedFor] = useState(narrowed);
  useEffect(() => {
    if (isLookedFor && !waiting) {
      section.current?.scrollIntoView?.();
    }
  }, [isLookedFor, waiting]);
  const clear = () => {
    onClear();
    // The button that was clicked goes away.
    document.getElementById(SEARCH_ID)?.focus();
  };
  return (
    <section ref={section} aria-labelledby="community-sessions-archive">
      <div className={classes.head}>
        <Typography
          id="community-sessions-archive"
          variant="h5"
          component="h2"
          className={classes.title}
        >
          {narrowed ? t('archive.found') : t('archive.title')}
        </Typography>
        <Typography variant="body2" role="status" className={classes.count}>
          {known && t('archive.count', { count: list.totalItems })}
        </Typography>
        {narrowed && !!list.sessions?.length && (
          <Button size="small" onClick={clear}>
            {t('archive.clear')}
          </Button>
        )}
        <div className={classes.view}>
          <ViewToggle view={view} onChange={onView} />
        </div>
      </div>
      <ArchiveFilterBar
        filters={filters}
        person={person}
        restriction={restriction}
        onChange={onChange}
      />
      <div className={classes.progress}>
        {list.loading && list.sessions && <LinearProgress aria-hidden />}
      </div>
      <div
        aria-busy={list.loading}
        className={list.loading ? classes.stale : undefined}
      >
        <Results {...props} onClear={clear} />
      </div>
    </section>
  );
};

function Results(props: ArchiveProps) {
  const { filters, narrowed, waiting, list, view } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  if (list.error) {
    return (
      <RequestFailure
        title={t('archive.failed')}
        error={list.error}
        onRetry={list.retry}
      />
    );
  }
  if (waiting || !list.sessions) {
    return <ArchiveSkeleton view={view} />;
  }
  if (!list.sessions.length) {
    return narrowed ? (
      <Notice
        icon={<SearchIcon />}
        title={t('archive.noMatch')}
        description={t('archive.noMatchDescription')}
        action={
          <Button variant="outlined" onClick={props.onClear}>
            {t('archive.clear')}
          </Button>
        }
      />
    ) : (
      <Notice icon={<EventNoteIcon />} title={t('archive.noPast')} />
    );
  }
  return (
    <LoadMore list={list} shown={list.sessions.length} onShown={props.onShown}>
      <SessionYears sessions={list.sessions} view={view} query={filters.q} />
    </LoadMore>
  );
}
