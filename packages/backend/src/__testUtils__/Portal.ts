import {
  BackendFeature,
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import express, { Router } from 'express';

const ALICE = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name: 'alice',
    namespace: 'default',
    annotations: { 'github.com/user-login': 'alice' },
  },
};

/** A stand-in for another plugin: its API alone. */
function standIn(pluginId: string, addRoutes: (router: Router) => void) {
  return createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = Router();
          router.use(express.json());
          addRoutes(router);
          httpRouter.use(router);
        },
      });
    },
  });
}

/** A stand-in for another plugin that keeps what the events of a topic tell. */
function listener(pluginId: string, topic: string, told: unknown[]) {
  return createBackendPlugin({
    pluginId,
    register: env =>
      env.registerInit({
        deps: { events: eventsServiceRef },
        init: ({ events }) =>
          events.subscribe({
            id: pluginId,
            topics: [topic],
            onEvent: async ({ eventPayload }) => {
              told.push(eventPayload);
            },
          }),
      }),
  });
}

/** The other plugins of a portal, and what they were told. */
export class Portal {
  readonly notifications: { payload: { title: string } }[] = [];
  readonly signals: unknown[] = [];
  /** What search was told of changed sessions. */
  readonly changes: unknown[] = [];
  authorized = 0;
  /** Whether notifications fail. */
  isNotificationsDown = false;

  /** The other plugins by id. */
  readonly plugins: Record<string, BackendFeature> = {
    catalog: standIn('catalog', router =>
      router.get('/entities', (_, response) => response.json([ALICE])),
    ),
    notifications: standIn('notifications', router =>
      router.post('/', ({ body }, response) => {
        if (this.isNotificationsDown) {
          response.status(500).json({});
          return;
        }
        this.notifications.push(body);
        response.json([]);
      }),
    ),
    signals: listener('signals', 'signals', this.signals),
    search: listener('search', 'community-sessions.changed', this.changes),
    permission: standIn('permission', router =>
      router.post('/authorize', ({ body }, response) => {
        this.authorized += 1;
        response.json({
          items: body.items.map(({ id }: { id: string }) => ({
            id,
            result: AuthorizeResult.ALLOW,
          })),
        });
      }),
    ),
  };
}

function fail(router: Router) {
  router.use((_, response) => response.status(500).json({}));
}

/** Other plugins that are there, and fail whatever they are asked for. */
export const FAILING: Record<string, BackendFeature> = {
  catalog: standIn('catalog', fail),
  notifications: standIn('notifications', fail),
  signals: createServiceFactory({
    service: signalsServiceRef,
    deps: {},
    factory: () => ({
      publish: async () => {
        throw new Error('Nobody listens');
      },
    }),
  }),
};
