import { event, OutsideIssue } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

function agenda(
  number: number,
  day: string,
  more: Partial<OutsideIssue> = {},
): OutsideIssue {
  return { number, title: `Agenda: Community Session (${day})`, ...more };
}

const MARCH_EVENT = event('march@google.com', '20240320T160000');
const APRIL_EVENT = event('april@google.com', '20240424T160000');

describe('agendas on GitHub', () => {
  const world = useLife(() => ({
    notifications: { sessionSoon: true },
    series: [
      {
        github: {
          repository: 'https://github.com/acme/meetups',
          titlePattern: '^Agenda',
        },
      },
    ],
  }));

  const dates = async () =>
    (await world.life.startsById()).map(
      ([id, start]) => `${id} ${start.slice(0, 10)}`,
    );

  it('keeps the session of one that is retitled to another day', async () => {
    const { life, outside } = world;
    outside.issues = [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')];
    await life.sync(2);
    outside.issues[0] = agenda(1, '2024-03-27', {
      updatedAt: '2024-03-01T10:30:00Z',
    });
    await life.sync(3);
    expect(await dates()).toEqual([
      'meetup-2024-03-20 2024-03-27',
      'meetup-2024-04-24 2024-04-24',
    ]);
  });

  it('keeps one session when the agenda moves and its event stays', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT, APRIL_EVENT];
    outside.issues = [agenda(1, '2024-03-20')];
    await life.sync(2);
    outside.issues = [
      agenda(1, '2024-03-27', { updatedAt: '2024-03-01T10:30:00Z' }),
    ];
    await life.sync(3);
    expect(await dates()).toEqual([
      'meetup-2024-03-20 2024-03-27',
      'meetup-2024-04-24 2024-04-24',
    ]);
    expect((await life.problems()).map(({ kind }) => kind)).toContain(
      'date-conflict',
    );
  });

  it('keeps both sessions when the agenda moves to the day of another event', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT, APRIL_EVENT];
    outside.issues = [agenda(1, '2024-03-20')];
    await life.sync(2);
    outside.issues = [
      agenda(1, '2024-04-24', { updatedAt: '2024-03-01T10:30:00Z' }),
    ];
    await life.sync(3);
    expect(await dates()).toEqual([
      'meetup-2024-03-20 2024-03-20',
      'meetup-2024-04-24 2024-04-24',
    ]);
  });

  it('keeps one session when its event moves and the agenda stays', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT, APRIL_EVENT];
    outside.issues = [agenda(1, '2024-03-20')];
    await life.sync(2);
    outside.events = [
      event('march@google.com', '20240327T160000'),
      APRIL_EVENT,
    ];
    for (let sync = 0; sync < 4; sync++) {
      await life.sync();
      expect(await life.ids()).toEqual([
        'meetup-2024-03-20',
        'meetup-2024-04-24',
      ]);
    }
  });

  it('keeps the session of an event when its first agenda appears', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT, APRIL_EVENT];
    await life.sync(2);
    outside.issues = [agenda(1, '2024-03-20')];
    await life.sync(2);
    expect(await life.ids()).toEqual([
      'meetup-2024-03-20',
      'meetup-2024-04-24',
    ]);
    expect(await life.get('/sessions/meetup-2024-03-20')).toMatchObject({
      agendas: [{ number: 1 }],
    });
  });

  it('keeps the session when a new agenda replaces a deleted one', async () => {
    const { life, outside } = world;
    outside.issues = [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')];
    await life.sync(2);
    outside.issues = [
      agenda(3, '2024-03-21', { updatedAt: '2024-03-01T10:30:00Z' }),
      agenda(2, '2024-04-24'),
    ];
    outside.gone.set(1, 410);
    await life.sync(4);
    expect(await dates()).toEqual([
      'meetup-2024-03-20 2024-03-21',
      'meetup-2024-04-24 2024-04-24',
    ]);
  });

  const MARCH = 'meetup-2024-03-20 03-20 16:00';
  const APRIL = 'meetup-2024-04-24 04-24 16:00';
  const updatedAt = '2024-03-01T10:30:00Z';

  interface Act {
    issues: OutsideIssue[];
    events?: string[][];
    sights: string[];
  }

  it.each<{ name: string; events?: string[][]; acts: Act[] }>([
    {
      name: 'is closed and reopened',
      acts: [
        {
          issues: [agenda(1, '2024-03-20', { state: 'closed', updatedAt })],
          sights: [MARCH],
        },
        { issues: [agenda(1, '2024-03-20')], sights: [MARCH] },
      ],
    },
    {
      name: 'is retitled by a day, by weeks and back',
      acts: [
        {
          issues: [agenda(1, '2024-03-21', { updatedAt })],
          sights: ['meetup-2024-03-20 03-21 16:00'],
        },
        {
          issues: [
            agenda(1, '2024-05-15', { updatedAt: '2024-03-01T13:30:00Z' }),
          ],
          sights: ['meetup-2024-03-20 05-15 16:00'],
        },
        {
          issues: [
            agenda(1, '2024-03-20', { updatedAt: '2024-03-01T16:30:00Z' }),
          ],
          sights: [MARCH],
        },
      ],
    },
    {
      name: 'is retitled together with its event',
      events: [MARCH_EVENT],
      acts: [
        {
          issues: [agenda(1, '2024-03-27', { updatedAt })],
          events: [event('march@google.com', '20240327T170000')],
          sights: ['meetup-2024-03-20 03-27 17:00'],
        },
      ],
    },
    {
      name: 'is retitled some syncs before its event is moved',
      events: [MARCH_EVENT, APRIL_EVENT],
      acts: [
        {
          issues: [agenda(1, '2024-03-27', { updatedAt })],
          sights: ['meetup-2024-03-20 03-27 16:00', APRIL],
        },
        {
          issues: [agenda(1, '2024-03-27', { updatedAt })],
          events: [event('march@google.com', '20240327T173000'), APRIL_EVENT],
          sights: ['meetup-2024-03-20 03-27 17:30', APRIL],
        },
      ],
    },
    {
      name: 'is marked as cancelled and revived',
      events: [MARCH_EVENT],
      acts: [
        {
          issues: [
            {
              number: 1,
              title: '[CANCELLED] Agenda: Community Session (2024-03-20)',
              updatedAt,
            },
          ],
          sights: [`${MARCH} cancelled`],
        },
        { issues: [agenda(1, '2024-03-20')], sights: [MARCH] },
      ],
    },
    {
      name: 'is left by its deleted event',
      events: [MARCH_EVENT],
      acts: [
        {
          issues: [agenda(1, '2024-03-20')],
          events: [],
          sights: [MARCH],
        },
      ],
    },
    {
      name: 'is deleted, while its event stays',
      events: [MARCH_EVENT],
      acts: [{ issues: [], sights: [MARCH] }],
    },
    {
      name: 'is followed by one for the next session under the next number',
      acts: [
        {
          issues: [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')],
          sights: [MARCH, APRIL],
        },
        {
          issues: [agenda(2, '2024-04-24')],
          sights: [APRIL],
        },
        {
          issues: [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')],
          sights: [MARCH, APRIL],
        },
      ],
    },
    {
      name: 'gets a second day',
      acts: [
        {
          issues: [
            {
              number: 1,
              title: 'Agenda: Community Sessions (2024-03-20 and 2024-03-27)',
              updatedAt,
            },
          ],
          sights: [MARCH, 'meetup-2024-03-27 03-27 16:00'],
        },
        { issues: [agenda(1, '2024-03-20')], sights: [MARCH] },
      ],
    },
  ])('keeps the ids when an agenda $name', async ({ events = [], acts }) => {
    const { life, outside } = world;
    outside.events = events;
    outside.issues = [agenda(1, '2024-03-20')];
    await life.sync(2);
    for (const act of acts) {
      outside.issues = act.issues;
      outside.events = act.events ?? outside.events;
      await life.sync(3);
      expect(await life.sights()).toEqual(act.sights);
    }
  });

  it('makes one session of an agenda and an event that turn out to be of one day, with both ids and all reminders', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT];
    outside.issues = [agenda(1, '2024-03-22')];
    await life.sync(2);
    const [byEvent, byAgenda] = await life.ids();
    await life.put(`/sessions/${byEvent}/reminder`);
    outside.issues = [agenda(1, '2024-03-20', { updatedAt })];
    await life.sync(2);
    expect(await life.list()).toHaveLength(1);
    for (const id of [byEvent, byAgenda]) {
      expect(await life.get(`/sessions/${id}`)).toMatchObject({
        id: byAgenda,
        startsAt: '2024-03-20T15:00:00.000Z',
        agendas: [{ number: 1 }],
      });
      expect(await life.text(`/sessions/${id}/calendar.ics`)).toContain(
        'DTSTART',
      );
      expect(await life.get(`/sessions/${id}/reminder`)).toEqual({
        reminded: true,
      });
    }
    outside.issues = [
      agenda(1, '2024-03-22', { updatedAt: '2024-03-01T13:30:00Z' }),
    ];
    await life.sync(2);
    expect(await life.ids()).toHaveLength(1);
    outside.events = [MARCH_EVENT, event('b@google.com', '20240322T160000')];
    await life.sync(2);
    expect(await life.ids()).toEqual([byEvent, byAgenda]);
    expect(await life.get(`/sessions/${byEvent}`)).toMatchObject({
      id: byEvent,
      agendas: [],
    });
  });

  it('forgets the day that an agenda of two days names no more', async () => {
    const { life, outside } = world;
    const title = 'Agenda: Community Sessions (2024-03-20 and 2024-04-24)';
    outside.issues = [{ number: 1, title }];
    await life.sync(2);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    outside.issues = [agenda(1, '2024-04-24', { updatedAt })];
    await life.sync(2);
    expect(await life.sights()).toEqual([APRIL]);
    expect(await life.get('/sessions/meetup-2024-03-20')).toEqual({
      status: 404,
    });
  });
});
