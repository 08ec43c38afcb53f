import { isCommunitySessionsAvailable, loginOf, queryOf } from './annotations';

const entity = (kind: string, annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x', annotations },
});

it.each([
  ['User', { 'github.com/user-login': 'ana' }, true],
  ['User', { 'community-sessions/query': 'catalog' }, false],
  ['User', undefined, false],
  ['Component', { 'community-sessions/query': 'catalog' }, true],
  ['Component', { 'community-sessions/query': '  ' }, false],
  ['Component', { 'github.com/user-login': 'ana' }, false],
])('knows whether a %s with %j has a card', (kind, annotations, has) => {
  expect(isCommunitySessionsAvailable(entity(kind, annotations))).toBe(has);
});

it('reads the words and the login', () => {
  expect(
    queryOf(entity('System', { 'community-sessions/query': ' dry runs ' })),
  ).toBe('dry runs');
  expect(loginOf(entity('User', { 'github.com/user-login': 'ana' }))).toBe(
    'ana',
  );
});
