import { ics, monthly } from './__testUtils__/ics';
import { splitIcs } from './icsText';

const split = (text: string | Buffer) =>
  splitIcs(Buffer.from(text as string), 'Europe/Stockholm', {
    from: new Date('2025-01-01T00:00:00Z'),
    to: new Date('2027-01-01T00:00:00Z'),
  });

describe('splitIcs', () => {
  it('keeps an event and its overrides together', () => {
    const override = ['UID:monthly@google.com', 'DTSTART:20260219T150000Z'];
    const other = ['UID:other@google.com', 'DTSTART:20260220T150000Z'];
    const eventsByUid = split(ics([monthly, other, override]));
    expect(
      [...eventsByUid].map(([uid, blocks]) => [uid, blocks.length]),
    ).toEqual([
      ['monthly@google.com', 2],
      ['other@google.com', 1],
    ]);
  });

  it('leaves the times of zone definitions alone', () => {
    const eventsByUid = split(
      ics(
        [['UID:a', 'DTSTART:20260219T150000']],
        ['BEGIN:VTIMEZONE', 'DTSTART:19700329T020000', 'END:VTIMEZONE'],
      ),
    );
    expect(eventsByUid.get('a')).toEqual([
      expect.stringContaining('DTSTART;TZID=Europe/Stockholm:20260219T150000'),
    ]);
  });

  it('puts together a character that a fold went through', () => {
    const emoji = Buffer.from('🎉');
    const [before, after] = ics([
      ['UID:a', 'DTSTART:20260219T150000Z', 'SUMMARY:Party HERE'],
    ]).split('HERE');
    const body = Buffer.concat([
      Buffer.from(before),
      emoji.subarray(0, 2),
      Buffer.from('\r\n '),
      emoji.subarray(2),
      Buffer.from(after),
    ]);
    expect(split(body).get('a')?.[0]).toContain('SUMMARY:Party 🎉');
  });

  it.each([
    { name: 'line feeds only', text: ics([monthly]).replace(/\r/g, '') },
    { name: 'a byte order mark', text: `\uFEFF${ics([monthly])}` },
  ])('reads a file with $name', ({ text }) => {
    expect(split(text).size).toBe(1);
  });

  it.each([
    { name: 'a page of HTML', text: '<html>Sign in</html>' },
    { name: 'nothing', text: '' },
    { name: 'half a file', text: ics([monthly]).slice(0, 250) },
  ])('refuses $name', ({ text }) => {
    expect(() => split(text)).toThrow(
      /not a whole iCalendar file: is the calendar public\? Check communitySessions\.series\[\]\.calendar\.url/,
    );
  });
});
