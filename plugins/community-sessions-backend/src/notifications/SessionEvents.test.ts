import { mockServices } from '@backstage/backend-test-utils';
import { series } from '../sync/__testUtils__/setUpSync';
import { SessionEvents } from './SessionEvents';

describe('SessionEvents', () => {
  async function publishedAfter(sessions: {
    added: number;
    changed: number;
    removed: number;
  }) {
    const events = mockServices.events.mock();
    await new SessionEvents(events).synced({
      series: series('meetup'),
      seconds: 1,
      isComplete: false,
      records: 5,
      sessions,
    });
    return events.publish.mock.calls;
  }

  it.each([
    { added: 1, changed: 0, removed: 0 },
    { added: 0, changed: 1, removed: 0 },
    { added: 0, changed: 0, removed: 1 },
  ])('tells other plugins of %j', async sessions => {
    expect(await publishedAfter(sessions)).toEqual([
      [
        {
          topic: 'community-sessions.changed',
          eventPayload: { series: 'meetup' },
        },
      ],
    ]);
  });

  it('says nothing when no session changed', async () => {
    expect(await publishedAfter({ added: 0, changed: 0, removed: 0 })).toEqual(
      [],
    );
  });
});
