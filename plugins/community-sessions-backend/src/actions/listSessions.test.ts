import { JsonObject } from '@backstage/types';
import {
  daysOf,
  JOIN_URL,
  NOW,
  setUpActions,
} from './__testUtils__/setUpActions';

describe('list-sessions', () => {
  let actions: Awaited<ReturnType<typeof setUpActions>>;
  beforeAll(async () => {
    actions = await setUpActions();
  });

  it('lists what comes, the soonest first', async () => {
    const page = await actions.list();
    expect(daysOf(page)).toEqual([
      '2024-03-20',
      '2024-03-27',
      '2024-04-17',
      'guild-2024-05-01',
    ]);
    expect(page.sessions.map(({ status }) => status)).toEqual([
      'live',
      'cancelled',
      'upcoming',
      'upcoming',
    ]);
    expect(page.now).toBe('2024-03-20T15:30:00.000Z');
    expect(page.totalItems).toBe(4);
    expect(page).not.toHaveProperty('nextCursor');
  });

  it.each<[JsonObject, string[]]>([
    [{ when: 'past' }, ['2024-02-21', '2024-01-17']],
    [{ when: 'past', recording: true }, ['2024-01-17']],
    [{ when: 'all', track: 'adopters' }, ['2024-01-17']],
    [{ when: 'all', person: 'PROPOSER' }, ['2024-04-17']],
    [
      { when: 'all', from: '2024-03-27', to: '2024-04-17T14:00:00Z' },
      ['2024-04-17', '2024-03-27'],
    ],
    [{ when: 'all', year: 2024, series: 'guild' }, ['guild-2024-05-01']],
    [{ when: 'upcoming', limit: 1 }, ['2024-03-20']],
  ])('lists the sessions that fit %j', async (input, days) => {
    expect(daysOf(await actions.list(input))).toEqual(days);
  });

  it('lists one page after the other', async () => {
    const first = await actions.list({ limit: 3 });
    const second = await actions.list({
      limit: 3,
      cursor: first.nextCursor ?? null,
    });
    expect([...daysOf(first), ...daysOf(second)]).toEqual(
      daysOf(await actions.list()),
    );
    expect(second).not.toHaveProperty('nextCursor');
  });

  it('tells when and where a session is', async () => {
    const [, , { updatedAt, ...session }] = (await actions.list()).sessions;
    expect(session).toEqual({
      id: 'backstage-2024-04-17',
      series: 'backstage',
      title: 'Community Session 2024-04-17',
      track: null,
      status: 'upcoming',
      startsAt: '2024-04-17T14:00:00.000Z',
      endsAt: '2024-04-17T15:00:00.000Z',
      localTime:
        'Wednesday 17 April 2024, 16:00 to 17:00 Central European Summer Time (Europe/Stockholm, UTC+02:00)',
      timeCertainty: 'stated',
      pageUrl:
        'https://portal.example.com/community-sessions/backstage-2024-04-17',
      agendaUrl: null,
      joinUrl: JOIN_URL,
      recordingUrl: null,
      rsvpCount: 0,
      topicCount: 60,
    });
    expect(Date.parse(updatedAt)).toBe(NOW.getTime());
  });
});
