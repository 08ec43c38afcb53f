import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import useMeasure from 'react-use/esm/useMeasure';
import { readCardSettings } from '../../cardSettings';
import { useNextSession } from '../../data/useNextSession';
import { restrictTo, useSeries } from '../../data/useSeries';
import { useSessions } from '../../data/useSessions';
import { rootRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { CardMessage } from './CardMessage';
import { LatestRecordings } from './LatestRecordings';
import { NextBlock } from './NextBlock';
import { joinClasses } from '../parts/joinClasses';

/** From here on recordings have pictures: six columns of the homepage. */
const PICTURES_FROM_PX = 440;
/** From here on the next session stands beside the recordings. */
const BESIDE_FROM_PX = 760;

/** Below this there is room for the next session only: three rows of the homepage. */
const COMPACT_BELOW_PX = 112;

const useStyles = makeStyles(
  theme => ({
    // The grid gives the card its height; outside of a grid it is as high as it needs.
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      height: '100%',
      minHeight: 0,
    },
    parts: {
      display: 'flex',
      flexDirection: 'column',
      flex: '1 1 auto',
      gap: theme.spacing(1),
      minHeight: 0,
    },
    beside: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
      gridTemplateRows: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    foot: { flex: 'none' },
    all: { display: 'inline-flex', alignItems: 'center', gap: 4 },
    arrow: { fontSize: '1.1em' },
  }),
  { name: 'CommunitySessionsCard' },
);

/** What the homepage card shows, in whatever size the grid gives it. */
export const HomeCardContent = (props: Record<string, unknown>) => {
  const settings = readCardSettings(props);
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const indexLink = useRouteRef(rootRouteRef);
  const [measured, { width, height }] = useMeasure<HTMLDivElement>();
  const withNext = settings.show !== 'recordings';
  const withRecordings = settings.show !== 'next';

  const series = useSeries(settings.series !== undefined);
  const restriction = restrictTo(settings.series, series);
  const upcoming = useNextSession(withNext ? restriction : undefined);
  const latest = useSessions(
    withRecordings && restriction
      ? { ...restriction, when: 'past', recording: true, limit: settings.count }
      : undefined,
  );

  if (upcoming.error && latest.error) {
    const retry = () => {
      upcoming.retry();
      latest.retry();
    };
    return <CardMessage error={upcoming.error} onRetry={retry} />;
  }
  // Nothing is measured yet at the first look, nor where there is no grid.
  const isCompact = withNext && height > 0 && height < COMPACT_BELOW_PX;
  const isBeside = withNext && withRecordings && width >= BESIDE_FROM_PX;
  return (
    <div ref={measured} className={classes.root}>
      <div className={joinClasses(classes.parts, isBeside && classes.beside)}>
        {withNext && (
          <NextBlock
            upcoming={upcoming}
            size={blockSize(isCompact, isBeside)}
          />
        )}
        {withRecordings && !isCompact && (
          <LatestRecordings
            latest={latest}
            expected={settings.count}
            pictures={width >= PICTURES_FROM_PX}
          />
        )}
      </div>
      {!isCompact && (
        <div className={classes.foot}>
          <Link to={indexLink()} className={classes.all}>
            {t('card.seeAll')}
            <ArrowForwardIcon className={classes.arrow} aria-hidden />
          </Link>
        </div>
      )}
    </div>
  );
};

function blockSize(isCompact: boolean, isBeside: boolean) {
  if (isCompact) {
    return 'compact';
  }
  return isBeside ? 'poster' : 'normal';
}
