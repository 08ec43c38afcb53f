import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { ArchiveView } from './useArchiveView';
import { useTileGrid } from './useTileGrid';

const TILES = 8;
const ROWS = 16;

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(3) },
    year: { marginBottom: theme.spacing(1.5) },
    tile: {
      overflow: 'hidden',
      [theme.breakpoints.down('xs')]: { display: 'flex' },
    },
    body: {
      flex: 1,
      display: 'grid',
      alignContent: 'start',
      gap: theme.spacing(0.25),
      padding: theme.spacing(1.25, 1.5, 1.5),
      minHeight: 119,
      [theme.breakpoints.down('xs')]: { minHeight: 94 },
    },
    picture: {
      aspectRatio: '16 / 9',
      [theme.breakpoints.down('xs')]: {
        flex: '0 0 144px',
        alignSelf: 'center',
      },
    },
    row: {
      display: 'flex',
      alignItems: 'center',
      height: 44,
      padding: theme.spacing(0, 1.5),
      [theme.breakpoints.down('sm')]: { height: 68 },
      [theme.breakpoints.down('xs')]: { height: 84 },
    },
  }),
  { name: 'CommunitySessionsArchiveSkeleton' },
);

/** The archive before its sessions are there. */
export const ArchiveSkeleton = ({ view }: { view: ArchiveView }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div
      role="status"
      aria-label={t('archive.loading')}
      className={classes.root}
    >
      <Bone className={classes.year} width={64} height={28} />
      {view === 'grid' ? <Tiles /> : <Rows />}
    </div>
  );
};

function Tiles() {
  const classes = useStyles();
  return (
    <div className={useTileGrid()}>
      {Array.from({ length: TILES }, (_, index) => (
        <Paper key={index} className={classes.tile}>
          <Bone className={classes.picture} />
          <div className={classes.body}>
            <Bone width="40%" height={22} />
            <Bone width="85%" height={20} />
            <Bone width="30%" height={20} />
          </div>
        </Paper>
      ))}
    </div>
  );
}

function Rows() {
  const classes = useStyles();
  return (
    <>
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} className={classes.row}>
          <Bone width="90%" height={22} />
        </div>
      ))}
    </>
  );
}
