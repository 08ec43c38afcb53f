import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
      gap: theme.spacing(2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
  }),
  { name: 'CommunitySessionsTileGrid' },
);

/** The grid that tiles and their skeletons share, so that nothing jumps. */
export const useTileGrid = () => useStyles().root;
