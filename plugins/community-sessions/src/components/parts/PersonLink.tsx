import { Person } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Avatar from '@material-ui/core/Avatar';
import { makeStyles } from '@material-ui/core/styles';
import { communitySessionsTranslationRef } from '../../translation';
import { safeImage, safeLink } from './safeUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    avatar: {
      width: 24,
      height: 24,
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
    },
  }),
  { name: 'CommunitySessionsPerson' },
);

/** Somebody on GitHub, by name where it is known. */
export const PersonLink = ({ person }: { person: Person }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const name = person.name ?? person.login ?? t('detail.deletedAccount');
  const url = person.url && safeLink(person.url);
  return (
    <span className={classes.root}>
      <Avatar
        aria-hidden
        className={classes.avatar}
        src={person.avatarUrl && safeImage(person.avatarUrl)}
        imgProps={{ loading: 'lazy', referrerPolicy: 'no-referrer' }}
      >
        {[...name][0]?.toLocaleUpperCase()}
      </Avatar>
      <bdi>{url ? <Link to={url}>{name}</Link> : name}</bdi>
    </span>
  );
};
