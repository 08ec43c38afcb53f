import { makeStyles } from '@material-ui/core/styles';
import { joinClasses } from './joinClasses';

const useStyles = makeStyles(
  theme => ({
    '@keyframes breathe': { '50%': { opacity: 0.45 } },
    root: {
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.selected,
      animation: '$breathe 1.6s ease-in-out infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
  }),
  { name: 'CommunitySessionsBone' },
);

/** One part of a skeleton, in the size of what will stand there. */
export const Bone = (props: {
  width?: number | string;
  height?: number | string;
  className?: string;
}) => {
  const { width, height, className } = props;
  const classes = useStyles();
  return (
    <div
      aria-hidden
      className={joinClasses(classes.root, className)}
      style={{ width, height, maxWidth: '100%' }}
    />
  );
};
