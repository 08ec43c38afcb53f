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

  it('leaves calendar entries as they are when a topic gets a vote', async () => {
    const { life, outside } = world;
    outside.events = [MARCH_EVENT];
    outside.issues = [
      agenda(1, '2024-03-20', {
        comments: [{ id: 11, body: 'I want to show our scorecards' }],
      }),
    ];
    await life.sync(2);
    const before = await life.text('/calendar.ics');
    outside.issues[0].votes = 3;
    outside.issues[0].comments = [
      { id: 11, body: 'I want to show our scorecards', votes: 2 },
    ];
    await life.sync(2);
    expect(await life.get('/sessions/meetup-2024-03-20')).toMatchObject({
      rsvpCount: 3,
      topics: [{ votes: 2 }],
    });
    expect(await life.text('/calendar.ics')).toBe(before);
    outside.events = [event('march@google.com', '20240320T163000')];
    await life.sync();
    const after = await life.text('/calendar.ics');
    const sequence = (ics: string) => Number(/^SEQUENCE:(\d+)/m.exec(ics)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });
});
