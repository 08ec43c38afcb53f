import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2, 2.5, 2.5) },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1.5),
      minHeight: 36,
    },
    title: { margin: 0 },
  }),
  { name: 'CommunitySessionsPanel' },
);

/** A titled section of the session page; links reach it by its id. */
export const Panel = (props: {
  id: string;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) => {
  const classes = useStyles();
  const titleId = `${props.id}-title`;
  return (
    <Paper
      component="section"
      id={props.id}
      aria-labelledby={titleId}
      className={classes.root}
    >
      <div className={classes.head}>
        <Typography
          id={titleId}
          variant="h6"
          component="h3"
          className={classes.title}
        >
          {props.title}
        </Typography>
        {props.action}
      </div>
      {props.children}
    </Paper>
  );
};
