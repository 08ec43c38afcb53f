import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    '@keyframes pulse': {
      '0%': { transform: 'scale(1)', opacity: 0.6 },
      '100%': { transform: 'scale(2.6)', opacity: 0 },
    },
    root: {
      position: 'relative',
      display: 'inline-block',
      flex: 'none',
      width: 8,
      height: 8,
      borderRadius: '50%',
      backgroundColor: theme.palette.status.ok,
      '&::after': {
        content: '""',
        position: 'absolute',
        inset: 0,
        borderRadius: '50%',
        backgroundColor: 'inherit',
        animation: '$pulse 1.6s ease-out infinite',
        '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
      },
    },
  }),
  { name: 'CommunitySessionsLiveDot' },
);

/** Says "live" to the eye; words beside it say it to everyone. */
export const LiveDot = () => <span aria-hidden className={useStyles().root} />;
