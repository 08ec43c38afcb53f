import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(3) },
    player: { aspectRatio: '16 / 9', width: '100%', maxHeight: '72vh' },
    chapters: { minHeight: 200, height: '100%' },
    head: { display: 'grid', gap: theme.spacing(1.25) },
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 1fr)',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr) 320px',
      },
    },
  }),
  { name: 'CommunitySessionsSessionSkeleton' },
);

/** The page of a session before it is there. */
export const SessionSkeleton = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div
      role="status"
      aria-label={t('detail.loading')}
      className={classes.root}
    >
      <div className={classes.head}>
        <Bone width={120} height={30} />
        <Bone width="60%" height={40} />
        <Bone width={220} height={24} />
      </div>
      <div className={classes.columns}>
        <Bone className={classes.player} />
        <Bone className={classes.chapters} />
      </div>
      <div className={classes.columns}>
        <Bone height={280} />
        <Bone height={180} />
      </div>
    </div>
  );
};
