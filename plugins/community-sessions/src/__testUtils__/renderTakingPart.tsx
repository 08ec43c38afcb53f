import {
  analyticsApiRef,
  AnyApiRef,
  configApiRef,
  githubAuthApiRef,
} from '@backstage/core-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { fakeGitHub } from './fakeGitHub';
import { fakeSession } from './fakeSessions';

export const AGENDA = 'https://github.com/backstage/community/issues/12';
/** Where GitHub's API has the issues of that repository. */
export const ISSUES_API =
  'https://api.github.com/repos/backstage/community/issues';
export const SESSION = fakeSession('2026-12-16T15:00:00Z', {
  agendaUrl: AGENDA,
  rsvpCount: 7,
});

/**
 * Shows something in a portal with GitHub sign-in, unless said otherwise, and with these answers of GitHub.
 * Tests that use it restore all mocks.
 */
export async function renderTakingPart(
  element: JSX.Element,
  options: {
    signIn?: boolean;
    /** Whether somebody closes the sign-in. */
    refuses?: boolean;
    answers?: Parameters<typeof fakeGitHub>[0];
  } = {},
) {
  const { signIn = true, refuses = false, answers = {} } = options;
  const gitHub = fakeGitHub(answers);
  const auth = { providers: signIn ? { github: {} } : { guest: {} } };
  const analytics = mockApis.analytics();
  const getAccessToken = jest.fn(async (_scope: string) => {
    if (refuses) {
      throw Object.assign(new Error('no'), { name: 'RejectedError' });
    }
    return 'token-of-the-user';
  });
  const getCredentials = jest.fn(async (_: { url: string }) => ({
    token: 'enterprise-token',
  }));
  const apis: [AnyApiRef, object][] = [
    [configApiRef, mockApis.config({ data: { auth } })],
    [githubAuthApiRef, { getAccessToken }],
    [scmAuthApiRef, { getCredentials }],
    [analyticsApiRef, analytics],
  ];
  await renderInTestApp(
    <TestApiProvider apis={apis}>{element}</TestApiProvider>,
  );
  jest.spyOn(global, 'fetch').mockImplementation(gitHub.fetch);
  return {
    requests: gitHub.requests,
    getAccessToken,
    getCredentials,
    /** What was reported to analytics, other than clicks on links. */
    events: () =>
      jest
        .mocked(analytics.captureEvent)
        .mock.calls.map(([{ action, subject, attributes }]) => ({
          action,
          subject,
          attributes,
        }))
        .filter(({ action }) => action !== 'click' && action !== 'navigate'),
  };
}
