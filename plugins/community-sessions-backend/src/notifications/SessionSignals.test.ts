import { series } from '../sync/__testUtils__/setUpSync';
import { SessionSignals } from './SessionSignals';

describe('SessionSignals', () => {
  async function publishedAfter(sessions: {
    added: number;
    changed: number;
    removed: number;
  }) {
    const publish = jest.fn(async () => {});
    await new SessionSignals({ publish }).synced({
      series: series('meetup'),
      seconds: 1,
      isComplete: true,
      records: 5,
      sessions,
    });
    return publish.mock.calls;
  }

  it.each([
    { added: 1, changed: 0, removed: 0 },
    { added: 0, changed: 1, removed: 0 },
    { added: 0, changed: 0, removed: 1 },
  ])('tells everybody of %j', async sessions => {
    expect(await publishedAfter(sessions)).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'community-sessions',
          message: { action: 'sessions-changed', series: 'meetup' },
        },
      ],
    ]);
  });

  it('tells everybody of what changed without a sync', async () => {
    const publish = jest.fn(async () => {});
    await new SessionSignals({ publish }).reinterpreted({
      series: series('meetup'),
      sessions: { added: 0, changed: 2, removed: 0 },
    });
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('says nothing when no session changed', async () => {
    expect(await publishedAfter({ added: 0, changed: 0, removed: 0 })).toEqual(
      [],
    );
  });
});
