import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { useTileGrid } from './useTileGrid';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(3) },
    year: { marginBottom: theme.spacing(1.5) },
    body: {
      padding: theme.spacing(1.5),
      display: 'grid',
      gap: theme.spacing(0.5),
    },
    picture: { aspectRatio: '16 / 9' },
  }),
  { name: 'CommunitySessionsArchiveSkeleton' },
);

/** The archive before its sessions are there. */
export const ArchiveSkeleton = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const grid = useTileGrid();
  return (
    <div
      role="status"
      aria-label={t('archive.loading')}
      className={classes.root}
    >
      <Bone className={classes.year} width={64} height={28} />
      <div className={grid}>
        {Array.from({ length: 8 }, (_, index) => (
          <Paper key={index}>
            <Bone className={classes.picture} />
            <div className={classes.body}>
              <Bone width="40%" height={22} />
              <Bone width="85%" height={20} />
              <Bone width="30%" height={20} />
            </div>
          </Paper>
        ))}
      </div>
    </div>
  );
};
