import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Authorize } from '../service/authorize';
import { SessionsService } from '../service/SessionsService';
import { PageLinks } from '../service/PageLinks';

/** What actions are made of. */
export interface ActionDeps {
  actionsRegistry: ActionsRegistryService;
  sessions: Pick<SessionsService, 'series' | 'list' | 'get'>;
  links: PageLinks;
  now: () => Date;
  authorize: Authorize;
}
