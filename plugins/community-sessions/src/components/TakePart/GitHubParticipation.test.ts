import { fakeGitHub } from '../../__testUtils__/fakeGitHub';
import { parseGitHubIssue } from './gitHubIssue';
import { GitHubParticipation } from './GitHubParticipation';

const API = 'https://api.example.com/repos/backstage/community/issues';
const ISSUE = parseGitHubIssue(
  'https://github.com/backstage/community/issues/12',
)!;
const COMMENT = parseGitHubIssue(`${ISSUE.url}#issuecomment-345`)!;

const realFetch = global.fetch;
afterEach(() => {
  global.fetch = realFetch;
});

function participate(answers: Parameters<typeof fakeGitHub>[0]) {
  const gitHub = fakeGitHub(answers);
  global.fetch = gitHub.fetch;
  return {
    requests: gitHub.requests,
    participation: new GitHubParticipation({
      apiBaseUrl: 'https://api.example.com/',
      getToken: async () => 'token-of-the-user',
    }),
  };
}

it.each([
  ['an issue', ISSUE, `${API}/12/reactions`],
  ['a comment', COMMENT, `${API}/comments/345/reactions`],
])('gives 👍 to %s, and takes it back', async (_, issue, path) => {
  const { participation, requests } = participate({
    [`POST ${path}`]: { status: 201, body: { id: 9 } },
    [`DELETE ${path}/9`]: { status: 204 },
  });
  const deed = await participation.thumbsUp(issue);
  expect(deed).toMatchObject({ isNew: true, url: issue.url });
  await deed.undo();
  expect(requests).toEqual([
    {
      call: `POST ${path}`,
      body: { content: '+1' },
      authorization: 'Bearer token-of-the-user',
    },
    {
      call: `DELETE ${path}/9`,
      body: undefined,
      authorization: 'Bearer token-of-the-user',
    },
  ]);
});

it('knows a 👍 that had been given before', async () => {
  const { participation } = participate({
    [`POST ${API}/12/reactions`]: { status: 200, body: { id: 9 } },
  });
  expect((await participation.thumbsUp(ISSUE)).isNew).toBe(false);
});

it('comments, and removes the comment', async () => {
  const { participation, requests } = participate({
    [`POST ${API}/12/comments`]: {
      status: 201,
      body: { id: 346, html_url: `${ISSUE.url}#issuecomment-346` },
    },
    [`DELETE ${API}/comments/346`]: { status: 204 },
  });
  const deed = await participation.comment(ISSUE, '**Dry runs**');
  expect(deed.url).toBe(`${ISSUE.url}#issuecomment-346`);
  expect(requests[0].body).toEqual({ body: '**Dry runs**' });
  await deed.undo();
  expect(requests).toHaveLength(2);
});

it('is content when what it takes back is gone already', async () => {
  const { participation } = participate({
    [`POST ${API}/12/reactions`]: { status: 201, body: { id: 9 } },
    [`DELETE ${API}/12/reactions/9`]: { status: 404, body: {} },
  });
  const deed = await participation.thumbsUp(ISSUE);
  await expect(deed.undo()).resolves.toBeUndefined();
});

it.each([
  [403, { message: 'Resource not accessible' }, 'Resource not accessible'],
  [410, { message: 'Issue is locked' }, 'Issue is locked'],
])('passes on why GitHub refuses with %d', async (status, body, message) => {
  const { participation } = participate({
    [`POST ${API}/12/reactions`]: { status, body },
  });
  await expect(participation.thumbsUp(ISSUE)).rejects.toMatchObject({
    name: 'GitHubError',
    status,
    message,
  });
});
