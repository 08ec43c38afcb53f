import { Person } from '@backstage-community/plugin-community-sessions-common';
import Avatar from '@material-ui/core/Avatar';
import { makeStyles } from '@material-ui/core/styles';
import { safeImage } from './safeUrl';
import { joinClasses } from './joinClasses';
import { usePicture } from './usePicture';

const useStyles = makeStyles(
  theme => ({
    root: {
      width: 24,
      height: 24,
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
    },
  }),
  { name: 'CommunitySessionsAvatar' },
);

/** The picture of somebody, or the first letter of their name; the name itself stands beside it. */
export const PersonAvatar = (props: { person: Person; className?: string }) => {
  const { person, className } = props;
  const classes = useStyles();
  const image = person.avatarUrl ? safeImage(person.avatarUrl) : undefined;
  const isReady = usePicture(image) === 'ready';
  const name = person.name ?? person.login ?? '';
  return (
    <Avatar
      aria-hidden
      className={joinClasses(classes.root, className)}
      src={isReady ? image : undefined}
      imgProps={{ loading: 'lazy', referrerPolicy: 'no-referrer' }}
    >
      {[...name][0]?.toLocaleUpperCase()}
    </Avatar>
  );
};
