import { Person } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityRouteParams } from '@backstage/plugin-catalog-react';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import FilterListIcon from '@material-ui/icons/FilterList';
import { entityPageRouteRef, rootRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { PersonAvatar } from './PersonAvatar';
import { safeLink } from './safeUrl';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    sessions: {
      display: 'inline-flex',
      padding: 2,
      color: theme.palette.textSubtle,
      '& svg': { fontSize: 18 },
    },
  }),
  { name: 'CommunitySessionsPerson' },
);

/** Somebody on GitHub, by name where it is known: the person in the catalog, else on GitHub; and the way to their sessions. */
export const PersonLink = ({ person }: { person: Person }) => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const name = person.name ?? person.login ?? t('detail.deletedAccount');
  return (
    <span className={classes.root}>
      <PersonAvatar person={person} />
      <bdi>
        <Name person={person} name={name} />
      </bdi>
      {person.login && <SessionsLink login={person.login} name={name} />}
    </span>
  );
};

function Name({ person, name }: { person: Person; name: string }) {
  const page = usePersonPage(person);
  return page ? <Link to={page}>{name}</Link> : <>{name}</>;
}

/** A portal may have no page for a person whom its catalog knows. */
function usePersonPage({ entityRef, url }: Person): string | undefined {
  const entityLink = useRouteRef(entityPageRouteRef);
  if (entityRef && entityLink) {
    return entityLink(entityRouteParams(entityRef, { encodeParams: true }));
  }
  return url && safeLink(url);
}

function SessionsLink({ login, name }: { login: string; name: string }) {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const indexLink = useRouteRef(rootRouteRef);
  const label = t('detail.sessionsOf', { name });
  return (
    <Tooltip title={label}>
      <Link
        to={`${indexLink()}?person=${encodeURIComponent(login)}`}
        aria-label={label}
        className={classes.sessions}
      >
        <FilterListIcon />
      </Link>
    </Tooltip>
  );
}
