import Paper from '@material-ui/core/Paper';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: '112px auto',
      overflow: 'hidden',
      [theme.breakpoints.up('sm')]: {
        gridTemplateColumns: '176px minmax(0, 1fr)',
        gridTemplateRows: 'auto',
      },
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: '232px minmax(0, 3fr) minmax(0, 2fr)',
        minHeight: 300,
      },
    },
    live: {
      boxShadow: `inset 0 0 0 2px ${theme.palette.status.ok}`,
      backgroundImage: `linear-gradient(${alpha(
        theme.palette.status.ok,
        0.1,
      )}, ${alpha(theme.palette.status.ok, 0.1)})`,
    },
    art: {
      minHeight: 0,
      [theme.breakpoints.up('sm')]: { gridRow: '1 / span 2' },
      [theme.breakpoints.up('lg')]: { gridRow: 1 },
    },
    main: { padding: theme.spacing(3), minWidth: 0 },
    aside: {
      padding: theme.spacing(0, 3, 3),
      minWidth: 0,
      [theme.breakpoints.up('lg')]: {
        paddingTop: theme.spacing(3),
        paddingLeft: 0,
      },
    },
  }),
  { name: 'CommunitySessionsHeroFrame' },
);

/** A picture, the words, and what stands beside them, from one column to three. */
export const HeroFrame = (props: {
  art: ReactNode;
  aside?: ReactNode;
  live?: boolean;
  labelledBy?: string;
  children: ReactNode;
}) => {
  const { art, aside, live, labelledBy, children } = props;
  const classes = useStyles();
  return (
    <Paper
      component={labelledBy ? 'section' : 'div'}
      aria-labelledby={labelledBy}
      className={joinClasses(classes.root, live && classes.live)}
    >
      <div className={classes.art}>{art}</div>
      <div className={classes.main}>{children}</div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </Paper>
  );
};
