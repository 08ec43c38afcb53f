import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Authorize } from '../api/createAuthorize';
import { SessionsService } from '../api/SessionsService';
import { PageLinks } from '../feeds/PageLinks';

/** What actions are made of. */
export interface ActionDeps {
  actionsRegistry: ActionsRegistryService;
  sessions: Pick<SessionsService, 'series' | 'list' | 'get'>;
  links: PageLinks;
  now: () => Date;
  authorize: Authorize;
}
