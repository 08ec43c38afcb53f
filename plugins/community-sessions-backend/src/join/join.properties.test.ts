import { tracks } from '../words/__testUtils__/tracks';
import fc from 'fast-check';
import {
  commentRecord,
  eventRecord,
  issueRecord,
  sectionRecord,
  videoRecord,
} from './__fixtures__/records';
import { backstageSeries } from './__fixtures__/series';
import { joinRecords } from './__fixtures__/joinRecords';
import { parseBody } from '../words/dates/parseBody';
import { parseChapters } from '../words/chapters/parseChapters';
import { isPossible, parseDates } from '../words/dates/parseDates';
import { joinCandidates } from '../words/markdown/joinLinks';
import {
  readIssueNumbers,
  readLinks,
  readVideoIds,
} from '../words/markdown/links';
import { markdownLines } from '../words/markdown/markdownLines';
import { plainText } from '../words/markdown/plainText';
import { parseTimes } from '../words/times/parseTimes';
import { parseTitle, withoutStatusPrefix } from '../words/dates/parseTitle';
import { topicTrack } from '../words/topics/topics';

const MEGABYTE = 1024 * 1024;
/** Far more than any parser needs for a megabyte, and far less than what grows with the square of the length would take. */
const LONGEST_MS = 15_000;

const PARSERS: Array<[string, (text: string) => unknown]> = [
  ['readDates', parseDates],
  ['readTimes', parseTimes],
  ['readTitle', text => parseTitle(text, tracks)],
  ['withoutStatusPrefix', withoutStatusPrefix],
  ['plainText', plainText],
  ['markdownLines', markdownLines],
  ['readBody', text => parseBody(markdownLines(text), tracks)],
  [
    'joinCandidates',
    text => joinCandidates(markdownLines(text), { tracks, meetingHosts: [] }),
  ],
  ['readLinks', readLinks],
  ['readVideoIds', readVideoIds],
  ['readIssueNumbers', text => readIssueNumbers(text, backstageSeries.github!)],
  ['readChapters', text => parseChapters(text, 'https://v.test', null)],
  ['topicTrack', text => topicTrack(text, tracks)],
  ['Tracks', text => tracks.only(text)],
];

/** Pieces that parsers look for; any order of them may come. */
const PIECES = [
  'Jan ',
  'Feb 30',
  '21st',
  ' & ',
  '-',
  '–',
  ', ',
  '2026',
  'Wed, ',
  '16:00',
  '16.00',
  '4pm',
  ' CET',
  ' (UTC+1)',
  ' UTC',
  '|',
  '\n',
  '|---|',
  '# ',
  '**',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '<',
  '>',
  '<br/>',
  '<!--',
  '-->',
  '```',
  '&amp;',
  '&',
  'https://',
  'https://youtu.be/',
  '-q2zZCFdkx4',
  'youtube.com/watch?v=',
  'https://zoom.us/j/1',
  '0:00 ',
  '1:30 a',
  '@host ',
  'Adopters',
  'Contributors',
  'Date and Time',
  'cancelled',
  'postponed to ',
  '\u0000',
  '\ud800',
  '🎉',
  '\ue000',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 60 })
    .map(all => all.join('')),
);

/** A megabyte of the same piece, or of two in turn. */
const huge = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 2 })
  .map(pieces => {
    const piece = pieces.join('');
    return piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
  });

describe.each(PARSERS)('%s', (_, parse) => {
  it('reads any text', () => {
    fc.assert(
      fc.property(text, input => {
        expect(() => parse(input)).not.toThrow();
      }),
    );
  });

  it('reads a megabyte in bounded time', () => {
    fc.assert(
      fc.property(huge, input => {
        const start = performance.now();
        parse(input);
        expect(performance.now() - start).toBeLessThan(LONGEST_MS);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

it('reads only dates that a calendar has, or says so', () => {
  fc.assert(
    fc.property(text, input => {
      for (const date of parseDates(input).filter(isPossible)) {
        const { year = 2024, month, day } = date;
        const real = new Date(Date.UTC(year, month - 1, day));
        expect([real.getUTCMonth() + 1, real.getUTCDate()]).toEqual([
          month,
          day,
        ]);
        expect(date.start).toBeLessThan(date.end);
      }
    }),
  );
});

it('never makes a session of what is no agenda, no event and no dated heading', () => {
  const noise = text.filter(each => !parseDates(each).length);
  fc.assert(
    fc.property(fc.array(fc.tuple(noise, text)), pairs => {
      const { sessions } = joinRecords(
        backstageSeries,
        pairs.flatMap(([heading, body], index) => [
          issueRecord({ number: index, title: `x ${heading}`, body }),
          commentRecord({ id: String(index), issue_number: index, body }),
          videoRecord({
            videoId: `v${index}`,
            title: heading,
            description: body,
          }),
          eventRecord({
            start: '2026-01-21T15:00:00Z',
            summary: `SIG`,
            description: body,
          }),
          sectionRecord({ heading, bodyMarkdown: body }),
        ]),
      );
      expect(sessions).toEqual([]);
    }),
  );
});

it('takes whatever the store holds', () => {
  const kinds = [
    'github.issue',
    'github.comment',
    'youtube.video',
    'calendar.event',
    'archive.section',
    'x',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.anything())),
      records => {
        const { sessions } = joinRecords(
          backstageSeries,
          records.map(([kind, payload], index) => ({
            source: 'github' as const,
            kind,
            externalId: String(index),
            payload,
          })),
        );
        expect(sessions).toEqual([]);
      },
    ),
  );
});

it('says the same, in whatever order the records come, and each thing once', () => {
  const days = fc.constantFrom(
    'Jan 21, 2026',
    'Jan 21 & 28, 2026',
    'Adopters: Jan 21, Contributors: Jan 22, 2026',
    'Feb 30, 2026',
  );
  const records = fc.record({
    agendas: fc.array(fc.tuple(days, text), { maxLength: 5 }),
    events: fc.array(
      fc.constantFrom(
        '2026-01-21T15:00:00Z',
        '2026-01-21T17:00:00Z',
        '2026-01-28',
      ),
      { maxLength: 4 },
    ),
    sections: fc.array(days, { maxLength: 4 }),
    videos: fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 })), {
      maxLength: 5,
    }),
  });
  fc.assert(
    fc.property(
      records,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (given, random) => {
        const stored = [
          ...given.agendas.map(([day, body], index) =>
            issueRecord({
              number: index + 1,
              title: `Agenda for Backstage Community Session (${day})`,
              body,
            }),
          ),
          ...given.events.map((start, index) =>
            eventRecord({ uid: `e${index}`, start }),
          ),
          ...given.sections.map((heading, index) =>
            sectionRecord({
              heading,
              url: `https://a.test/#${index}`,
              bodyMarkdown: `https://youtu.be/video00000${index}`,
            }),
          ),
          ...given.videos.map(([day, late], index) =>
            videoRecord({
              videoId: `video00000${index}`,
              title: `Community Session ${day}`,
              publishedAt: new Date(Date.UTC(2026, 0, 20 + late)).toISOString(),
            }),
          ),
        ];
        const shuffled = stored
          .map(record => ({ record, order: random.next().value }))
          .sort((a, b) => a.order - b.order)
          .map(({ record }) => record);
        const result = joinRecords(backstageSeries, stored);
        expect(joinRecords(backstageSeries, shuffled)).toEqual(result);
        const keys = result.sessions.flatMap(each => each.keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(result.sessions.every(each => each.keys.length > 0)).toBe(true);
        const videos = result.sessions.flatMap(each =>
          each.recordings.map(({ videoId }) => videoId),
        );
        expect(new Set(videos).size).toBe(videos.length);
      },
    ),
  );
});
