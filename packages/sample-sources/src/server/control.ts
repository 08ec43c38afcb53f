import { Router, json } from 'express';
import { Misbehaviour } from './Misbehaviour';
import { RequestLog } from './RequestLog';

/** Lets a person or a test outside the process see the requests and make the sources misbehave. */
export function controlRouter(options: {
  log: RequestLog;
  misbehaviour: Misbehaviour;
  reset: () => void;
}): Router {
  const { log, misbehaviour, reset } = options;
  const router = Router();
  router.get('/requests', (_req, res) => {
    res.json(log.entries);
  });
  router.post('/misbehave', json(), (req, res) => {
    if (typeof req.body.path === 'string') {
      misbehaviour.add(req.body);
      res.status(204).end();
    } else {
      res.status(400).json({ message: "'path' must be a text" });
    }
  });
  router.post('/reset', (_req, res) => {
    reset();
    res.status(204).end();
  });
  return router;
}
