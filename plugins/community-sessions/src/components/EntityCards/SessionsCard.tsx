import { SessionsPage } from '@backstage-community/plugin-community-sessions-common';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { RequestState } from '../../data/useRequest';
import { rootRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { CardMessage } from '../HomeCard/CardMessage';
import { Bone } from '../parts/Bone';

const useStyles = makeStyles(
  theme => ({
    root: { ...theme.typography.body2 },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    bones: { display: 'grid', gap: theme.spacing(1.5) },
    all: { marginTop: theme.spacing(1.5) },
  }),
  { name: 'CommunitySessionsEntityCard' },
);

/** A card with some sessions and the way to the others. */
export const SessionsCard = (props: {
  request: RequestState<SessionsPage>;
  /** Rows, one for each session. */
  children: ReactNode;
  /** What to say where there are none, with a link to the search for them. */
  none?: string;
  /** The filters of the page under which all of them are. */
  filter: Record<string, string>;
}) => {
  const { request, children, none, filter } = props;
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <EntityInfoCard title={t('entity.title')}>
      <div className={classes.root}>
        {request.error && (
          <CardMessage error={request.error} onRetry={request.retry} />
        )}
        {!request.error && !request.data && <Bones />}
        {request.data?.items.length === 0 && none && (
          <>
            <Typography variant="body2">{none}</Typography>
            <AllLink filter={filter}>{t('entity.search')}</AllLink>
          </>
        )}
        {request.data && request.data.items.length > 0 && (
          <>
            <ul aria-label={t('entity.title')} className={classes.list}>
              {children}
            </ul>
            <AllLink filter={filter}>
              {t('entity.more', { count: request.data.totalItems })}
            </AllLink>
          </>
        )}
      </div>
    </EntityInfoCard>
  );
};

function AllLink(props: {
  filter: Record<string, string>;
  children: ReactNode;
}) {
  const classes = useStyles();
  const indexLink = useRouteRef(rootRouteRef);
  return (
    <div className={classes.all}>
      <Link to={`${indexLink()}?${new URLSearchParams(props.filter)}`}>
        {props.children}
      </Link>
    </div>
  );
}

function Bones() {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div
      role="status"
      aria-label={t('entity.loading')}
      className={classes.bones}
    >
      <Bone height={40} />
      <Bone height={40} />
      <Bone height={40} />
    </div>
  );
}
