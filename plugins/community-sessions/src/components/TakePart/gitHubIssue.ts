/** The GitHub issue behind an agenda, or the one that a topic is a comment on. */
export interface GitHubIssue {
  url: string;
  host: string;
  /** `owner/name` */
  repository: string;
  number: number;
  /** Id of the comment that the address points to. */
  commentId?: number;
}

const ISSUE_PATH = /^\/([\w.-]+\/[\w.-]+)\/issues\/(\d+)\/?$/;
const COMMENT_HASH = /^#issuecomment-(\d+)$/;

/** Reads the address of an issue or of a comment on one; only https, for a token will follow it. */
export function parseGitHubIssue(
  url: string | null | undefined,
): GitHubIssue | undefined {
  if (!url || !URL.canParse(url)) {
    return undefined;
  }
  const { protocol, host, pathname, hash, href } = new URL(url);
  const issue = ISSUE_PATH.exec(pathname);
  if (protocol !== 'https:' || !issue) {
    return undefined;
  }
  const comment = COMMENT_HASH.exec(hash);
  return {
    url: href,
    host,
    repository: issue[1],
    number: Number(issue[2]),
    commentId: comment ? Number(comment[1]) : undefined,
  };
}

/** Where GitHub has its field for another comment. */
export function newCommentUrl(issueUrl: string): string {
  const url = new URL(issueUrl);
  url.hash = 'new_comment_field';
  return url.href;
}
