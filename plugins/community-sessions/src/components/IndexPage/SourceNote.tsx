import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      flex: '1 1 280px',
      color: theme.palette.textSubtle,
    },
    icon: { flex: 'none' },
    warning: { flex: 'none', color: theme.palette.status.warning },
  }),
  { name: 'CommunitySessionsSourceNote' },
);

/** A line about how up to date the page is; a warning where somebody should look at it. */
export const SourceNote = (props: {
  isWarning?: boolean;
  children: ReactNode;
}) => {
  const { isWarning = false, children } = props;
  const classes = useStyles();
  const Icon = isWarning ? WarningIcon : ScheduleIcon;
  return (
    <Typography variant="body2" role="status" className={classes.root}>
      <Icon
        fontSize="small"
        className={isWarning ? classes.warning : classes.icon}
        aria-hidden
      />
      <span>{children}</span>
    </Typography>
  );
};
