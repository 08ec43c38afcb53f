import { useApp } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      verticalAlign: 'text-bottom',
      fontSize: '1.25em',
    },
  },
  { name: 'CommunitySessionsSourceIcon' },
);

/** The icon that a source asks for, where the app has it. */
export const SourceIcon = ({ icon }: { icon: string | undefined }) => {
  const classes = useStyles();
  const Icon = useApp().getSystemIcon(icon ?? '');
  return Icon ? (
    <span aria-hidden className={classes.root}>
      <Icon fontSize="inherit" />
    </span>
  ) : null;
};
