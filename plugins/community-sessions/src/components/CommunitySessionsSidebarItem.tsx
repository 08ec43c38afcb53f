import { SidebarItem } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EventIcon from '@material-ui/icons/Event';
import { useReadPermission } from '../data/useReadPermission';
import { rootRouteRef } from '../routes';
import { communitySessionsTranslationRef } from '../translation';

/** Leads from the sidebar to the page; renders nothing for those who may not read sessions. */
export const CommunitySessionsSidebarItem = () => {
  const { t } = useTranslationRef(communitySessionsTranslationRef);
  const indexLink = useRouteRef(rootRouteRef);
  return useReadPermission() === 'granted' ? (
    <SidebarItem
      icon={EventIcon}
      to={indexLink()}
      text={t('page.shortTitle')}
    />
  ) : null;
};
