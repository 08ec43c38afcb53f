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

describe('the repository of the agendas', () => {
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

  const MARCH = 'meetup-2024-03-20 03-20 16:00';
  const APRIL = 'meetup-2024-04-24 04-24 16:00';

  it('keeps the session of an agenda whose label is taken off and put back', async () => {
    const { life, outside } = world;
    await life.restart({
      series: {
        github: {
          repository: 'https://github.com/acme/meetups',
          label: 'meetup',
        },
      },
    });
    const labelled = (labels: string[], at: string) => [
      agenda(1, '2024-03-20', { labels, updatedAt: at }),
      agenda(2, '2024-04-24', { labels: ['meetup'] }),
    ];
    outside.issues = labelled(['meetup'], '2024-03-01T08:30:00Z');
    await life.sync(2);
    await life.put('/sessions/meetup-2024-03-20/reminder');
    outside.issues = labelled([], '2024-03-01T10:30:00Z');
    await life.sync(2);
    expect(await life.sights()).toEqual([APRIL]);
    outside.issues = labelled(['meetup'], '2024-03-01T12:30:00Z');
    await life.sync(2);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    expect(await life.get('/sessions/meetup-2024-03-20/reminder')).toEqual({
      reminded: true,
    });
  });

  it('keeps all sessions when the repository is renamed, and when the config follows', async () => {
    const { life, outside } = world;
    outside.issues = [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')];
    await life.sync(2);
    outside.formerRepository = outside.repository;
    outside.repository = 'acme/gatherings';
    await life.sync(50);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    expect(await life.source('github')).toMatchObject({ state: 'ok' });
    outside.issues[0] = agenda(1, '2024-03-27', {
      updatedAt: new Date().toISOString(),
    });
    await life.sync(2);
    await life.restart({
      series: {
        github: {
          repository: 'https://github.com/acme/gatherings',
          titlePattern: '^Agenda',
        },
      },
    });
    await life.sync(2);
    expect(await life.sights()).toEqual([
      'meetup-2024-03-20 03-27 16:00',
      APRIL,
    ]);
  });

  it('keeps the sessions of agendas that move to another repository, which numbers them anew', async () => {
    const { life, outside } = world;
    outside.issues = [
      agenda(1, '2024-03-20'),
      agenda(2, '2024-04-24'),
      agenda(3, '2024-05-22'),
    ];
    await life.sync(2);
    outside.repository = 'acme/gatherings';
    outside.issues = [
      agenda(1, '2024-05-22'),
      agenda(2, '2024-06-19'),
      agenda(3, '2024-03-20'),
      agenda(4, '2024-04-24'),
    ];
    outside.rules = [{ path: /issues.comments/, status: 502, times: 6 }];
    await life.restart({
      series: {
        github: {
          repository: 'https://github.com/acme/gatherings',
          titlePattern: '^Agenda',
        },
      },
    });
    await life.sync(4);
    expect(await life.sights()).toEqual([
      MARCH,
      APRIL,
      'meetup-2024-05-22 05-22 16:00',
      'meetup-2024-06-19 06-19 16:00',
    ]);
    expect(await life.source('github')).toMatchObject({ state: 'ok' });
  });

  it('keeps a session whose agenda is transferred away while its event stays, and which gets a new one', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT];
    outside.issues = [agenda(1, '2024-03-20'), agenda(2, '2024-04-24')];
    await life.sync(2);
    outside.issues = [agenda(2, '2024-04-24')];
    outside.gone.set(1, {
      movedTo: `http://${outside.host}/github/repos/acme/others/issues/7`,
    });
    await life.sync(4);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    expect(await life.get('/sessions/meetup-2024-03-20')).toMatchObject({
      agendas: [],
    });
    outside.issues = [
      agenda(9, '2024-03-20', { updatedAt: new Date().toISOString() }),
      agenda(2, '2024-04-24'),
    ];
    await life.sync(2);
    expect(await life.get('/sessions/meetup-2024-03-20')).toMatchObject({
      agendas: [{ number: 9 }],
    });
  });

  it('finds that an agenda among hundreds of issues was deleted', async () => {
    const { life, outside } = world;
    outside.issues = [
      agenda(1, '2024-03-20'),
      agenda(2, '2024-04-24'),
      ...Array.from({ length: 250 }, (_, n) => ({
        number: n + 10,
        title: `Question ${n}`,
        updatedAt: '2024-02-01T00:00:00Z',
      })),
    ];
    await life.sync(2);
    expect(await life.sights()).toEqual([MARCH, APRIL]);
    outside.issues = outside.issues.slice(1);
    await life.sync(30);
    expect(await life.sights()).toEqual([APRIL]);
  });
});
