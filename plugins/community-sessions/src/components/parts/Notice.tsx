import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      textAlign: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(6, 2),
    },
    icon: {
      display: 'flex',
      color: theme.palette.textSubtle,
      '& svg': { fontSize: 48 },
    },
    words: { maxWidth: '60ch', overflowWrap: 'anywhere' },
    description: { color: theme.palette.textSubtle },
    actions: { marginTop: theme.spacing(1) },
  }),
  { name: 'CommunitySessionsNotice' },
);

/** Stands where content would be, says why there is none, and what to do. */
export const Notice = (props: {
  icon: ReactNode;
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}) => {
  const { icon, title, description, action, role } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role={role}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <div className={classes.words}>
        <Typography variant="h5" component="h2">
          {title}
        </Typography>
        {description && (
          <Typography className={classes.description}>{description}</Typography>
        )}
      </div>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
};
