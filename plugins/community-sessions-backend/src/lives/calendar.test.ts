import { event } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const KICKOFF = event('kickoff@google.com', '20240320T160000');
const RETRO = event('retro@google.com', '20240424T160000');

function weekly(...more: string[]): string[] {
  return event('a1b2@google.com', '20240306T160000', [
    'RRULE:FREQ=WEEKLY;COUNT=20',
    ...more,
  ]);
}

describe('events of a calendar', () => {
  const world = useLife();

  it.each([
    {
      name: 'moved to another day',
      after: event('kickoff@google.com', '20240327T160000'),
      startsAt: '2024-03-27T15:00:00.000Z',
    },
    {
      name: 'moved by a quarter of an hour',
      after: event('kickoff@google.com', '20240320T161500'),
      startsAt: '2024-03-20T15:15:00.000Z',
    },
    {
      name: 'moved to another month',
      after: event('kickoff@google.com', '20240522T160000'),
      startsAt: '2024-05-22T14:00:00.000Z',
    },
    {
      name: 'made anew with another UID an hour and a half later',
      after: event('other@google.com', '20240320T173000'),
      startsAt: '2024-03-20T16:30:00.000Z',
    },
    {
      name: 'made anew with another UID on the next day',
      after: event('other@google.com', '20240321T100000'),
      startsAt: '2024-03-21T09:00:00.000Z',
    },
    {
      name: 'moved across midnight',
      after: event('kickoff@google.com', '20240321T003000'),
      startsAt: '2024-03-20T23:30:00.000Z',
    },
    {
      name: 'moved into summer time',
      after: event('kickoff@google.com', '20240401T160000'),
      startsAt: '2024-04-01T14:00:00.000Z',
    },
    {
      name: 'moved past the other one',
      after: event('kickoff@google.com', '20240425T160000'),
      startsAt: '2024-04-25T14:00:00.000Z',
    },
    {
      name: 'given the time zone of another country',
      after: KICKOFF.map(line =>
        line.replace('Europe/Stockholm', 'Asia/Tokyo'),
      ),
      startsAt: '2024-03-20T07:00:00.000Z',
    },
    {
      name: 'renamed and made anew with another UID',
      after: event('other@google.com', '20240320T160000', [], 'Kickoff'),
      startsAt: '2024-03-20T15:00:00.000Z',
    },
    {
      name: 'made to repeat, once',
      after: event('kickoff@google.com', '20240320T160000', [
        'RRULE:FREQ=WEEKLY;COUNT=1',
      ]),
      startsAt: '2024-03-20T15:00:00.000Z',
    },
    {
      name: 'made to repeat, once, on another day',
      after: event('kickoff@google.com', '20240322T100000', [
        'RRULE:FREQ=WEEKLY;COUNT=1',
      ]),
      startsAt: '2024-03-22T09:00:00.000Z',
    },
    {
      name: 'turned into one of the whole day',
      after: [
        'BEGIN:VEVENT',
        'UID:kickoff@google.com',
        'DTSTART;VALUE=DATE:20240320',
        'SUMMARY:Community Session',
        'END:VEVENT',
      ],
      startsAt: '2024-03-20T15:00:00.000Z',
    },
  ])('keeps the session of one that is $name', async ({ after, startsAt }) => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [after, RETRO];
    for (let sync = 0; sync < 4; sync++) {
      await life.sync();
      expect(new Map(await life.startsById())).toEqual(
        new Map([
          ['meetup-2024-03-20', startsAt],
          ['meetup-2024-04-24', '2024-04-24T14:00:00.000Z'],
        ]),
      );
    }
  });

  it('keeps the id of a session whose event is made anew some syncs after its deletion', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [RETRO];
    await life.sync(4);
    expect(await life.ids()).toEqual(['meetup-2024-04-24']);
    outside.events = [event('other@google.com', '20240321T160000'), RETRO];
    await life.sync(2);
    expect(await life.ids()).toEqual([
      'meetup-2024-03-20',
      'meetup-2024-04-24',
    ]);
  });

  it('removes the session of the only event after the second read without it', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF];
    await life.sync(2);
    outside.events = [];
    await life.sync();
    expect(await life.ids()).toEqual(['meetup-2024-03-20']);
    await life.sync();
    expect(await life.ids()).toEqual([]);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('cancels the session of a cancelled event, and brings it back', async () => {
    const { life, outside } = world;
    const statuses = async () =>
      (await life.list()).map(({ id, status }) => `${id} ${status}`);
    outside.events = [KICKOFF, RETRO];
    await life.sync();
    outside.events = [
      event('kickoff@google.com', '20240320T160000', ['STATUS:CANCELLED']),
      RETRO,
    ];
    await life.sync(3);
    expect(await statuses()).toEqual([
      'meetup-2024-03-20 cancelled',
      'meetup-2024-04-24 upcoming',
    ]);
    outside.events = [KICKOFF, RETRO];
    await life.sync();
    expect(await statuses()).toEqual([
      'meetup-2024-03-20 upcoming',
      'meetup-2024-04-24 upcoming',
    ]);
  });

  it('keeps both sessions when two events swap their days', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [
      event('kickoff@google.com', '20240424T160000'),
      event('retro@google.com', '20240320T160000'),
    ];
    await life.sync(3);
    expect(await life.sights()).toEqual([
      'meetup-2024-04-24 03-20 16:00',
      'meetup-2024-03-20 04-24 16:00',
    ]);
  });

  it('keeps one session while an event is there twice', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [...outside.events, event('copy', '20240320T160000')];
    await life.sync(2);
    expect(await life.ids()).toEqual([
      'meetup-2024-03-20',
      'meetup-2024-04-24',
    ]);
    outside.events = outside.events.slice(1);
    await life.sync(3);
    expect(await life.ids()).toEqual([
      'meetup-2024-03-20',
      'meetup-2024-04-24',
    ]);
  });

  it('gives a second session of a day an id of its own, and each keeps it', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [
      KICKOFF,
      event('evening@google.com', '20240320T190000'),
      RETRO,
    ];
    await life.sync(2);
    const both = [
      'meetup-2024-03-20 03-20 16:00',
      'meetup-2024-03-20-2 03-20 19:00',
      'meetup-2024-04-24 04-24 16:00',
    ];
    expect(await life.sights()).toEqual(both);
    outside.events = [event('evening@google.com', '20240320T190000'), RETRO];
    await life.sync(3);
    expect(await life.sights()).toEqual(both.slice(1));
    outside.events = [...outside.events, KICKOFF];
    await life.sync(3);
    expect(await life.sights()).toEqual(both);
  });

  it('keeps a session that is postponed time and again', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    for (let week = 0; week < 4; week++) {
      const day = String(21 + week * 2);
      outside.events = [event(`try-${week}`, `202403${day}T160000`), RETRO];
      await life.sync(3);
      expect(await life.sights()).toEqual([
        `meetup-2024-03-20 03-${day} 16:00`,
        'meetup-2024-04-24 04-24 16:00',
      ]);
    }
  });

  it('keeps the ids of events without a zone when the calendar or the series gets one', async () => {
    const { life, outside } = world;
    const floating = (lines: string[]) =>
      lines.map(line => line.replace(';TZID=Europe/Stockholm', ''));
    outside.events = [floating(weekly()), floating(RETRO)];
    await life.sync(2);
    const ids = [...(await life.ids())].sort();
    outside.calendarZone = 'America/New_York';
    await life.sync(3);
    expect([...(await life.ids())].sort()).toEqual(ids);
    expect((await life.list())[0].startsAt).toBe('2024-03-06T21:00:00.000Z');
    outside.calendarZone = undefined;
    await life.restart({ series: { timeZone: 'Asia/Tokyo' } });
    await life.sync(3);
    expect([...(await life.ids())].sort()).toEqual(ids);
    expect((await life.list())[0].startsAt).toBe('2024-03-06T07:00:00.000Z');
  });

  it('leads to nothing any more when a session is really gone', async () => {
    const { life, outside } = world;
    outside.events = [KICKOFF, RETRO];
    await life.sync(2);
    outside.events = [RETRO];
    await life.sync(2);
    expect(await life.get('/sessions/meetup-2024-03-20')).toEqual({
      status: 404,
    });
    expect(await life.text('/calendar.ics')).not.toContain('kickoff');
  });

  it('removes one occurrence that is taken out, and no other', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.ids();
    outside.events = [weekly('EXDATE;TZID=Europe/Stockholm:20240320T160000')];
    await life.sync(3);
    expect(await life.ids()).toEqual(
      before.filter(id => id !== 'meetup-2024-03-20'),
    );
    outside.events = [weekly()];
    await life.sync();
    expect(await life.ids()).toEqual(before);
  });

  it('keeps all sessions through one empty answer', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    outside.events = [];
    await life.sync();
    expect(await life.startsById()).toEqual(before);
    outside.events = [weekly()];
    await life.sync(3);
    expect(await life.startsById()).toEqual(before);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('keeps all sessions through one answer that is no calendar', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    outside.rules = [
      { path: /calendar/, status: 200, body: '<html>Sign in</html>', times: 2 },
    ];
    await life.sync(2);
    expect(await life.startsById()).toEqual(before);
    expect(await life.source('calendar')).toMatchObject({ state: 'failing' });
    await life.sync(2);
    expect(await life.startsById()).toEqual(before);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('keeps all sessions when the event is renamed out of the pattern and back', async () => {
    const { life, outside } = world;
    await life.restart({
      series: {
        calendar: {
          url: `http://${outside.host}/calendar.ics`,
          summaryPattern: 'Community',
        },
      },
    });
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    outside.events = [
      event(
        'a1b2@google.com',
        '20240306T160000',
        ['RRULE:FREQ=WEEKLY;COUNT=20'],
        'Something else',
      ),
    ];
    await life.sync(2);
    outside.events = [weekly()];
    await life.sync(2);
    expect(await life.startsById()).toEqual(before);
  });

  it('removes what a weekly event lost as a monthly one after a day, and doubts it until then', async () => {
    const { life, outside } = world;
    outside.events = [
      event('a1b2@google.com', '20240306T160000', ['RRULE:FREQ=WEEKLY']),
    ];
    await life.sync(2);
    expect(await life.ids()).toHaveLength(52);
    outside.events = [
      event('a1b2@google.com', '20240306T160000', [
        'RRULE:FREQ=MONTHLY;BYDAY=1WE',
      ]),
    ];
    await life.sync(2);
    expect(await life.ids()).toHaveLength(52);
    expect(await life.source('calendar')).toMatchObject({ state: 'doubtful' });
    await life.sync(25);
    expect(await life.ids()).toHaveLength(12);
    expect(await life.source('calendar')).toMatchObject({ state: 'ok' });
  });

  it('keeps all sessions when the time zone of the series changes', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    await life.restart({ series: { timeZone: 'Pacific/Auckland' } });
    await life.sync(2);
    expect(await life.startsById()).toEqual(before);
  });

  it('keeps all sessions when the address of the calendar changes', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    await life.restart({
      series: {
        calendar: { url: `http://${outside.host}/calendar.ics?key=other` },
      },
    });
    await life.sync(3);
    expect(await life.startsById()).toEqual(before);
  });

  it('keeps all sessions over three days without a sync', async () => {
    const { life, outside } = world;
    outside.events = [weekly()];
    await life.sync(2);
    const before = await life.startsById();
    life.later(72);
    await life.sync(2);
    expect(await life.startsById()).toEqual(before);
  });
});
