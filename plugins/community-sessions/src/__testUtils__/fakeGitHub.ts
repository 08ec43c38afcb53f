/** One request to GitHub's API as it was sent. */
export interface GitHubRequest {
  call: string;
  body?: unknown;
  authorization: string | null;
}

/** Answers instead of GitHub's API, by method and path; whatever else is asked for fails the test. */
export function fakeGitHub(
  answers: Record<string, { status: number; body?: object }>,
) {
  const requests: GitHubRequest[] = [];
  const fetch = jest.fn(
    async (input: RequestInfo | URL, init?: RequestInit) => {
      const call = `${init?.method} ${input}`;
      requests.push({
        call,
        body: init?.body ? JSON.parse(String(init.body)) : undefined,
        authorization: new Headers(init?.headers).get('Authorization'),
      });
      const answer = answers[call];
      if (!answer) {
        throw new Error(`Nobody expects ${call}`);
      }
      return new Response(answer.body ? JSON.stringify(answer.body) : null, {
        status: answer.status,
      });
    },
  );
  return { requests, fetch };
}
