import { expandRecurringEvent, sync } from 'node-ical';
import { RunningSampleSources, startSampleSources } from '../index';

const PATH =
  '/calendar/ical/c_qup9gbhn9sqpuao6trttd8mk5s%40group.calendar.google.com/public/basic.ics';

describe('the calendar', () => {
  let sources: RunningSampleSources;
  let now = new Date('2026-11-22T12:00:00Z');

  beforeAll(async () => {
    sources = await startSampleSources({ port: 0, now: () => now });
  });

  afterEach(() => sources.reset());

  afterAll(() => sources.close());

  const file = async () => (await fetch(`${sources.url}${PATH}`)).text();

  /** Starts of the event's occurrences that take place. */
  async function starts(summary: string, from: string, to: string) {
    const event = Object.values(sync.parseICS(await file())).find(
      each => each?.type === 'VEVENT' && each.summary === summary,
    );
    if (event?.type !== 'VEVENT') {
      throw new Error(`No ${summary}`);
    }
    return expandRecurringEvent(event, {
      from: new Date(from),
      to: new Date(to),
    })
      .filter(each => each.event.status !== 'CANCELLED')
      .map(each => each.start.toISOString());
  }

  it('has the sessions at four in Stockholm, summer and winter, without breaks', async () => {
    await expect(
      starts(
        'Backstage Community Session',
        '2025-05-01T00:00:00Z',
        '2026-12-31T00:00:00Z',
      ),
    ).resolves.toEqual([
      '2025-05-21T14:00:00.000Z',
      '2025-06-18T14:00:00.000Z',
      '2025-08-20T14:00:00.000Z',
      '2025-09-17T14:00:00.000Z',
      '2025-10-15T14:00:00.000Z',
      '2025-11-19T15:00:00.000Z',
      '2025-12-17T15:00:00.000Z',
      '2026-01-21T15:00:00.000Z',
      '2026-03-18T15:00:00.000Z',
      '2026-04-15T14:00:00.000Z',
      '2026-06-17T14:00:00.000Z',
      '2026-09-16T14:00:00.000Z',
      '2026-10-21T14:00:00.000Z',
      '2026-11-18T15:00:00.000Z',
      '2026-12-16T15:00:00.000Z',
    ]);
  });

  it('has another group with a moved and a cancelled meeting', async () => {
    const meetings = await starts(
      'SIG Catalog',
      '2025-11-10T00:00:00Z',
      '2026-01-31T00:00:00Z',
    );
    expect(meetings).toEqual([
      '2025-11-13T15:00:00.000Z',
      '2025-11-26T16:30:00.000Z',
      '2025-12-11T15:00:00.000Z',
      '2026-01-22T15:00:00.000Z',
    ]);
  });

  it('looks like an export of Google, stamped anew each time', async () => {
    const first = await file();
    expect(first).toMatch(/^PRODID:-\/\/Google Inc\/\/Google Calendar/m);
    expect(first).toMatch(/^X-WR-CALNAME:Backstage Community\r$/m);
    expect(first).toMatch(/^X-WR-TIMEZONE:Europe\/Stockholm\r$/m);
    expect(first).toMatch(/^DTSTAMP:20261122T120000Z\r$/m);
    expect(first).toMatch(/^DTSTART;TZID=America\/New_York:/m);
    expect(first.match(/^BEGIN:VTIMEZONE/gm)).toHaveLength(2);
    const longest = Math.max(
      ...first.split('\r\n').map(line => Buffer.byteLength(line)),
    );
    expect(longest).toBeLessThanOrEqual(75);
    now = new Date('2026-11-22T12:00:05Z');
    await expect(file()).resolves.not.toBe(first);
  });

  it('follows a session that is moved', async () => {
    sources.edits.overrideEvent('Backstage Community Session', {
      date: '2026-12-16',
      movedTo: { date: '2026-12-17', time: '18:00' },
    });
    await expect(
      starts(
        'Backstage Community Session',
        '2026-12-01T00:00:00Z',
        '2026-12-31T00:00:00Z',
      ),
    ).resolves.toEqual(['2026-12-17T17:00:00.000Z']);
  });

  it('is not found under another id', async () => {
    const response = await fetch(`${sources.url}${PATH.replace('qup', 'xxx')}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch('text/html');
  });
});
