import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { SessionsService } from '../api/SessionsService';
import { PageLinks } from '../feeds/PageLinks';

/** What actions are made of. */
export interface ActionDeps {
  actionsRegistry: ActionsRegistryService;
  sessions: Pick<SessionsService, 'series' | 'list' | 'get'>;
  links: PageLinks;
  now: () => Date;
  /** Throws unless the caller may read sessions. */
  authorize: (credentials: BackstageCredentials) => Promise<void>;
}
