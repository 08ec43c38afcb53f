import { z } from 'zod/v4';
import { recordSchemas } from '../recordSchemas';
import {
  SourceError,
  SourceRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { ListName } from './state';

/** The rows of one page. */
export interface Rows {
  /** Without pull requests and their comments, which GitHub lists among the issues. */
  records: SourceRecord[];
  /** `updated_at` of every row, pull requests too, in the order of the page. */
  updatedAt: string[];
  /** How many rows could not be read. */
  skipped: number;
  /** The repository the rows belong to, as GitHub names it. */
  repositoryUrl?: string;
}

interface Row {
  /** Undefined for a pull request. */
  record?: SourceRecord;
  updatedAt: string;
  repositoryUrl?: string;
}

// Octokit reads numbers above 2^53 as BigInt, which JSON does not know.
const idText = z.union([z.number(), z.bigint(), z.string()]).transform(String);
const text = z.string().nullish();

const restIssue = recordSchemas['github.issue'].extend({
  body: text,
  labels: z.array(z.union([z.string(), z.object({ name: text })])).default([]),
  pull_request: z.unknown().optional(),
  repository_url: z.string().optional(),
});

const restComment = recordSchemas['github.comment']
  .omit({ issue_number: true })
  .extend({
    id: idText,
    body: text,
    minimized: recordSchemas['github.comment'].shape.minimized
      .nullable()
      .catch(null),
    issue_url: z.string().regex(/\/issues\/\d+$/),
  });

/** Reads an issue as `GET /repos/{owner}/{repo}/issues` lists it. */
function issueRow(data: unknown): Row | undefined {
  const parsed = restIssue.safeParse(data);
  if (!parsed.success) {
    return undefined;
  }
  const { pull_request, repository_url, ...issue } = parsed.data;
  const row = { updatedAt: issue.updated_at, repositoryUrl: repository_url };
  if (pull_request) {
    return row;
  }
  return {
    ...row,
    record: {
      kind: 'github.issue',
      externalId: String(issue.number),
      payload: {
        ...issue,
        body: issue.body ?? null,
        labels: issue.labels.flatMap(label =>
          typeof label === 'string' ? label : label.name ?? [],
        ),
      },
    },
  };
}

function commentRow(data: unknown): Row | undefined {
  const parsed = restComment.safeParse(data);
  if (!parsed.success) {
    return undefined;
  }
  const { issue_url, minimized, ...comment } = parsed.data;
  if (/\/pull\/\d+/.test(comment.html_url)) {
    return { updatedAt: comment.updated_at };
  }
  const issueNumber = issue_url.slice(issue_url.lastIndexOf('/') + 1);
  return {
    updatedAt: comment.updated_at,
    record: {
      kind: 'github.comment',
      externalId: comment.id,
      parentId: issueNumber,
      payload: {
        ...comment,
        body: comment.body ?? null,
        issue_number: Number(issueNumber),
        ...(minimized && { minimized }),
      },
    },
  };
}

const readers = { issues: issueRow, comments: commentRow };

/** Reads one issue as `GET /repos/{owner}/{repo}/issues/{number}` gives it. Throws a SourceError for anything else. */
export function parseIssue(data: unknown): Row {
  const row = issueRow(data);
  if (!row) {
    throw notGithub('an issue');
  }
  return row;
}

/** Reads a page of a list. Single bad rows are left out; a page of mostly bad rows is no answer at all. */
export function parseIssueRows(list: ListName, data: unknown): Rows {
  if (!Array.isArray(data)) {
    throw notGithub(`a list of ${list}`);
  }
  const rows = data.map(readers[list]).filter(row => row !== undefined);
  const skipped = data.length - rows.length;
  if (skipped > rows.length) {
    throw notGithub(`a list of ${list}`);
  }
  return {
    records: rows.flatMap(row => row.record ?? []),
    updatedAt: rows.map(row => row.updatedAt),
    skipped,
    repositoryUrl: rows.find(row => row.repositoryUrl)?.repositoryUrl,
  };
}

function notGithub(expected: string): SourceError {
  return new SourceError(
    'invalid-answer',
    `GitHub's answer is not ${expected}: something between here and GitHub may have replaced it, or apiBaseUrl under integrations.github is not that of its REST API`,
  );
}
