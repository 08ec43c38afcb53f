import { communitySessionsSyncPermission } from '@backstage-community/plugin-community-sessions-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import SyncIcon from '@material-ui/icons/Sync';
import { syncRouteRef } from '../../routes';
import { communitySessionsTranslationRef } from '../../translation';
import { ButtonLink } from '../parts/ButtonLink';

/** The way to the sync view, for those who may see it. */
export const SyncLink = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const syncLink = useRouteRef(syncRouteRef);
  const { allowed } = usePermission({
    permission: communitySessionsSyncPermission,
  });
  return allowed ? (
    <ButtonLink to={syncLink()} startIcon={<SyncIcon />}>
      {t('sync.open')}
    </ButtonLink>
  ) : null;
};
