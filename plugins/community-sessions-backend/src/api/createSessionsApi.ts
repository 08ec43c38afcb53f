import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Router } from 'express';
import { registerActions } from '../actions/registerActions';
import { CommunitySessionsConfig } from '../config/config';
import { PageLinks } from '../service/PageLinks';
import { CatalogPeople } from '../service/CatalogPeople';
import { ReminderService } from '../service/ReminderService';
import { Stores } from '../store/createStores';
import { ManualSync } from '../sync/ManualSync';
import { SourceRegistry } from '../sources/SourceRegistry';
import { SyncStatusService } from '../sync/SyncStatusService';
import { SyncTasks } from '../sync/SyncTasks';
import { createAuthorize } from '../service/authorize';
import { createRouter } from './createRouter';
import { SessionsService } from '../service/SessionsService';

interface SessionsApiDeps {
  settings: CommunitySessionsConfig;
  stores: Stores;
  links: PageLinks;
  tasks: SyncTasks;
  /** Where the API is, as seen from outside. */
  externalBaseUrl: string;
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  registry: Pick<SourceRegistry, 'describe' | 'loginAnnotation'>;
  now: () => Date;
}

/** Registers the actions, and makes the HTTP API. */
export function createSessionsApi(deps: SessionsApiDeps): Router {
  const { settings, stores, links, now } = deps;
  const { series, schedule, feedsPublic, notifications } = settings;
  const feedBaseUrl = deps.externalBaseUrl.replace(/\/+$/, '');
  const common = {
    series,
    reader: stores.reader,
    publicFeedUrl: feedsPublic ? feedBaseUrl : undefined,
    hasReminders: notifications.sessionSoon,
    now,
  };
  const sessions = new SessionsService({
    ...common,
    people: new CatalogPeople({
      ...deps,
      annotationOf: source => deps.registry.loginAnnotation(source),
    }),
  });
  const authorize = createAuthorize(deps.permissions);
  registerActions({ ...deps, sessions, authorize });
  return createRouter({
    ...deps,
    authorize,
    sessions,
    feeds: {
      // Feeds name nobody, so nobody needs to be looked up for each of their sessions.
      sessions: new SessionsService(common),
      links,
      feedBaseUrl,
      isPublic: feedsPublic,
    },
    reminders: new ReminderService({
      ...stores,
      series,
      isOn: notifications.sessionSoon,
      now,
    }),
    manualSync: new ManualSync({ ...stores, series, tasks: deps.tasks, now }),
    status: new SyncStatusService({
      ...stores,
      series,
      schedule,
      describe: id => deps.registry.describe(id),
      now,
    }),
  });
}
