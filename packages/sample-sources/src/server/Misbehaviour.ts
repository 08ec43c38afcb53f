import { setTimeout as wait } from 'node:timers/promises';
import { NextFunction, Request, Response } from 'express';

/** How some requests go wrong. */
export interface MisbehaviourRule {
  /** Matched against path and query: a text anywhere in them, or a pattern. */
  path: string | RegExp;
  /** Answer with this status instead. */
  status?: number;
  /** Answer with this body instead. */
  body?: string;
  contentType?: string;
  /** Further headers; they win. */
  headers?: Record<string, string>;
  /** Answer this much later, in milliseconds. */
  delayMs?: number;
  /** Send only the first half of the answer, as if that were all. */
  truncate?: boolean;
  /** Close the connection in the middle of the answer. */
  abort?: boolean;
  /** Answer as usual, but without any item. */
  empty?: boolean;
  /** For so many requests; without a number until the next reset. */
  times?: number;
}

/** Lets requests go wrong as it is told; the first rule that matches counts. */
export class Misbehaviour {
  #rules: Array<MisbehaviourRule & { left: number }> = [];

  add(rule: MisbehaviourRule): void {
    this.#rules.push({ ...rule, left: rule.times ?? Infinity });
  }

  reset(): void {
    this.#rules = [];
  }

  readonly handler = async (
    req: Request,
    res: Response,
    next: NextFunction,
  ) => {
    const rule = this.#take(req.originalUrl);
    if (!rule) {
      next();
      return;
    }
    try {
      await wait(rule.delayMs ?? 0);
      // The whole answer is needed to go wrong with it.
      delete req.headers['if-none-match'];
      spoil(res, rule);
      if (rule.status !== undefined || rule.body !== undefined) {
        instead(res, rule);
      } else {
        next();
      }
    } catch (error) {
      next(error);
    }
  };

  #take(url: string): MisbehaviourRule | undefined {
    const rule = this.#rules.find(
      ({ path, left }) =>
        left > 0 &&
        (typeof path === 'string' ? url.includes(path) : path.test(url)),
    );
    if (rule) {
      rule.left--;
    }
    return rule;
  }
}

function instead(
  res: Response,
  { status = 200, body }: MisbehaviourRule,
): void {
  res.status(status);
  if (status === 304) {
    res.end();
  } else if (body === undefined) {
    res.json({ message: `Answered with ${status} as told` });
  } else {
    res.type('application/json').send(body);
  }
}

/** Changes the answer at the moment it is sent. */
function spoil(res: Response, rule: MisbehaviourRule): void {
  const send = res.send.bind(res);
  res.send = (body => {
    res.send = send;
    if (typeof body !== 'string') {
      return send(body);
    }
    res.removeHeader('etag');
    if (rule.contentType) {
      res.set('content-type', rule.contentType);
    }
    res.set(rule.headers ?? {});
    const answer = rule.empty ? emptied(body) : body;
    const half = answer.slice(0, answer.length / 2);
    if (rule.abort) {
      res.set('content-length', `${Buffer.byteLength(answer)}`);
      res.write(half, () => res.destroy());
      return res;
    }
    return send(rule.truncate ? half : answer);
  }) as typeof res.send;
}

/** A list, feed or calendar as if nothing were in it; nothing at all where there is no such thing. */
function emptied(body: string): string {
  if (body.startsWith('[')) {
    return '[]';
  }
  if (body.startsWith('{')) {
    const answer = JSON.parse(body);
    return Array.isArray(answer.items)
      ? JSON.stringify({ ...answer, items: [], nextPageToken: undefined })
      : '{}';
  }
  if (/^(<\?xml|BEGIN:VCALENDAR)/.test(body)) {
    return body
      .replace(/ *<entry>.*<\/entry>\s*/s, '')
      .replace(/BEGIN:VEVENT.*END:VEVENT\r?\n/s, '');
  }
  return '';
}
