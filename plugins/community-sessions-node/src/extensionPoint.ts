import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SessionSource } from './SessionSource';

/**
 * Takes further sources of sessions.
 * @public
 */
export interface CommunitySessionsSourcesExtensionPoint {
  /** Adds a source. Throws where another source has its id. */
  addSource(source: SessionSource): void;
}

/**
 * The extension point at which modules add sources of sessions.
 * @public
 */
export const communitySessionsSourcesExtensionPoint =
  createExtensionPoint<CommunitySessionsSourcesExtensionPoint>({
    id: 'community-sessions.sources',
  });
