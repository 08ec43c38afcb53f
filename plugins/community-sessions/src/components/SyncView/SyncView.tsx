import { communitySessionsSyncPermission } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { useSeries } from '../../data/useSeries';
import { rootRouteRef, syncRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { Bone } from '../parts/Bone';
import { ButtonLink } from '../parts/ButtonLink';
import { DocumentTitle } from '../parts/DocumentTitle';
import { Notice } from '../parts/Notice';
import { RequestFailure } from '../parts/RequestFailure';
import { SeriesSync } from './SeriesSync';
import { SyncNow } from './SyncNow';
import { useSyncNow } from './useSyncNow';
import { useSyncStatus } from './useSyncStatus';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(3),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    title: { margin: 0 },
    bones: { display: 'grid', gap: theme.spacing(2) },
  }),
  { name: 'CommunitySessionsSync' },
);

/** How the sync is doing, for those who look after it. */
export const SyncView = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const indexLink = useRouteRef(rootRouteRef);
  const syncLink = useRouteRef(syncRouteRef);
  const permission = usePermission({
    permission: communitySessionsSyncPermission,
  });
  return (
    <BreadcrumbEntry entry={{ label: t('sync.title'), href: syncLink() }}>
      <DocumentTitle parts={[t('sync.title'), t('page.title')]} />
      <div className={classes.root}>
        <div>
          <ButtonLink
            to={indexLink()}
            size="small"
            startIcon={<ArrowBackIcon />}
          >
            {t('sync.back')}
          </ButtonLink>
        </div>
        {permission.loading && <Bones />}
        {!permission.loading &&
          (permission.allowed ? (
            <AllowedSyncView />
          ) : (
            <Notice
              role="alert"
              icon={<LockOutlinedIcon />}
              title={t('state.notAllowed')}
              description={t('sync.notAllowed')}
            />
          ))}
      </div>
    </BreadcrumbEntry>
  );
};

function AllowedSyncView() {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  const { data, asOf, error, retry } = useSyncStatus();
  const series = useSeries();
  const run = useSyncNow({ data, asOf }, retry);
  if (!data) {
    return error ? (
      <RequestFailure
        title={t('sync.failed')}
        error={error}
        onRetry={retry}
        notAllowed={t('sync.notAllowed')}
      />
    ) : (
      <Bones />
    );
  }
  return (
    <>
      <div className={classes.head}>
        <Typography variant="h4" component="h2" className={classes.title}>
          {t('sync.title')}
        </Typography>
        <SyncNow run={run} />
      </div>
      {data.series.map(status => (
        <SeriesSync
          key={status.id}
          status={status}
          title={series.data?.find(({ id }) => id === status.id)?.title}
          onChange={retry}
        />
      ))}
    </>
  );
}

function Bones() {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const classes = useStyles();
  return (
    <div role="status" aria-label={t('sync.loading')} className={classes.bones}>
      <Bone width={160} height={40} />
      <Bone height={320} />
    </div>
  );
}
