import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { MemoryRun } from '@backstage-community/plugin-community-sessions-node/testUtils';
import { HttpReader } from '../http/HttpReader';
import { ics, monthly } from './__testUtils__/ics';
import { CalendarSource } from './CalendarSource';

const server = setupServer();
registerMswTestHooks(server);

const url = 'https://calendar.example.org/ical/private-secret/basic.ics';

const day = (date: string) => [
  `UID:${date}@google.com`,
  `DTSTART:${date}T150000Z`,
  `DTEND:${date}T160000Z`,
  'SUMMARY:Office hours',
];

describe('CalendarSource', () => {
  let answer: () => Response;
  let requests: Request[];
  let run: MemoryRun;
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    jest.clearAllMocks();
    requests = [];
    server.use(
      http.get(url, ({ request }) => {
        requests.push(request);
        return answer();
      }),
    );
    run = new MemoryRun(
      new CalendarSource({
        config: { url },
        timeZone: 'Europe/Stockholm',
        http: new HttpReader(0),
        logger,
        maxOccurrences: 100,
      }),
    );
  });

  const give = (...events: string[][]) => {
    answer = () => new Response(ics(events));
  };

  /** A server with ETags. */
  const giveWithEtag = (etag: string, ...events: string[][]) => {
    answer = () =>
      requests[requests.length - 1].headers.get('if-none-match') === etag
        ? new Response(null, { status: 304 })
        : new Response(ics(events), { headers: { etag } });
  };

  const event = 'calendar.event';

  it('reads all events, also those of other series', async () => {
    give(monthly, day('20260320'));
    await run.read();
    expect(run.ids(event)).toHaveLength(13);
    expect(run.ids(event)).toContain(
      '20260320@google.com/2026-03-20T15:00:00.000Z',
    );
    expect(run.ids(event)).toContain(
      'monthly@google.com/2026-04-15T14:00:00.000Z',
    );
    expect(run.completeReads).toEqual([
      {
        kind: event,
        externalIds: run.ids(event),
        within: {
          from: '2024-03-04T00:00:00.000Z',
          to: '2027-03-04T00:00:00.000Z',
        },
      },
    ]);
    expect([...run.records.values()].map(({ occursAt }) => occursAt)).toContain(
      '2026-03-20T15:00:00.000Z',
    );
  });

  it('stores no record when only the file changed, not the events', async () => {
    give(monthly, day('20260320'));
    await run.read();
    run.records.clear();
    answer = () =>
      new Response(
        ics([day('20260320'), monthly]).replace(
          /DTSTAMP:.*/g,
          'DTSTAMP:20260304T130000Z',
        ),
      );
    await run.read();
    expect(requests).toHaveLength(2);
    expect(run.ids(event)).toEqual([]);
    expect(run.completeReads[0].externalIds).toHaveLength(13);
  });

  it('sends the ETag it was given, and says that nothing has changed', async () => {
    giveWithEtag('"1"', monthly);
    await run.read();
    await run.read();
    expect(requests[1].headers.get('if-none-match')).toBe('"1"');
    expect(run.completeReads).toEqual([]);
    expect(run.unchanged).toEqual([{ kind: event }]);
  });

  it('finds what comes into the window, though the file does not change', async () => {
    giveWithEtag('"1"', [
      'UID:always@google.com',
      'DTSTART;TZID=Europe/Stockholm:20260121T160000',
      'RRULE:FREQ=MONTHLY;BYDAY=3WE',
    ]);
    await run.read();
    const before = run.ids(event).length;
    run.later(24 * 31);
    await run.read();
    expect(run.ids(event)).toHaveLength(before + 1);
    await run.read();
    expect(requests.map(({ headers }) => headers.get('if-none-match'))).toEqual(
      [null, null, '"1"'],
    );
  });

  it('reads a calendar without events completely', async () => {
    give(day('20260320'));
    await run.read();
    give();
    await run.read();
    expect(run.completeReads[0].externalIds).toEqual([]);
  });

  it('reads the same records from whatever address', () => {
    const sourceOf = (address: string) =>
      new CalendarSource({
        config: { url: address },
        timeZone: 'Europe/Stockholm',
        http: new HttpReader(0),
        logger,
      });
    const [one, other] = [sourceOf(url), sourceOf(`${url}?key=new`)];
    expect(one.scope).toBe(other.scope);
    expect(one.address).not.toBe(other.address);
  });

  it('leaves out an event that it can not read, and reads each of the others completely', async () => {
    give(
      ['UID:bad@google.com', 'DTSTART:20260320T150000Z', 'RRULE:FREQ=OFTEN'],
      day('20260321'),
    );
    await run.read();
    expect(run.ids(event)).toEqual([
      '20260321@google.com/2026-03-21T15:00:00.000Z',
    ]);
    expect(run.completeReads).toEqual([
      expect.objectContaining({
        parentId: '20260321@google.com',
        externalIds: run.ids(event),
      }),
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('bad@google.com could not be read'),
    );
  });

  it('refuses more occurrences than it has room for', async () => {
    const daily = ['UID:daily', 'DTSTART:20250101T150000Z', 'RRULE:FREQ=DAILY'];
    give(daily);
    await expect(run.read()).rejects.toThrow('more than 100 occurrences');
  });

  it.each([
    {
      name: 'a calendar that is not public',
      respond: () => new Response('', { status: 404 }),
      code: 'not-found',
      message: /check communitySessions\.series\[\]\.calendar\.url/,
    },
    {
      name: 'a refusal',
      respond: () => new Response('', { status: 403 }),
      code: 'unauthorized',
      message: /is it public\?/,
    },
    {
      name: 'a limit',
      respond: () =>
        new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
      code: 'rate-limited',
      message: /less often/,
    },
    {
      name: 'a server error',
      respond: () => new Response('', { status: 500 }),
      code: 'unavailable',
      message: /status 500/,
    },
    {
      name: 'a page of HTML',
      respond: () => new Response('<html></html>'),
      code: 'invalid-answer',
      message: /whole iCalendar file/,
    },
    {
      name: 'no connection',
      respond: () => Response.error(),
      code: 'unavailable',
      message: /could not be reached/,
    },
    {
      name: 'too much',
      respond: () => new Response('x'.repeat(5_000_001)),
      code: 'invalid-answer',
      message: /larger than 5 MB/,
    },
  ])('$name: $code, and nothing changes', async expected => {
    give(monthly);
    await run.read();
    const before = run.state;
    answer = expected.respond;
    const error = await run.read().catch(e => e);
    expect(error).toMatchObject({ name: 'SourceError', code: expected.code });
    expect(error.message).toMatch(expected.message);
    expect(run.saves).toBe(0);
    expect(run.state).toEqual(before);
    expect(`${error.stack}`).not.toContain('private-secret');
    expect(JSON.stringify(before)).not.toContain('private-secret');
  });
});
