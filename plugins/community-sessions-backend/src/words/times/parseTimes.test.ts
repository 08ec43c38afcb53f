import { parseTimes, TimeContext } from './parseTimes';

function showOffset(offset: number): string {
  return `UTC${offset >= 0 ? '+' : ''}${offset}`;
}

function show(text: string, context?: TimeContext): string[] {
  return parseTimes(text, context).map(
    ({ hour, minute, until, zone, durationMinutes, isAlternative }) =>
      [
        isAlternative && 'or',
        `${hour}:${String(minute).padStart(2, '0')}`,
        until && `to ${until.hour}:${String(until.minute).padStart(2, '0')}`,
        durationMinutes && `${durationMinutes} min`,
        zone?.zone,
        zone?.offset !== undefined && showOffset(zone.offset),
      ]
        .filter(Boolean)
        .join(' '),
  );
}

describe('parseTimes', () => {
  it.each([
    ['16:00 CET', '16:00 Europe/Paris UTC+60'],
    ['Wed, May 19th, 16:00 CEST (UTC+2)', '16:00 Europe/Paris UTC+120'],
    ['16:00 CET/CEST', '16:00 Europe/Paris'],
    ['16:00 CE(S)T', '16:00 Europe/Paris'],
    ['Feb 17, 2021 15:00 GMT', '15:00 Europe/London UTC+0'],
    ['15:00 UTC', '15:00 UTC+0'],
    ['15:00Z', '15:00 UTC+0'],
    ['2026-01-21T15:00:00Z', '15:00 UTC+0'],
    ['2026-01-21T10:00:00-05:00', '10:00 UTC-300'],
    ['16:00 UTC+2', '16:00 UTC+120'],
    ['16:00 GMT-5', '16:00 UTC-300'],
    ['20:00-21:00 (GMT+08:00)', '20:00 to 21:00 UTC+480'],
    ['16:00+02:00', '16:00 UTC+120'],
    ['16:00 +0530', '16:00 UTC+330'],
    ['16:00 (UTC+1)', '16:00 UTC+60'],
    ['4pm CET', '16:00 Europe/Paris UTC+60'],
    ['4 PM', '16:00'],
    ['4:30 p.m.', '16:30'],
    ['12am', '0:00'],
    ['12 noon', '12:00'],
    ['16h30', '16:30'],
    ['16h', '16:00'],
    ['18 Uhr', '18:00'],
    ['18.30 Uhr', '18:30'],
    ['20.00 uur', '20:00'],
    ['kl. 18.30', '18:30'],
    ['1600 UTC', '16:00 UTC+0'],
    ['1900 MEZ', '19:00 Europe/Paris UTC+60'],
    ['16 CET', '16:00 Europe/Paris UTC+60'],
    ['16:00-17:00 CET', '16:00 to 17:00 Europe/Paris UTC+60'],
    ['16:00 – 17:30', '16:00 to 17:30'],
    ['von 18 bis 20 Uhr', '18:00 to 20:00'],
    ['16:00 CET to 17:00 CET', '16:00 to 17:00 Europe/Paris UTC+60'],
    ['4-5pm', '16:00 to 17:00'],
    ['3pm-4:00pm', '15:00 to 16:00'],
    ['11-1pm', '11:00 to 13:00'],
    ['from 9am to 10:30am PST', '9:00 to 10:30 America/Los_Angeles UTC-480'],
    ['between 16:00 and 17:00 CET', '16:00 to 17:00 Europe/Paris UTC+60'],
    ['16:05 Sofia – demo', '16:05'],
    ['16:00 Santiago Perez', '16:00'],
    ['18:00 Christmas party', '18:00'],
    ['9:00 Mountain bikes', '9:00'],
    ['11am Eastern on Tuesday', '11:00 America/New_York'],
    ['am 5. März 18-20 Uhr', '18:00 to 20:00'],
    ['5 March 16 to 17 CET', '16:00 to 17:00 Europe/Paris UTC+60'],
    ['16:00 (90 min)', '16:00 90 min'],
    ['16:00 UTC for 1.5 hours', '16:00 90 min UTC+0'],
    ['8am Pacific', '8:00 America/Los_Angeles'],
    ['8am US Pacific time', '8:00 America/Los_Angeles'],
    ['8:00 Pacific Standard Time', '8:00 America/Los_Angeles UTC-480'],
    ['9:00 AM Eastern Time (US and Canada)', '9:00 America/New_York'],
    ['10am (US eastern timezone EST)', '10:00 America/New_York'],
    ['3pm (London, GMT)', '15:00 Europe/London'],
    ['14:00 Universal Time', '14:00 UTC+0'],
    ['14:00 Central European Summer Time', '14:00 Europe/Paris UTC+120'],
    ['18:00 America/Sao_Paulo', '18:00 America/Sao_Paulo'],
    ['9:00 Berlin time', '9:00 Europe/Berlin'],
    ['9h, heure de Paris', '9:00 Europe/Paris'],
    ['17:00 UK', '17:00 Europe/London'],
    ['UTC 15:00', '15:00 UTC+0'],
    ['Pacific: 8am', '8:00 America/Los_Angeles'],
    ['北京时间 20:00', '20:00 Asia/Shanghai'],
    ['20：00', '20:00'],
    ['午後8時30分', '20:30'],
    ['晚上8点半', '20:30'],
    ['오후 3시', '15:00'],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual([expected]);
  });

  it.each([
    [
      '7:00 PT / 10:00 ET / 16:00 CET',
      [
        '7:00 America/Los_Angeles',
        '10:00 America/New_York',
        '16:00 Europe/Paris UTC+60',
      ],
    ],
    ['16.00 hours (4 pm) Stockholm time', ['16:00', '16:00 Europe/Stockholm']],
    ['3pm UTC AND 11pm UTC', ['15:00 UTC+0', 'or 23:00 UTC+0']],
    [
      '9am or 5pm CET',
      ['9:00 Europe/Paris UTC+60', 'or 17:00 Europe/Paris UTC+60'],
    ],
    ['UTC: 15:00, CET: 16:00', ['15:00 UTC+0', '16:00 Europe/Paris UTC+60']],
  ])('%s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('reads a dotted time behind a label, and the zone of the column', () => {
    const context = { labelled: true, zone: { zone: 'Europe/Berlin' } };
    expect(show('16.30', context)).toEqual(['16:30 Europe/Berlin']);
  });

  it.each([
    ['2022-12-12 - 14:00 PT', ['14:00 America/Los_Angeles']],
    ['2021-10-01 - 20:00 UTC', ['20:00 UTC+0']],
    ['05.03. 18:00', ['18:00']],
    ['01/02/2025 - 12:00 ET', ['12:00 America/New_York']],
  ])('takes no time out of the date in %s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it.each([
    '25:00',
    '13pm',
    '17.02.2021',
    'v1.16.00.1',
    '16 people',
    'Jan 21',
    '1:2',
    '970 7894 7863',
    '16.00',
    'v1.30',
    '$ 12.50',
    '05.03.',
    '3시간',
    '24/7',
    'RFC 16 UTF',
    'Backstage Meetup 2024 London',
    'Summit 2021 Paris',
    'Meetup 10 London',
    'Guild Berlin 24',
    '3 AST plugins',
    '5 Pacific islands',
  ])('%s is no time', text => {
    expect(parseTimes(text)).toEqual([]);
  });
});
