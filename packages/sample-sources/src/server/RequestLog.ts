import { NextFunction, Request, Response } from 'express';

const MAX_ENTRIES = 2000;

/** One request to the sample sources. */
export interface LoggedRequest {
  method: string;
  /** Path and query; a key in it is not shown. */
  url: string;
  /** 0 until it is answered. */
  status: number;
  /** With `If-None-Match`. */
  conditional: boolean;
  /** With `Authorization` or an API key. */
  authorized: boolean;
}

/** The latest requests to the sources, oldest first; pictures and control are left out. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  readonly handler = (req: Request, res: Response, next: NextFunction) => {
    const entry: LoggedRequest = {
      method: req.method,
      url: req.originalUrl.replace(/([?&]key=)[^&]*/, '$1…'),
      status: 0,
      conditional: req.get('if-none-match') !== undefined,
      authorized: Boolean(
        req.get('authorization') ?? req.get('x-goog-api-key') ?? req.query.key,
      ),
    };
    this.entries.push(entry);
    this.entries.splice(0, this.entries.length - MAX_ENTRIES);
    const writeHead = res.writeHead.bind(res);
    // Known before the caller can have read the answer.
    res.writeHead = ((...args: Parameters<typeof writeHead>) => {
      entry.status = args[0];
      return writeHead(...args);
    }) as typeof res.writeHead;
    next();
  };

  clear(): void {
    this.entries.length = 0;
  }
}
