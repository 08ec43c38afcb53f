import { Response, Router } from 'express';
import { SampleWorld } from '../world/SampleWorld';
import { avatar, banner } from './drawings';
import { thumbnail } from './thumbnail';

/** Pixels of YouTube's thumbnails, by the name of the file. */
const SIZES: Record<string, [width: number, height: number]> = {
  default: [120, 90],
  mqdefault: [320, 180],
  hqdefault: [480, 360],
  sddefault: [640, 480],
  maxresdefault: [1280, 720],
};

/** Thumbnails, avatars and banners, drawn here so that a demo needs no network. SVG whatever the name says. */
export function imagesRouter(world: SampleWorld): Router {
  const router = Router();
  router.get('/vi/:id/:file.jpg', (req, res) => {
    const video = world.facts.videos.find(({ id }) => id === req.params.id);
    const size = SIZES[req.params.file];
    if (video && size) {
      send(res, thumbnail(video, size));
    } else {
      res.status(404).type('text/plain').send('Not Found');
    }
  });
  router.get('/avatars/:login', (req, res) => {
    send(res, avatar(req.params.login));
  });
  router.get('/banners/:number', (req, res) => {
    send(res, banner(req.params.number));
  });
  return router;
}

function send(res: Response, svg: string): void {
  res
    .set('cache-control', 'public, max-age=300')
    .set('cross-origin-resource-policy', 'cross-origin')
    .type('image/svg+xml')
    .send(svg);
}
