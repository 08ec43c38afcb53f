import { event, OutsideVideo } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const EVENTS = [
  event('march@google.com', '20240306T160000'),
  event('april@google.com', '20240403T160000'),
];
const MARCH = 'meetup-2024-03-06 03-06 16:00';
const APRIL = 'meetup-2024-04-03 04-03 16:00';

function video(more: Partial<OutsideVideo> = {}): OutsideVideo {
  return {
    id: 'video000001',
    title: 'Community Session 2024-03-06',
    publishedAt: '2024-03-07T09:00:00Z',
    ...more,
  };
}

describe('recordings on YouTube', () => {
  const withKey = (host: string) => ({
    playlistId: 'PL1',
    apiKey: 'a-key',
    apiBaseUrl: `http://${host}/youtube`,
    feedUrl: `http://${host}/feed.xml`,
  });
  const world = useLife(host => ({
    notifications: { recordingAvailable: true },
    series: [{ title: 'Community Sessions', youtube: withKey(host) }],
  }));

  /** The sessions of March and April, with March held and its video published. */
  async function publishMarch(): Promise<void> {
    const { life, outside } = world;
    outside.events = EVENTS;
    await life.sync();
    life.later(7 * 24);
    outside.videos = [video()];
    await life.sync(2);
    expect(await life.sights()).toEqual([`${MARCH} video000001`, APRIL]);
  }

  it.each<{
    name: string;
    acts: Array<{ videos: OutsideVideo[]; march?: string }>;
  }>([
    {
      name: 'is renamed',
      acts: [
        {
          videos: [video({ title: 'Community Session of March 6, 2024' })],
          march: 'video000001',
        },
        {
          videos: [video({ title: 'Community Session' })],
          march: 'video000001',
        },
        { videos: [video({ title: 'A talk' })] },
        { videos: [video({ title: 'Community Session 2023-02-01' })] },
        { videos: [video()], march: 'video000001' },
      ],
    },
    {
      name: 'is made private and public again',
      acts: [
        { videos: [video({ isPrivate: true })] },
        { videos: [video()], march: 'video000001' },
      ],
    },
    {
      name: 'is taken out of the playlist and put back',
      acts: [
        { videos: [video({ isUnlisted: true })] },
        { videos: [video()], march: 'video000001' },
      ],
    },
    {
      name: 'is deleted and uploaded anew',
      acts: [
        { videos: [] },
        {
          videos: [
            video({ id: 'video000002', publishedAt: '2024-03-09T09:00:00Z' }),
          ],
          march: 'video000002',
        },
      ],
    },
    {
      name: 'is replaced by a re-upload at once',
      acts: [
        {
          videos: [
            video({ id: 'video000002', publishedAt: '2024-03-09T09:00:00Z' }),
          ],
          march: 'video000002',
        },
      ],
    },
    {
      name: 'gets a cut version beside it, before it is deleted',
      acts: [
        {
          videos: [
            video(),
            video({
              id: 'video000002',
              title: 'Community Session 2024-03-06 (cut)',
              publishedAt: '2024-03-09T09:00:00Z',
            }),
          ],
          march: 'video000001',
        },
        {
          videos: [
            video({
              id: 'video000002',
              title: 'Community Session 2024-03-06 (cut)',
              publishedAt: '2024-03-09T09:00:00Z',
            }),
          ],
          march: 'video000002',
        },
      ],
    },
  ])('are announced once when one $name', async ({ acts }) => {
    const { life, outside } = world;
    await publishMarch();
    for (const { videos, march } of acts) {
      outside.videos = videos;
      await life.sync(3);
      expect(await life.sights()).toEqual([
        march ? `${MARCH} ${march}` : MARCH,
        APRIL,
      ]);
      expect(await life.source('youtube')).toMatchObject({ state: 'ok' });
    }
    expect(life.notified).toHaveLength(1);
  });

  it('keeps those that the feed does not show when the key is taken away, for months, and with the next key', async () => {
    const { life, outside } = world;
    outside.events = [
      ...EVENTS,
      ...Array.from({ length: 25 }, (_, month) =>
        event(
          `past-${month}@google.com`,
          `20${String(22 + Math.floor((month + 2) / 12))}${String(
            ((month + 2) % 12) + 1,
          ).padStart(2, '0')}05T160000`,
        ),
      ).slice(0, 22),
    ];
    outside.videos = outside.events.slice(2).map((lines, n) => {
      const [, day] = /:(\d{8})T/.exec(lines[3]) ?? [];
      const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return {
        id: `video0000${n + 10}`,
        title: `Community Session ${date}`,
        publishedAt: `${date}T20:00:00Z`,
      };
    });
    await life.sync(2);
    const before = await life.sights();
    const recorded = before.filter(sight => sight.includes('video'));
    expect(recorded).toHaveLength(22);
    const { apiKey, ...withoutKey } = withKey(outside.host);
    await life.restart({ series: { youtube: withoutKey } });
    for (let day = 0; day < 40; day++) {
      life.later(23);
      await life.sync();
      await life.run('retention');
    }
    expect(await life.sights()).toEqual(before);
    await life.restart({ series: { youtube: withKey(outside.host) } });
    await life.sync(2);
    expect(await life.sights()).toEqual(before);
    expect(life.notified).toEqual([]);
  });

  it('keeps them while the playlist shrinks for a moment, and doubts it', async () => {
    const { life, outside } = world;
    outside.events = EVENTS;
    outside.videos = [
      video({ publishedAt: '2024-03-06T20:00:00Z' }),
      ...Array.from({ length: 9 }, (_, n) => ({
        id: `other-0000${n}`,
        title: `Talk ${n}`,
        publishedAt: '2024-01-01T00:00:00Z',
      })),
    ];
    await life.sync();
    life.later(6 * 24);
    const all = outside.videos;
    outside.videos = all.slice(7);
    await life.sync(3);
    expect(await life.sights()).toEqual([`${MARCH} video000001`, APRIL]);
    expect(await life.source('youtube')).toMatchObject({
      state: 'doubtful',
      records: 10,
    });
    outside.videos = all;
    await life.sync();
    expect(await life.source('youtube')).toMatchObject({
      state: 'ok',
      records: 10,
    });
  });

  it('keeps them when YouTube is taken out of the config and put back, and announces them once', async () => {
    const { life, outside } = world;
    await publishMarch();
    await life.restart({ series: { youtube: undefined } });
    await life.sync(2);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    await life.restart({ series: { youtube: withKey(outside.host) } });
    await life.sync(2);
    expect(await life.sights()).toEqual([`${MARCH} video000001`, APRIL]);
    expect(life.notified).toHaveLength(1);
  });

  it('announces none that was there when YouTube is configured later', async () => {
    const { life, outside } = world;
    await life.restart({ series: { youtube: undefined } });
    outside.events = EVENTS;
    outside.videos = [video()];
    await life.sync();
    life.later(20 * 24);
    await life.sync();
    await life.restart({ series: { youtube: withKey(outside.host) } });
    await life.sync(2);
    expect(await life.sights()).toEqual([`${MARCH} video000001`, APRIL]);
    expect(life.notified.length).toBeLessThan(2);
  });

  it('moves with its session, and announces the next one of its day', async () => {
    const { life, outside } = world;
    await publishMarch();
    outside.events = [
      event('march@google.com', '20240306T160000'),
      event('april@google.com', '20240410T160000'),
    ];
    life.later(32 * 24);
    await life.sync(2);
    outside.videos = [
      video(),
      video({
        id: 'video000002',
        title: 'Community Session 2024-04-10',
        publishedAt: '2024-04-11T09:00:00Z',
      }),
    ];
    life.later(2 * 24);
    await life.sync(3);
    expect(await life.sights()).toEqual([
      `${MARCH} video000001`,
      'meetup-2024-04-03 04-10 16:00 video000002',
    ]);
    expect(life.notified).toHaveLength(2);
  });
});
