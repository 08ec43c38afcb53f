import { GitHubIssue } from './gitHubIssue';

/** Something done on GitHub, and the way back. */
export interface Deed {
  /** Where it can be seen. */
  url: string;
  /** False when it had been done before, so that GitHub counts it already. */
  isNew: boolean;
  undo(): Promise<void>;
}

/** A refusal of GitHub, in its own words. */
export class GitHubError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
    this.name = 'GitHubError';
  }
}

/**
 * Takes part in a session as the signed-in user, by GitHub's REST API.
 * See https://docs.github.com/en/rest/reactions and https://docs.github.com/en/rest/issues/comments
 */
export class GitHubParticipation {
  readonly #apiBaseUrl: string;
  readonly #getToken: () => Promise<string>;

  /** `getToken` is asked at each deed, since it may have to ask the user. */
  constructor(options: {
    apiBaseUrl: string;
    getToken: () => Promise<string>;
  }) {
    this.#apiBaseUrl = options.apiBaseUrl.replace(/\/+$/, '');
    this.#getToken = options.getToken;
  }

  /** Adds 👍 to the comment that the address points to, else to the issue. */
  async thumbsUp(issue: GitHubIssue): Promise<Deed> {
    const path = issue.commentId
      ? `/repos/${issue.repository}/issues/comments/${issue.commentId}/reactions`
      : `/repos/${issue.repository}/issues/${issue.number}/reactions`;
    const { status, answer } = await this.#send('POST', path, {
      content: '+1',
    });
    return {
      url: issue.url,
      isNew: status === 201,
      undo: () => this.#remove(`${path}/${answer.id}`),
    };
  }

  /** Comments on the issue. */
  async comment(issue: GitHubIssue, bodyMarkdown: string): Promise<Deed> {
    const { repository, number, url } = issue;
    const { answer } = await this.#send(
      'POST',
      `/repos/${repository}/issues/${number}/comments`,
      { body: bodyMarkdown },
    );
    return {
      url: answer.html_url ?? url,
      isNew: true,
      undo: () =>
        this.#remove(`/repos/${repository}/issues/comments/${answer.id}`),
    };
  }

  /** What is gone already need not be removed. */
  async #remove(path: string): Promise<void> {
    try {
      await this.#send('DELETE', path);
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 404)) {
        throw error;
      }
    }
  }

  async #send(
    method: 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<{ status: number; answer: GitHubAnswer }> {
    const token = await this.#getToken();
    // Not the fetch of the portal, which may add tokens of its own.
    const response = await fetch(`${this.#apiBaseUrl}${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const answer: GitHubAnswer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new GitHubError(
        response.status,
        answer.message ?? response.statusText,
      );
    }
    return { status: response.status, answer };
  }
}

interface GitHubAnswer {
  id?: number;
  html_url?: string;
  message?: string;
}
