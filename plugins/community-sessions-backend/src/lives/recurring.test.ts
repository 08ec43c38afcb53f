import { DateTime } from 'luxon';
import { event } from '../__testUtils__/Outside';
import { useLife } from '../__testUtils__/useLife';

const UID = 'a1b2@google.com';

function weekly(start: string, uid = UID, count = 20): string[] {
  return event(uid, start, [`RRULE:FREQ=WEEKLY;COUNT=${count}`]);
}

function monthly(start: string): string[] {
  return event(UID, start, ['RRULE:FREQ=MONTHLY;BYDAY=3WE;COUNT=9']);
}

function daily(start: string): string[] {
  return event(UID, start, ['RRULE:FREQ=DAILY;COUNT=40']);
}

interface Edit {
  name: string;
  before: string[][];
  after: string[][];
  /** By how many hours each session moves, at its index; absent where only the ids matter. */
  moves?: (index: number) => number;
}

const all = (hours: number) => () => hours;

function twiceWeekly(start: string, days: string): string[] {
  return event(UID, start, [`RRULE:FREQ=WEEKLY;BYDAY=${days};COUNT=20`]);
}

/** One event for each day, as an import makes them. */
function singles(days: string[]): string[][] {
  return days.map(day => event(`${day}@import`, `${day}T160000`));
}

function inZone(zone: string, lines: string[]): string[] {
  return lines.map(line => line.replace('Europe/Stockholm', zone));
}

/** The time on the wall in Stockholm: summer time begins in between. */
function wallClock(instant = ''): DateTime {
  return DateTime.fromISO(instant, { zone: 'Europe/Stockholm' }).setZone(
    'utc',
    { keepLocalTime: true },
  );
}

const EDITS: Edit[] = [
  {
    name: 'all events of a weekly one are moved by a day',
    before: [weekly('20240306T160000')],
    after: [weekly('20240307T160000')],
    moves: all(24),
  },
  {
    name: 'all events of a weekly one are moved by half an hour back',
    before: [weekly('20240306T160000')],
    after: [weekly('20240306T153000')],
    moves: all(-0.5),
  },
  {
    name: 'all events of a weekly one are moved by three days',
    before: [weekly('20240306T160000')],
    after: [weekly('20240309T160000')],
    moves: all(72),
  },
  {
    name: 'all events of a weekly one are moved by four days',
    before: [weekly('20240306T160000')],
    after: [weekly('20240310T160000')],
    moves: all(96),
  },
  {
    name: 'all events of a weekly one are moved by a day back',
    before: [weekly('20240306T160000')],
    after: [weekly('20240305T160000')],
    moves: all(-24),
  },
  {
    name: 'all events of a monthly one are moved by a week',
    before: [monthly('20240320T160000')],
    after: [
      event(UID, '20240327T160000', ['RRULE:FREQ=MONTHLY;BYDAY=4WE;COUNT=9']),
    ],
    moves: all(7 * 24),
  },
  {
    name: 'all events of a daily one are moved by two hours',
    before: [daily('20240306T160000')],
    after: [daily('20240306T180000')],
    moves: all(2),
  },
  {
    name: 'this and the following events are moved by an hour, which makes a new UID',
    before: [weekly('20240306T160000')],
    after: [
      weekly('20240306T160000', UID, 4),
      weekly('20240403T170000', 'a1b2_R20240403T140000@google.com', 16),
    ],
    moves: index => (index < 4 ? 0 : 1),
  },
  {
    name: 'this and the following events are moved by a day, with UNTIL on the old one',
    before: [weekly('20240306T160000')],
    after: [
      event(UID, '20240306T160000', [
        'RRULE:FREQ=WEEKLY;UNTIL=20240402T215959Z',
      ]),
      weekly('20240404T160000', 'a1b2_R20240404T140000@google.com', 16),
    ],
    moves: index => (index < 4 ? 0 : 24),
  },
  {
    name: 'the event is deleted and made anew at the same times',
    before: [weekly('20240306T160000')],
    after: [weekly('20240306T160000', 'new@google.com')],
    moves: all(0),
  },
  {
    name: 'the event is deleted and made anew two days later',
    before: [weekly('20240306T160000')],
    after: [weekly('20240308T160000', 'new@google.com')],
    moves: all(48),
  },
  {
    name: 'one occurrence was moved before all are moved by a day',
    before: [
      weekly('20240306T160000'),
      event(UID, '20240321T100000', [
        'RECURRENCE-ID;TZID=Europe/Stockholm:20240320T160000',
      ]),
    ],
    after: [weekly('20240307T160000')],
    moves: index => (index === 2 ? 6 : 24),
  },
  {
    name: 'all events of a weekly one are moved by a quarter of an hour',
    before: [weekly('20240306T160000')],
    after: [weekly('20240306T161500')],
    moves: all(0.25),
  },
  {
    name: 'all events of a weekly one are moved across midnight',
    before: [weekly('20240306T233000')],
    after: [weekly('20240307T003000')],
    moves: all(1),
  },
  {
    name: 'all events of one without an end are moved by a day back',
    before: [event(UID, '20240306T160000', ['RRULE:FREQ=WEEKLY'])],
    after: [event(UID, '20240305T160000', ['RRULE:FREQ=WEEKLY'])],
    moves: all(-24),
  },
  {
    name: 'all events of one that is held twice a week are moved by a day',
    before: [twiceWeekly('20240305T160000', 'TU,TH')],
    after: [twiceWeekly('20240306T160000', 'WE,FR')],
    moves: all(24),
  },
  {
    name: 'all events of one that is held twice a week are moved by half an hour',
    before: [twiceWeekly('20240305T160000', 'TU,TH')],
    after: [twiceWeekly('20240305T163000', 'TU,TH')],
    moves: all(0.5),
  },
  {
    name: 'all events of one that is held twice a week are moved from one of its days to the other',
    before: [twiceWeekly('20240305T160000', 'TU,TH')],
    after: [twiceWeekly('20240303T160000', 'SU,TU')],
  },
  {
    name: 'all events of a daily one are moved by a quarter of an hour back',
    before: [daily('20240306T160000')],
    after: [daily('20240306T154500')],
    moves: all(-0.25),
  },
  {
    name: 'all events of a monthly one are moved by a day of the week',
    before: [monthly('20240320T160000')],
    after: [
      event(UID, '20240321T160000', ['RRULE:FREQ=MONTHLY;BYDAY=3TH;COUNT=9']),
    ],
  },
  {
    name: 'a monthly one is moved to a day of the month',
    before: [monthly('20240320T160000')],
    after: [
      event(UID, '20240318T160000', [
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=18;COUNT=9',
      ]),
    ],
  },
  {
    name: 'the event gets the time zone of another country',
    before: [weekly('20240306T160000')],
    after: [inZone('America/New_York', weekly('20240306T110000'))],
  },
  {
    name: 'the event gets UTC, so that it moves when summer time begins',
    before: [weekly('20240306T160000')],
    after: [inZone('UTC', weekly('20240306T150000'))],
    moves: index => (index < 4 ? 0 : 1),
  },
  {
    name: 'the events get another title',
    before: [weekly('20240306T160000')],
    after: [
      event(
        UID,
        '20240306T160000',
        ['RRULE:FREQ=WEEKLY;COUNT=20'],
        'Office hours',
      ),
    ],
    moves: all(0),
  },
  {
    name: 'the events get another title and are moved by a day',
    before: [weekly('20240306T160000')],
    after: [
      event(
        UID,
        '20240307T160000',
        ['RRULE:FREQ=WEEKLY;COUNT=20'],
        'Office hours',
      ),
    ],
    moves: all(24),
  },
  {
    name: 'the recurring event is replaced by single ones',
    before: [monthly('20240320T160000')],
    after: singles([
      '20240320',
      '20240417',
      '20240515',
      '20240619',
      '20240717',
      '20240821',
      '20240918',
      '20241016',
      '20241120',
    ]),
    moves: all(0),
  },
  {
    name: 'this and the following events are moved twice',
    before: [
      weekly('20240306T160000', UID, 4),
      weekly('20240403T170000', 'a1b2_R20240403T140000@google.com', 16),
    ],
    after: [
      weekly('20240306T160000', UID, 4),
      weekly('20240403T170000', 'a1b2_R20240403T140000@google.com', 6),
      weekly('20240516T170000', 'a1b2_R20240516T150000@google.com', 10),
    ],
    moves: index => (index < 10 ? 0 : 24),
  },
  {
    name: 'a split one is moved as a whole again',
    before: [
      weekly('20240306T160000', UID, 4),
      weekly('20240404T160000', 'a1b2_R20240404T140000@google.com', 16),
    ],
    after: [weekly('20240306T160000')],
    moves: index => (index < 4 ? 0 : -24),
  },
  {
    name: 'it is made anew in another calendar, each a day later and half an hour earlier',
    before: [weekly('20240306T160000')],
    after: [weekly('20240307T153000', 'new@google.com')],
    moves: all(23.5),
  },
];

describe('a recurring event', () => {
  const world = useLife();

  it.each(EDITS)(
    'keeps all sessions when $name',
    async ({ before, after, moves }) => {
      const { life, outside } = world;
      outside.events = before;
      await life.sync(2);
      const earlier = await life.startsById();
      outside.events = after;
      for (let sync = 0; sync < 4; sync++) {
        await life.sync();
        const now = new Map(await life.startsById());
        expect([...now.keys()].sort()).toEqual(
          earlier.map(([id]) => id).sort(),
        );
        expect(new Set(now.values()).size).toBe(earlier.length);
        const moved = earlier.map(([id, start]) => {
          return wallClock(now.get(id)).diff(wallClock(start)).as('hours');
        });
        expect(moved).toEqual(
          earlier.map((_, index) => moves?.(index) ?? moved[index]),
        );
      }
    },
  );

  const OTHERS = [
    'meetup-2024-03-06 03-06 16:00',
    'meetup-2024-03-20 03-20 16:00',
    'meetup-2024-03-27 03-27 16:00',
  ];
  const MOVED = 'RECURRENCE-ID;TZID=Europe/Stockholm:20240313T160000';
  const EXCLUDED = 'EXDATE;TZID=Europe/Stockholm:20240313T160000';
  const four = (...more: string[]) =>
    event(UID, '20240306T160000', ['RRULE:FREQ=WEEKLY;COUNT=4', ...more]);

  it.each([
    {
      name: 'is moved and moved back',
      acts: [
        {
          events: [four(), event(UID, '20240314T100000', [MOVED])],
          sight: 'meetup-2024-03-13 03-14 10:00',
        },
        { events: [four()], sight: 'meetup-2024-03-13 03-13 16:00' },
      ],
    },
    {
      name: 'is moved twice',
      acts: [
        {
          events: [four(), event(UID, '20240318T160000', [MOVED])],
          sight: 'meetup-2024-03-13 03-18 16:00',
        },
        {
          events: [four(), event(UID, '20240312T233000', [MOVED])],
          sight: 'meetup-2024-03-13 03-12 23:30',
        },
      ],
    },
    {
      name: 'is cancelled and revived',
      acts: [
        {
          events: [
            four(),
            event(UID, '20240313T160000', [MOVED, 'STATUS:CANCELLED']),
          ],
          sight: 'meetup-2024-03-13 03-13 16:00 cancelled',
        },
        { events: [four()], sight: 'meetup-2024-03-13 03-13 16:00' },
      ],
    },
    {
      name: 'is taken out and put back',
      acts: [
        { events: [four(EXCLUDED)], sight: undefined },
        { events: [four()], sight: 'meetup-2024-03-13 03-13 16:00' },
      ],
    },
    {
      name: 'is taken out and an event of its own put in its place',
      acts: [
        {
          events: [four(EXCLUDED), event('own@google.com', '20240314T160000')],
          sight: 'meetup-2024-03-13 03-14 16:00',
        },
        { events: [four()], sight: 'meetup-2024-03-13 03-13 16:00' },
      ],
    },
    {
      name: 'is cancelled and an event of its own held later that day',
      acts: [
        {
          events: [
            four(),
            event(UID, '20240313T160000', [MOVED, 'STATUS:CANCELLED']),
            event('own@google.com', '20240313T190000'),
          ],
          sight: 'meetup-2024-03-13 03-13 19:00',
        },
        { events: [four()], sight: 'meetup-2024-03-13 03-13 16:00' },
      ],
    },
  ])('keeps the ids when one occurrence $name', async ({ acts }) => {
    const { life, outside } = world;
    outside.events = [four()];
    await life.sync(2);
    for (const { events, sight } of acts) {
      outside.events = events;
      await life.sync(3);
      expect([...(await life.sights())].sort()).toEqual(
        [...OTHERS, ...(sight ? [sight] : [])].sort(),
      );
    }
  });
});
