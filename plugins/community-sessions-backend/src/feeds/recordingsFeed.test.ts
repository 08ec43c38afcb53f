import { SessionDetail } from '@backstage-community/plugin-community-sessions-common';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  HOSTILE_TEXTS,
  recordingDetail,
  sessionDetail,
} from './__testUtils__/sessionDetail';
import { PageLinks } from '../service/PageLinks';
import { recordingsFeed } from './recordingsFeed';

const links = new PageLinks('https://portal.example.com/', '/meetups');
const FEED_URL =
  'https://backend.example.com/recordings.atom?series=a&series=b';

const parserOptions = {
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
};
const parser = new XMLParser({
  ...parserOptions,
  isArray: name => name === 'entry',
});
/** Reads the HTML of an entry, which is also XML: nothing in it may be an element that we did not write. */
const htmlParser = new XMLParser({
  ...parserOptions,
  htmlEntities: true,
  isArray: name => name === 'li' || name === 'p',
});

function read(sessions: SessionDetail[], title = 'Recordings') {
  const text = recordingsFeed({ title, feedUrl: FEED_URL, sessions, links });
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed } = parser.parse(text);
  return { text, feed, entries: feed.entry ?? [] };
}

/** The HTML of an element, as a reader takes it apart. */
function htmlOf(element: { '#text': string; '@_type': string }) {
  expect(element['@_type']).toBe('html');
  return htmlParser.parse(`<body>${element['#text']}</body>`).body;
}

describe('recordingsFeed', () => {
  it('says what it is', () => {
    const { feed } = read([sessionDetail({ recordings: [recordingDetail()] })]);
    expect(feed).toMatchObject({
      id: FEED_URL,
      title: 'Recordings',
      updated: '2024-02-23T10:00:00.000Z',
      author: { name: 'Recordings' },
      link: [
        {
          '@_rel': 'alternate',
          '@_href': 'https://portal.example.com/meetups',
        },
        { '@_rel': 'self', '@_href': FEED_URL },
      ],
    });
  });

  it('leads to the session, the video and its chapters', () => {
    const { entries } = read([
      sessionDetail({ recordings: [recordingDetail()] }),
    ]);
    expect(entries).toEqual([
      expect.objectContaining({
        id: 'https://www.youtube.com/watch?v=-abcdefghi1#backstage-2024-02-21',
        link: {
          '@_href': 'https://portal.example.com/meetups/backstage-2024-02-21',
        },
        published: '2024-02-23T10:00:00.000Z',
        updated: '2024-02-23T10:00:00.000Z',
      }),
    ]);
    expect(htmlOf(entries[0].title)).toBe('Recording');
    expect(htmlOf(entries[0].content)).toEqual({
      p: [
        {
          a: {
            '@_href': 'https://portal.example.com/meetups/backstage-2024-02-21',
            '#text': 'Community Session',
          },
          '#text': ', 21 February 2024',
        },
        {
          a: {
            '@_href': 'https://www.youtube.com/watch?v=-abcdefghi1',
            '#text': 'Watch on YouTube',
          },
          '#text': ' (1:02:03)',
        },
      ],
      ul: {
        li: [
          {
            a: {
              '@_href': 'https://www.youtube.com/watch?v=-abcdefghi1&t=65',
              '#text': '1:05',
            },
            '#text': ' Chapter',
          },
        ],
      },
    });
  });

  it("names the day in the series' zone", () => {
    const { text } = read([
      sessionDetail({
        startsAt: '2024-02-21T23:30:00.000Z',
        recordings: [recordingDetail({ durationSeconds: null, chapters: [] })],
      }),
    ]);
    expect(text).toContain(', 22 February 2024</p>');
    expect(text).not.toMatch(/<ul>|YouTube<\/a> \(/);
  });

  it('has every recording of every session, the newest first', () => {
    const published = (videoId: string, publishedAt: string | null) =>
      recordingDetail({ videoId, publishedAt });
    const { feed, entries } = read([
      sessionDetail({
        recordings: [
          published('video000001', '2024-02-22T00:00:00Z'),
          published('video000002', '2024-05-01T00:00:00Z'),
        ],
      }),
      sessionDetail({ id: 'backstage-2024-03-20' }),
      sessionDetail({
        id: 'backstage-2024-04-17',
        endsAt: '2024-04-17T15:00:00.000Z',
        recordings: [published('video000003', null)],
      }),
    ]);
    const [newest] = entries;
    expect(feed.updated).toBe(newest.updated);
    expect(
      entries.map((entry: { id: string; updated: string }) => [
        entry.id.replace(/.*v=/, ''),
        entry.updated,
      ]),
    ).toEqual([
      ['video000002#backstage-2024-02-21', '2024-05-01T00:00:00.000Z'],
      ['video000003#backstage-2024-04-17', '2024-04-17T15:00:00.000Z'],
      ['video000001#backstage-2024-02-21', '2024-02-22T00:00:00.000Z'],
    ]);
  });

  it('is the same as long as nothing changes, also when it is empty', () => {
    const { feed, text, entries } = read([]);
    expect(entries).toEqual([]);
    expect(feed.updated).toBe('1970-01-01T00:00:00.000Z');
    expect(read([]).text).toBe(text);
  });

  it.each(HOSTILE_TEXTS)('shows %j and nothing else', hostile => {
    const { feed, entries } = read(
      [
        sessionDetail({
          title: hostile,
          recordings: [
            recordingDetail({
              title: hostile,
              chapters: [
                {
                  startSeconds: 0,
                  title: hostile,
                  url: `https://example.com/"onclick='${hostile}`,
                },
              ],
            }),
          ],
        }),
      ],
      hostile,
    );
    expect(feed.title).toBe(hostile);
    expect(feed.author.name).toBe(hostile);
    expect(entries).toHaveLength(1);
    expect(htmlOf(entries[0].title)).toBe(hostile);
    const { p, ul } = htmlOf(entries[0].content);
    expect(p[0].a['#text']).toBe(hostile);
    expect(ul.li).toEqual([
      {
        a: {
          '@_href': expect.stringContaining('onclick'),
          '#text': '0:00',
        },
        '#text': ` ${hostile}`,
      },
    ]);
  });

  it('leaves out what XML cannot hold', () => {
    const { entries } = read([
      sessionDetail({
        recordings: [recordingDetail({ title: 'a\0b\u0008c\ud800d\uffff' })],
      }),
    ]);
    expect(htmlOf(entries[0].title)).toBe('abcd');
  });
});
