import { Life } from '../__testUtils__/Life';
import { event, Outside } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

function weekly(start: string): string[] {
  return event('a1b2@google.com', start, ['RRULE:FREQ=WEEKLY;COUNT=20']);
}

describe('notifications', () => {
  const world = useLife(host => ({
    notifications: { recordingAvailable: true, sessionSoon: true },
    series: [
      {
        title: 'Community Sessions',
        youtube: {
          playlistId: 'PL1',
          apiKey: 'a-key',
          apiBaseUrl: `http://${host}/youtube`,
        },
      },
    ],
  }));
  let life: Life;
  let outside: Outside;

  beforeEach(() => {
    ({ life, outside } = world);
    outside.events = [weekly('20240306T160000')];
  });

  /** Runs the reminders every minute from half an hour before a start until the start. */
  async function remindBefore(start: string): Promise<void> {
    for (let minutes = 31; minutes >= 0; minutes--) {
      jest.setSystemTime(new Date(start).getTime() - minutes * 60_000);
      await life.run('remind');
    }
  }

  function publish(id: string, title: string, publishedAt: string): void {
    outside.videos = [...outside.videos, { id, title, publishedAt }];
  }

  it('reminds once, although the notifications fail for some minutes', async () => {
    await life.sync();
    await life.put('/sessions/meetup-2024-03-06/reminder');
    life.notifications.isDown = true;
    for (let minutes = 30; minutes > 20; minutes--) {
      jest.setSystemTime(Date.parse('2024-03-06T15:00:00Z') - minutes * 60_000);
      await life.run('remind');
    }
    expect(life.notified).toEqual([]);
    life.notifications.isDown = false;
    await life.run('remind');
    await remindBefore('2024-03-06T15:00:00Z');
    expect(life.notified).toEqual(['Soon: Community Session']);
  });

  it('reminds at the new time of a session whose event was edited as a series', async () => {
    await life.sync();
    await life.put('/sessions/meetup-2024-03-06/reminder');
    outside.events = [weekly('20240307T160000')];
    await life.sync(3);
    await remindBefore('2024-03-06T15:00:00Z');
    expect(life.notified).toEqual([]);
    await remindBefore('2024-03-07T15:00:00Z');
    expect(life.notified).toEqual(['Soon: Community Session']);
  });

  it('announces a recording once, although all events move by a day afterwards', async () => {
    await life.sync();
    life.later(7 * 24);
    publish('video000001', 'Community Session', '2024-03-08T07:00:00Z');
    await life.sync(2);
    expect(life.notified).toEqual(['Recording available: Community Session']);
    outside.events = [weekly('20240307T160000')];
    await life.sync(4);
    expect(life.notified).toHaveLength(1);
    expect(await life.get('/sessions/meetup-2024-03-06')).toMatchObject({
      startsAt: '2024-03-07T15:00:00.000Z',
      recording: { videoId: 'video000001' },
    });
  });

  it('announces a recording whose title has the month alone once, although its session moves', async () => {
    outside.events = [
      event('march@google.com', '20240306T160000'),
      event('april@google.com', '20240403T160000'),
    ];
    await life.sync(3);
    life.later(6 * 24);
    publish(
      'video000001',
      'Community Session March 2024',
      '2024-03-07T09:00:00Z',
    );
    await life.sync(2);
    expect(life.notified).toEqual(['Recording available: Community Session']);
    outside.events = [
      event('march@google.com', '20240305T160000'),
      event('april@google.com', '20240403T160000'),
    ];
    await life.sync(4);
    expect(life.notified).toHaveLength(1);
  });

  it('announces recordings although another source never works', async () => {
    await life.restart({
      series: {
        id: 'meetup',
        archive: { url: `http://${outside.host}/archive.md` },
      },
    });
    await life.sync(2);
    expect(await life.source('archive')).toMatchObject({ state: 'failing' });
    life.later(6 * 24);
    publish(
      'video000001',
      'Community Session 2024-03-06',
      '2024-03-07T09:00:00Z',
    );
    await life.sync();
    expect(life.notified).toEqual(['Recording available: Community Session']);
  });

  it('announces no recording that was there before', async () => {
    await life.sync();
    publish(
      'video000001',
      'Community Session 2024-03-06',
      '2024-02-07T09:00:00Z',
    );
    life.later(6 * 24);
    await life.sync(3);
    expect(life.notified).toEqual([]);
  });
});
