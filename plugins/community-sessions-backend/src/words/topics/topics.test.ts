import { tracks as known } from '../__testUtils__/tracks';
import { githubClaims } from '../../sources/github/claims';
import { commentRecord } from '../../join/__fixtures__/records';
import { cancelsSession, isTopic, topicTrack } from './topics';

const CONTEXT = {
  hosts: new Set(['host']),
  earlierAuthors: new Set(['GoWind', 'guest2']),
  lastSessionAt: Date.parse('2026-01-21T15:00:00Z'),
};
const BEFORE = '2026-01-10T09:00:00Z';
const AFTER = '2026-01-23T09:00:00Z';

function comment(
  body: string | null,
  more: Partial<Parameters<typeof commentRecord>[0]> = {},
) {
  const [claim] = githubClaims({
    repository: 'https://github.com/acme/meetups',
    owner: 'acme',
    repo: 'meetups',
  }).claims(commentRecord({ id: '1', body, ...more }));
  if (claim.type !== 'comment') {
    throw new Error(`This is no comment: ${claim.type}`);
  }
  return claim;
}

const BY_HOST = { user: { login: 'host' } };
const BY_MEMBER = {
  user: { login: 'maintainer' },
  author_association: 'MEMBER',
};

describe('isTopic', () => {
  it.each([
    ['a question', 'What are the plans for authorization?', {}],
    ['a bare link', 'https://github.com/backstage/backstage/issues/5416', {}],
    [
      'a proposal to the host',
      '@host I could show our portal, is there a slot?',
      {},
    ],
    ['a statement to the host', '@host we will bring our portal along', {}],
    [
      'a proposal to another guest',
      '@GoWind could we discuss this in the session?',
      {},
    ],
    ['a proposal with somebody', 'A demo of templates, with @host', {}],
    [
      'a proposal with thanks',
      'Thanks for organising! I would like to talk about search.',
      {},
    ],
    ['hidden as resolved', 'A demo', { minimized: { reason: 'resolved' } }],
    ["a host's proposal", 'I will show the new frontend system', BY_HOST],
    [
      "a member's proposal",
      'Demo: our recording of metrics',
      { ...BY_MEMBER, created_at: BEFORE },
    ],
    ['of a deleted account', 'A talk on TechDocs', { user: null }],
    [
      'late',
      'One more question on search, for the next session?',
      { created_at: AFTER },
    ],
    ['with a quote', '> Add your topics\n\nI suggest golden paths', {}],
    ['in another language', 'Плагины', {}],
    ['of one word', 'Permissions', {}],
  ])('is one: %s', (_, body, more) => {
    expect(isTopic(comment(body, more), CONTEXT)).toBe(true);
  });

  it.each([
    ['of a bot', 'A topic', { user: { login: 'stale[bot]' } }],
    ['hidden as spam', 'A demo of golf', { minimized: { reason: 'spam' } }],
    ['hidden without a reason', 'A demo', { minimized: { reason: null } }],
    ['of an app', 'A topic', { user: { login: 'helper', type: 'Bot' } }],
    [
      'a stale notice',
      'This issue has been automatically marked as stale because of no recent activity.',
      {},
    ],
    ['empty', '', {}],
    ['missing', null, {}],
    ['thanks', 'Thanks @host! 🎉', {}],
    ['a vote', '+1', {}],
    ['an emoji', '👍👍', {}],
    ['a promise to come', "Great, I'll be there!", {}],
    [
      "a host's thanks",
      'Thanks to all for joining and adding agendas. ⭐ See you!',
      BY_HOST,
    ],
    [
      "a host's wrap-up",
      'The recording is at https://youtu.be/rRphwXeq33Q',
      { ...BY_HOST, created_at: AFTER },
    ],
    [
      "a member's pointer",
      'Next session: https://github.com/backstage/community/issues/7',
      { ...BY_MEMBER, created_at: AFTER },
    ],
    ["a host's reminder", 'Reminder: we start in an hour', BY_HOST],
    [
      "a host's cancellation",
      'This session is cancelled due to the holidays.',
      BY_HOST,
    ],
    ["a host's answer", "@GoWind let's take this to a direct message", BY_HOST],
    ["a member's answer to a quote", '> how long?\n\nTen minutes', BY_MEMBER],
    ["a guest's answer", '@guest2 it is in our fork', {}],
  ])('is none: %s', (_, body, more) => {
    expect(isTopic(comment(body, more), CONTEXT)).toBe(false);
  });
});

describe('topicTrack', () => {
  it.each([
    ['[Adopters] Our journey', 'adopters'],
    ['**[Contributors]** Core features', 'contributors'],
    ['[adopter] x', 'adopters'],
    ['Contributors: x', 'contributors'],
    ['For adopters and contributors', null],
    ['[Demo] adopters', null],
  ])('%s', (body, expected) => {
    expect(topicTrack(body, known)).toBe(expected);
  });
});

describe('a host after the session', () => {
  it.each(['Completed', 'Resolved', '本次视频链接：https://videos.test/1'])(
    'does not propose: %s',
    body => {
      expect(
        isTopic(comment(body, { ...BY_HOST, created_at: AFTER }), CONTEXT),
      ).toBe(false);
    },
  );
});

describe('cancelsSession', () => {
  it.each([
    ["Today's Community Meeting has been cancelled because of illness.", true],
    ['Meeting is cancelled, since nothing is on the agenda.', true],
    ['Cancelled this week, see you next time', true],
    ['No meeting this week', true],
    ['Das Treffen fällt heute aus', true],
    ['La réunion est annulée', true],
    ['今日の定例会は中止です', true],
    ['No meeting this week; the next meeting is in May', true],
    ['The meeting is not cancelled', false],
    ['There is no meeting link yet', false],
    ['No meeting notes were taken', false],
    ['The previous session was cancelled, so we go on with its topics', false],
    ['Cancelled my flight, so I am late', false],
    ['Next meeting cancelled', false],
    ['Is the meeting cancelled?', false],
    ['If nobody proposes a topic the meeting will be cancelled', false],
    ['I would like to show how we cancel jobs', false],
  ])('%s: %s', (body, expected) => {
    const byHost = comment(body, { ...BY_HOST, created_at: BEFORE });
    expect(cancelsSession(byHost, CONTEXT)).toBe(expected);
  });

  it('needs a host, before the session is over', () => {
    const body = 'Meeting is cancelled.';
    expect(cancelsSession(comment(body, { created_at: BEFORE }), CONTEXT)).toBe(
      false,
    );
    expect(
      cancelsSession(comment(body, { ...BY_HOST, created_at: AFTER }), CONTEXT),
    ).toBe(false);
  });
});
