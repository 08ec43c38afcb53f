import { newCommentUrl, parseGitHubIssue } from './gitHubIssue';

it.each([
  [
    'https://github.com/backstage/community/issues/12',
    { host: 'github.com', repository: 'backstage/community', number: 12 },
  ],
  [
    'https://github.com/backstage/community/issues/12#issuecomment-345',
    {
      host: 'github.com',
      repository: 'backstage/community',
      number: 12,
      commentId: 345,
    },
  ],
  [
    'https://ghe.example.com:8443/a.b/c-d_e/issues/1/',
    { host: 'ghe.example.com:8443', repository: 'a.b/c-d_e', number: 1 },
  ],
])('reads %s', (url, issue) => {
  expect(parseGitHubIssue(url)).toEqual({
    commentId: undefined,
    url,
    ...issue,
  });
});

it.each([
  'http://github.com/backstage/community/issues/12',
  'https://github.com/backstage/community/pull/12',
  'https://github.com/backstage/community/issues/new',
  '/backstage/community/issues/12',
  '',
  null,
])('makes nothing of %j', url => {
  expect(parseGitHubIssue(url)).toBeUndefined();
});

it('knows where a comment is written', () => {
  expect(
    newCommentUrl('https://github.com/backstage/community/issues/12#top'),
  ).toBe('https://github.com/backstage/community/issues/12#new_comment_field');
});
