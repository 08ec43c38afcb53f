import { Request } from 'express';
import { ORIGIN } from '../data/origin';

/** Where the server was reached by a request, without trailing slash. */
export function originOf(req: Request): string {
  return `${req.protocol}://${req.get('host')}`;
}

/** A text with the server's own address in it. */
export function withOrigin(text: string, origin: string): string {
  return text.replaceAll(ORIGIN, origin);
}
