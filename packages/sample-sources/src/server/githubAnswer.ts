import { Request, Response } from 'express';
import { isNotModified, strongEtag, weakEtag } from './etag';
import { RateLimiter } from './RateLimiter';

/** Where GitHub's errors point to. */
export const DOCUMENTATION = 'https://docs.github.com/rest';

/** What is to be sent. */
export interface Answer {
  status?: number;
  body: unknown;
  headers?: Record<string, string | undefined>;
  /** JSON unless said; text is sent as it is. */
  contentType?: string;
  etag?: 'strong' | 'weak';
}

export function notFound(): Answer {
  return {
    status: 404,
    body: {
      message: 'Not Found',
      documentation_url: DOCUMENTATION,
      status: '404',
    },
  };
}

/** Sends an answer with its limit headers; an authorised 304 is not counted (GitHub's best practices for conditional requests). */
export function answer(
  req: Request,
  res: Response,
  limiter: RateLimiter,
  { status = 200, body, headers = {}, contentType, etag = 'weak' }: Answer,
): void {
  const authorization = req.get('authorization');
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  // GitHub's tags differ from token to token.
  const parts = [req.get('accept') ?? '', authorization ?? '', payload];
  const tag = etag === 'weak' ? weakEtag(...parts) : strongEtag(...parts);
  const notModified = status === 200 && isNotModified(req, tag);
  if (!(notModified && authorization)) {
    limiter.count(authorization);
  }
  res.set(limiter.headers(authorization));
  res.set('x-github-media-type', 'github.v3; format=json');
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      res.set(name, value);
    }
  }
  if (status === 200) {
    res.set('etag', tag);
    res.set('cache-control', 'public, max-age=60, s-maxage=60');
  }
  if (notModified) {
    res.status(304).end();
  } else {
    res
      .status(status)
      .type(contentType ?? 'application/json; charset=utf-8')
      .send(payload);
  }
}

/** Sends an error that counts against no limit. */
export function fail(res: Response, status: number, message: string): void {
  res
    .status(status)
    .json({ message, documentation_url: DOCUMENTATION, status: `${status}` });
}
