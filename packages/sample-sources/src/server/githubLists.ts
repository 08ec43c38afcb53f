import { Request } from 'express';
import { SampleComment, SampleIssue } from '../types';

const DEFAULT_PER_PAGE = 30;
const MAX_PER_PAGE = 100;

/** A query parameter that GitHub does not accept; answered with 422. */
export class InvalidQuery extends Error {}

/** GitHub ignores a sort order it does not know. */
const SORT_KEYS: Record<string, 'createdAt' | 'updatedAt'> = {
  created: 'createdAt',
  updated: 'updatedAt',
};

/** The issues a list request asks for: filtered and in its order. */
export function listIssues(
  issues: SampleIssue[],
  { query }: Request,
): SampleIssue[] {
  const state = text(query.state) ?? 'open';
  const labels = text(query.labels)?.toLowerCase().split(',') ?? [];
  const since = sinceOf(query.since);
  const chosen = issues.filter(
    issue =>
      (state === 'all' || issue.state === state) &&
      issue.updatedAt >= since &&
      labels.every(label =>
        issue.labels.some(each => each.toLowerCase() === label),
      ),
  );
  const key = SORT_KEYS[text(query.sort) ?? ''] ?? 'createdAt';
  return sorted(chosen, key, issue => issue.number, query.direction !== 'asc');
}

/** The comments a list request of the whole repository asks for. */
export function listComments(
  comments: SampleComment[],
  { query }: Request,
): SampleComment[] {
  const since = sinceOf(query.since);
  const chosen = comments.filter(comment => comment.updatedAt >= since);
  const key = SORT_KEYS[text(query.sort) ?? ''];
  return key
    ? sorted(chosen, key, ({ id }) => id, query.direction === 'desc')
    : chosen.sort((a, b) => a.id - b.id);
}

function sorted<T extends { createdAt: string; updatedAt: string }>(
  items: T[],
  key: 'createdAt' | 'updatedAt',
  tieBreaker: (item: T) => number,
  descending: boolean,
): T[] {
  const ascending = [...items].sort((a, b) =>
    a[key] === b[key]
      ? tieBreaker(a) - tieBreaker(b)
      : Number(a[key] > b[key]) * 2 - 1,
  );
  return descending ? ascending.reverse() : ascending;
}

function sinceOf(value: unknown): string {
  const since = text(value);
  if (since === undefined) {
    return '';
  }
  const time = new Date(since);
  if (Number.isNaN(time.getTime())) {
    throw new InvalidQuery('since');
  }
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** One page of a list, and the `Link` header that leads to the others. */
export function paginate<T>(
  items: T[],
  { query }: Request,
  url: string,
): { page: T[]; link: string | undefined } {
  const perPage = Math.min(
    positive(query.per_page) ?? DEFAULT_PER_PAGE,
    MAX_PER_PAGE,
  );
  const number = positive(query.page) ?? 1;
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const to = (page: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set('page', `${page}`);
    return `<${target}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [to(Math.min(number - 1, last), 'prev')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
    ...(number > 1 ? [to(1, 'first')] : []),
  ];
  return {
    page: items.slice((number - 1) * perPage, number * perPage),
    link: links.length > 0 ? links.join(', ') : undefined,
  };
}

function positive(value: unknown): number | undefined {
  const number = Number(text(value));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
