import { Series } from '@backstage-community/plugin-community-sessions-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useSessions } from '../../data/useSessions';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { NextExpected } from '../parts/NextExpected';
import { SessionTile } from './SessionTile';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(3),
      padding: theme.spacing(3),
    },
    words: { flex: '1 1 280px' },
    quiet: { color: theme.palette.textSubtle },
    last: { flex: '0 1 280px' },
    list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  }),
  { name: 'CommunitySessionsNoNext' },
);

/** Between sessions: that there is none to come, and where to watch the last one. */
export const NoNextSession = (props: {
  restriction: { series?: string[] } | undefined;
  series: Series[];
  now: number;
}) => {
  const { restriction, series, now } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { data, loading } = useSessions(
    restriction && { ...restriction, when: 'past', recording: true, limit: 1 },
  );
  const last = data?.items[0];
  return (
    <Paper
      component="section"
      aria-labelledby="community-sessions-next"
      className={classes.root}
    >
      <div className={classes.words}>
        <Typography id="community-sessions-next" variant="h5" component="h2">
          {t('next.none')}
        </Typography>
        <Typography className={classes.quiet}>
          {t('next.noneDescription')}
        </Typography>
        {series.map(each => (
          <Typography key={each.id}>
            {series.length > 1 && `${each.title}: `}
            <NextExpected series={each} now={now} />
          </Typography>
        ))}
      </div>
      {loading && <Bone className={classes.last} height={220} width={280} />}
      {last && (
        <div className={classes.last}>
          <Typography variant="subtitle2" component="h3">
            {t('next.lastRecorded')}
          </Typography>
          <ul className={classes.list}>
            <SessionTile session={last} now={now} />
          </ul>
        </div>
      )}
    </Paper>
  );
};
