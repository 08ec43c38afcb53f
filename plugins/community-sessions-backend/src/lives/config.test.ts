import { event, OutsideIssue } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const ISSUES: OutsideIssue[] = [
  { number: 1, title: 'Agenda: Community Session (2024-03-20)' },
  { number: 2, title: 'Agenda: Community Session (2024-05-22)' },
];
const SIGHTS = [
  'meetup-2024-03-20 03-20 17:00',
  'meetup-2024-04-24 04-24 16:00',
  'meetup-2024-05-22 05-22 16:00',
];

const GITHUB_URL = { repository: 'https://github.com/acme/meetups' };
const GITHUB = { ...GITHUB_URL, titlePattern: '^Agenda' };

describe('a change of the config', () => {
  const world = useLife(() => ({
    notifications: { sessionSoon: true },
    series: [{ github: GITHUB }],
  }));

  beforeEach(async () => {
    const { life, outside } = world;
    outside.events = [
      event('march@google.com', '20240320T170000'),
      event('april@google.com', '20240424T160000'),
    ];
    outside.issues = ISSUES;
    await life.sync(2);
    for (const id of await life.ids()) {
      await life.put(`/sessions/${id}/reminder`);
    }
  });

  /** All sessions are as they were, with the reminders of them. */
  async function expectAllBack(sights = SIGHTS): Promise<void> {
    const { life } = world;
    expect(await life.sights()).toEqual(sights);
    for (const id of await life.ids()) {
      expect(await life.get(`/sessions/${id}/reminder`)).toEqual({
        reminded: true,
      });
    }
  }

  async function days(count: number): Promise<void> {
    const { life } = world;
    for (let part = 0; part < 3; part++) {
      life.later(count * 8);
      await life.sync();
      await life.run('retention');
    }
  }

  it.each([1, 24])(
    'keeps ids and reminders when the calendar is taken out for %d days',
    async count => {
      const { life, outside } = world;
      await life.restart({ series: { calendar: undefined } });
      await days(count);
      expect(await life.ids()).toEqual([
        'meetup-2024-03-20',
        'meetup-2024-05-22',
      ]);
      await life.restart({
        series: { calendar: { url: `http://${outside.host}/calendar.ics` } },
      });
      await life.sync(2);
      await expectAllBack();
    },
  );

  it.each([1, 24])(
    'keeps ids and reminders when the agendas are taken out for %d days',
    async count => {
      const { life } = world;
      await life.restart({ series: { github: undefined } });
      await days(count);
      expect(await life.ids()).toEqual([
        'meetup-2024-03-20',
        'meetup-2024-04-24',
      ]);
      await life.restart({ series: { github: GITHUB } });
      await life.sync(2);
      await expectAllBack();
    },
  );

  it.each([1, 24])(
    'keeps ids and reminders when the series is taken out for %d days',
    async count => {
      const { life } = world;
      await life.restart({ series: { id: 'other', github: undefined } });
      for (let part = 0; part < 3; part++) {
        life.later(count * 8);
        await life.run('retention');
      }
      expect(await life.get('/sessions/meetup-2024-03-20')).toEqual({
        status: 404,
      });
      await life.restart({ series: { id: 'meetup', github: GITHUB } });
      await life.sync(2);
      await expectAllBack();
    },
  );

  it.each<{ name: string; series: Record<string, unknown>; sights?: string[] }>(
    [
      { name: 'title', series: { title: 'Office hours' } },
      {
        name: 'start time',
        series: { startTime: '09:30' },
        sights: [...SIGHTS.slice(0, 2), 'meetup-2024-05-22 05-22 09:30'],
      },
      {
        name: 'time zone',
        series: { timeZone: 'America/Los_Angeles' },
        sights: [...SIGHTS.slice(0, 2), 'meetup-2024-05-22 05-23 01:00'],
      },
      {
        name: 'tracks',
        series: { tracks: [{ id: 'a', title: 'A', match: 'adopter' }] },
      },
      {
        name: 'pattern of titles',
        series: { github: { ...GITHUB_URL, titlePattern: 'Community' } },
      },
    ],
  )(
    'keeps ids and reminders with another $name, and with the former again',
    async ({ series, sights }) => {
      const { life } = world;
      await life.restart({ series: series as {} });
      await life.sync(2);
      await expectAllBack(sights);
      await life.restart({
        series: {
          title: undefined,
          startTime: undefined,
          timeZone: 'Europe/Stockholm',
          tracks: undefined,
          github: GITHUB,
        },
      });
      await life.sync(2);
      await expectAllBack();
    },
  );

  it('keeps what a failing source had when the backend is started anew', async () => {
    const { life, outside } = world;
    expect(await life.sights()).toEqual(SIGHTS);
    outside.rules = [{ path: /github|calendar/, status: 503, times: 1000 }];
    for (let hour = 0; hour < 3; hour++) {
      await life.restart();
      await life.sync();
      await expectAllBack();
    }
    outside.rules = [];
    await life.restart();
    await life.sync();
    await expectAllBack();
    expect(await life.source('github')).toMatchObject({ state: 'ok' });
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });
});
