import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import express, { Router } from 'express';

/** A stand-in for the notifications backend that keeps what it is sent. */
export class NotificationsBackend {
  readonly received: { payload: { title: string } }[] = [];
  /** Whether it responds with 500. */
  isDown = false;

  readonly plugin = createBackendPlugin({
    pluginId: 'notifications',
    register: env =>
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        init: async ({ httpRouter }) => {
          const router = Router();
          router.use(express.json());
          router.post('/', ({ body }, response) => {
            if (this.isDown) {
              response.status(500).json({});
              return;
            }
            this.received.push(body);
            response.json([]);
          });
          httpRouter.use(router);
        },
      }),
  });
}
