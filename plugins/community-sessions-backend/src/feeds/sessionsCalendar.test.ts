import { Session } from '@backstage-community/plugin-community-sessions-common';
import { sync, VEvent } from 'node-ical';
import {
  HOSTILE_TEXTS,
  recordingDetail,
  sessionDetail,
} from './__testUtils__/sessionDetail';
import { PageLinks } from '../service/PageLinks';
import { sessionsCalendar } from './sessionsCalendar';

const links = new PageLinks('https://portal.example.com:8080', '/meetups');

function write(sessions: Session[], options = {}): string {
  return sessionsCalendar({
    name: 'Sessions',
    sessions,
    series: [
      {
        id: sessions[0]?.series,
        title: 'Sessions',
        timeZone: 'UTC',
        startTime: '16:00',
        durationMinutes: 60,
        tracks: [
          { id: 'adopters', title: 'Adopters' },
          { id: 'contributors', title: 'Contributors' },
        ],
        links: [],
      },
    ],
    links,
    mayJoin: true,
    ...options,
  });
}

/** The events as a library reads them that did not write them. */
function read(text: string): VEvent[] {
  return Object.values(sync.parseICS(text)).filter(
    (entry): entry is VEvent => entry?.type === 'VEVENT',
  );
}

function readOne(session: Partial<Session>, options = {}): VEvent {
  const events = read(write([sessionDetail(session)], options));
  expect(events).toHaveLength(1);
  return events[0];
}

/** The value of a property as it is written. */
function property(text: string, name: string): string | undefined {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);
}

describe('sessionsCalendar', () => {
  it('tells what there is to know', () => {
    const event = readOne({
      recording: recordingDetail(),
      timeCertainty: 'assumed',
    });
    const pageUrl =
      'https://portal.example.com:8080/meetups/backstage-2024-02-21';
    expect(event).toMatchObject({
      uid: 'backstage-2024-02-21@portal.example.com',
      summary: 'Community Session',
      status: 'CONFIRMED',
      transparency: 'OPAQUE',
      location: 'https://zoom.example.com/j/1?pwd=secret',
      dtstamp: new Date('2024-02-01T08:30:00Z'),
      lastmodified: new Date('2024-02-01T08:30:00Z'),
    });
    expect(event.url).toMatchObject({ val: pageUrl });
    expect(event.description).toBe(
      [
        'The start is the usual one of the series: nobody has stated it yet.',
        'Join: https://zoom.example.com/j/1?pwd=secret',
        'Recording: https://www.youtube.com/watch?v=-abcdefghi1',
        'Agenda: https://github.example.com/community/issues/7',
        `All about this session: ${pageUrl}`,
      ].join('\n'),
    );
  });

  it('tells how to join only those who may', () => {
    const text = write([sessionDetail()], { mayJoin: false });
    expect(text).not.toMatch(/zoom|pwd|secret|LOCATION/);
    expect(read(text)[0].description).toContain('Agenda: ');
  });

  it.each([
    ['before the change to summer time', '2024-03-27T15:00:00.000Z'],
    ['after the change to summer time', '2024-04-03T14:00:00.000Z'],
    ['in the hour that summer time skips', '2024-03-31T01:30:00.000Z'],
    ['in the hour that winter has twice', '2024-10-27T00:30:00.000Z'],
    ['in the second of these hours', '2024-10-27T01:30:00.000Z'],
    ['over the turn of the year', '2024-12-31T23:30:00.000Z'],
  ])('keeps the instants of a session %s', (_, startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
    const { start, end } = readOne({ startsAt, endsAt });
    expect(start.toISOString()).toBe(startsAt);
    expect(end?.toISOString()).toBe(endsAt);
  });

  it('knows a session again that has moved, and says that it changed', () => {
    const before = write([sessionDetail()]);
    const after = write([
      sessionDetail({
        startsAt: '2024-02-28T15:00:00.000Z',
        endsAt: '2024-02-28T16:00:00.000Z',
        updatedAt: '2024-02-01T08:30:01.000Z',
      }),
    ]);
    expect(property(after, 'UID')).toBe(property(before, 'UID'));
    expect(Number(property(after, 'SEQUENCE'))).toBe(
      Number(property(before, 'SEQUENCE')) + 1,
    );
  });

  it.each(['2020-01-01T00:00:00.000Z', '2087-12-31T23:59:59.000Z'])(
    'has a SEQUENCE that calendar programs can read at %s',
    updatedAt => {
      const sequence = Number(
        property(write([sessionDetail({ updatedAt })]), 'SEQUENCE'),
      );
      expect(sequence).toBeGreaterThanOrEqual(0);
      expect(sequence).toBeLessThan(2 ** 31);
    },
  );

  it('shows cancelled sessions as such', () => {
    expect(readOne({ status: 'cancelled', joinUrl: null })).toMatchObject({
      status: 'CANCELLED',
      summary: 'Cancelled: Community Session',
      transparency: 'TRANSPARENT',
    });
  });

  it.each([
    ['Community Session', null, 'Community Session'],
    ['Community Session', 'adopters', 'Community Session (Adopters)'],
    ['Community Session', 'contributors', 'Community Session (Contributors)'],
    [
      'Session of the CONTRIBUTORS',
      'contributors',
      'Session of the CONTRIBUTORS',
    ],
  ] as const)('calls %s for %s %s', (title, track, summary) => {
    expect(readOne({ title, track }).summary).toBe(summary);
  });

  it.each(HOSTILE_TEXTS)('keeps the title %j', title => {
    expect(readOne({ title }).summary).toBe(title);
  });

  it('tells a backslash before an n from a line break', () => {
    const text = write([sessionDetail({ title: 'C:\\new\nline' })]);
    expect(property(text, 'SUMMARY')).toBe(String.raw`C:\\new\nline`);
  });

  it.each(HOSTILE_TEXTS)('keeps the name %j of the calendar', name => {
    const text = write([sessionDetail()], { name });
    expect(read(text)).toHaveLength(1);
    const written = property(text, 'X-WR-CALNAME') ?? '';
    expect(
      written.replace(/\\(.)/g, (_, char) => (char === 'n' ? '\n' : char)),
    ).toBe(name);
  });

  it('leaves out what a calendar cannot hold', () => {
    expect(
      readOne({ title: 'a\0b\u0007c\r\nd\ud800e\u200df\uffff' }).summary,
    ).toBe('abc\nde\u200df');
  });

  it('folds its lines to at most 75 octets and between characters', () => {
    const title = '👩🏽‍💻日本語é'.repeat(30);
    const text = write([
      sessionDetail({
        title,
        agendaUrl: `https://example.com/${'x'.repeat(300)}`,
      }),
    ]);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter(line => line.startsWith(' ')).length).toBeGreaterThan(
      10,
    );
    expect(
      lines.map(line => Buffer.byteLength(line)).filter(size => size > 75),
    ).toEqual([]);
    expect(lines.filter(line => /^ ?\p{Cs}|\p{Cs}$/u.test(line))).toEqual([]);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(read(text)[0].summary).toBe(title);
  });

  it('is a feed of ours that is refreshed every hour', () => {
    const text = write([]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(property(text, 'PRODID')).toBe(
      '-//Backstage Community//Community Sessions//EN',
    );
    expect(property(text, 'METHOD')).toBe('PUBLISH');
    expect(property(text, 'X-PUBLISHED-TTL')).toBe('PT1H');
    expect(property(text, 'REFRESH-INTERVAL;VALUE=DURATION')).toBe('PT1H');
  });
});
