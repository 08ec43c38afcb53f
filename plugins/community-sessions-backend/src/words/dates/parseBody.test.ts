import { tracks as known } from '../__testUtils__/tracks';
import { parseBody } from './parseBody';
import { markdownLines } from '../markdown/markdownLines';

function show(body: string): string[] {
  return parseBody(markdownLines(body), known).days.map(
    ({ year, month, day, track, times }) =>
      [
        [year ?? '????', month, day].join('-'),
        track ?? 'all',
        ...times.map(({ hour, minute }) => `${hour}:${minute || '00'}`),
      ].join(' '),
  );
}

describe('parseBody', () => {
  it.each<[string, string, string[]]>([
    [
      'a line with its label',
      '- ⌛ **Date and Time** - Feb 17, 2021 15:00 GMT [convert](https://t.test/?iso=20210217T150000)',
      ['2021-2-17 all 15:00'],
    ],
    [
      'a table with a column for each track',
      '- **Date and Time**\n\n| <h2>Day 1 (Adopters)</h2> | <h2>Day 2 (Contributors)</h2> |\n|---|---|\n| **Wed, April 20th, 16:00 CET (UTC+1)** <br/> [convert](https://t.test) | **Wed, April 27th, 17:00 CET ** <br /> [convert](https://t.test)|\n| What adopters talk about | What contributors talk about |',
      ['????-4-20 adopters 16:00', '????-4-27 contributors 17:00'],
    ],
    [
      'a cell more than there are columns',
      '| <h3>Community<h3> |\n| :---:|\n| **Wed, May 17 2023, 16:00 CET ** | **Wed, May 17 2023, 16:00 CET ** |',
      ['2023-5-17 all 16:00', '2023-5-17 all 16:00'],
    ],
    [
      'lines that end as on Windows',
      '* **Date and Time**\r\n\r\n| Community |\r\n|:---:|\r\n| Wed, June 17th 2026, 16:00 CEST |\r\n',
      ['2026-6-17 all 16:00'],
    ],
    [
      'a table with columns for date and time',
      '| Date | Time | Track |\n|---|---|---|\n| Jan 21, 2026 | 16:00 CET | all |\n| Jan 28, 2026 | 18:00 CET | all |',
      ['2026-1-21 all 16:00', '2026-1-28 all 18:00'],
    ],
    [
      'a table with rows for date and time',
      '| | Adopters | Contributors |\n|---|---|---|\n| Date | Jan 21, 2026 | Jan 28, 2026 |\n| Time | 16:00 | 18:00 |',
      ['2026-1-21 adopters 16:00', '2026-1-28 contributors 18:00'],
    ],
    [
      'a date and a time on lines of their own',
      '**Date**: Wednesday, January 21, 2026\n**Time**: 4pm CET',
      ['2026-1-21 all 16:00'],
    ],
    [
      'lines below the label',
      '## When\n\n- Adopters: Nov 17, 16:00 CET\n- Contributors: Nov 18, 17:00 CET',
      ['????-11-17 adopters 16:00', '????-11-18 contributors 17:00'],
    ],
    [
      'two days with one time',
      'When: Nov 17 & 18, 2021 at 16:00 CET',
      ['2021-11-17 all 16:00', '2021-11-18 all 16:00'],
    ],
    [
      'an HTML table',
      '<table><tr><td>Date</td><td>Jan 21, 2026, 16:00 CET</td></tr></table>',
      ['2026-1-21 all 16:00'],
    ],
    [
      'a note',
      '> [!NOTE]\n> **Date and Time**: Jan 21, 2026 16:00',
      ['2026-1-21 all 16:00'],
    ],
    [
      'a sentence with day and time',
      'We meet on 21 January 2026 at 16:00.',
      ['2026-1-21 all 16:00'],
    ],
    [
      'a label of two words',
      '- **Meeting Date/Time:** January 3rd, 2023 @ 5:00pm UTC',
      ['2023-1-3 all 17:00'],
    ],
    [
      'a label behind an emoji',
      ':date: Data: 2 de Março de 2022',
      ['2022-3-2 all'],
    ],
    [
      'German labels',
      '**Datum:** 12. März 2025\n**Uhrzeit:** 18.30 Uhr',
      ['2025-3-12 all 18:30'],
    ],
    [
      'a Chinese label',
      '- 会议时间：2022/03/02 20:00-21:00 (GMT+08:00)',
      ['2022-3-2 all 20:00'],
    ],
    [
      'a zone in the header of the column',
      '| Date | Time (UTC) |\n|---|---|\n| Jan 21, 2026 | 16.00 |',
      ['2026-1-21 all 16:00'],
    ],
    [
      'another date below the one of the session',
      '**Date:** Jan 21, 2026\nRelease date: Feb 3, 2026',
      ['2026-1-21 all'],
    ],
    [
      'dates of something else',
      '**Release date:** 2026-01-21\n**Submission deadline:** 2026-01-14 17:00\nPlease add topics before Jan 20, 2026 16:00',
      [],
    ],
    ['a day that is only mentioned', 'KubeCon is on March 24th.', []],
    ['code', '```\nDate: Jan 21, 2026 16:00\n```', []],
    ['a comment', '<!-- Date: Jan 21, 2026 16:00 -->', []],
    [
      'what is struck out',
      'Date: ~~Jan 21, 2026~~ Jan 28, 2026 16:00',
      ['2026-1-28 all 16:00'],
    ],
    ['a day that does not exist', 'Date: Feb 30, 2026 16:00', []],
    ['an address with a date in it', 'When: see https://x.test/2026-01-21', []],
    [
      'a word that looks like a label',
      'When you have a topic, tell us until Jan 14, 2026',
      [],
    ],
    ['nothing', '', []],
  ])('%s', (_, body, expected) => {
    expect(show(body)).toEqual(expected);
  });

  it('finds a time without a day', () => {
    expect(
      parseBody(markdownLines('- **Time**: 17:30 CET'), known).times,
    ).toMatchObject([{ hour: 17, minute: 30, zone: { offset: 60 } }]);
  });

  it.each([
    ['Office hours are at 5pm UTC.', 0],
    ['We meet at 5pm UTC.', 1],
    ['8am Pacific, 4pm UTC', 1],
    ['Add your topics by 5pm UTC', 0],
  ])('takes the hour from %s: %i', (text, count) => {
    expect(parseBody(markdownLines(text), known).mentionedTimes).toHaveLength(
      count,
    );
  });

  it('takes no zone from a sentence about something else', () => {
    const lines = markdownLines(
      'Last time in London we spoke.\n\n**When:** Jan 21, 2026, 16:00',
    );
    expect(parseBody(lines, known).days[0].times[0].zone).toBeUndefined();
  });

  it('reads a note on the zone of all times, and a duration', () => {
    const lines = markdownLines(
      '**When:** Jan 21, 2026, 16:00\n**Duration:** 90 minutes\n\nAll times are in UTC.',
    );
    expect(parseBody(lines, known)).toMatchObject({
      days: [{ times: [{ hour: 16, zone: { offset: 0 } }] }],
      durationMinutes: 90,
    });
  });
});
