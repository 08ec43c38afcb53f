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
  /** By how many hours each session moves, at its index. */
  moves: (index: number) => number;
}

const all = (hours: number) => () => hours;

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
        const moved = earlier.map(([id, start]) => {
          return wallClock(now.get(id)).diff(wallClock(start)).as('hours');
        });
        expect(moved).toEqual(earlier.map((_, index) => moves(index)));
      }
    },
  );
});
