import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod/v4';
import { RecordOf } from '../records';
import { SourceError } from '@backstage-community/plugin-community-sessions-node';
import { videoRecord } from './videoRecords';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Titles and ids may look like numbers.
  parseTagValue: false,
  // Numeric references, as in &#39;, are among these.
  htmlEntities: true,
  isArray: name => name === 'entry',
});

const entry = z.object({
  'yt:videoId': z.string(),
  title: z.string(),
  published: z.string().optional(),
  'media:group': z
    .object({
      'media:thumbnail': z.object({ '@url': z.string() }).optional(),
      'media:description': z.string().optional(),
    })
    .optional(),
});

const atom = z.object({
  feed: z.object({
    'yt:playlistId': z.string(),
    entry: z.array(z.unknown()).default([]),
  }),
});

/** Reads the Atom feed of a playlist. Throws a SourceError for anything else; single bad entries are left out. */
export function parseFeed(xml: string): RecordOf<'youtube.video'>[] {
  const { data } = atom.safeParse(parseXml(xml));
  if (!data || !xml.trimEnd().endsWith('</feed>')) {
    throw new SourceError(
      'invalid-answer',
      'The answer is not the whole feed of a YouTube playlist: check communitySessions.series[].youtube.feedUrl',
    );
  }
  return data.feed.entry.flatMap(each => {
    const parsed = entry.safeParse(each);
    return parsed.success ? feedRecord(parsed.data) : [];
  });
}

function parseXml(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}

function feedRecord(video: z.infer<typeof entry>) {
  const media = video['media:group'];
  return videoRecord({
    videoId: video['yt:videoId'],
    readFrom: 'feed',
    inPlaylist: true,
    title: video.title,
    description: media?.['media:description'] ?? '',
    thumbnailUrl: media?.['media:thumbnail']
      ? commonHost(media['media:thumbnail']['@url'])
      : null,
    publishedAt: video.published ?? null,
  });
}

/** The feed spreads thumbnails over i1 to i4; a content security policy names only the common host. */
function commonHost(url: string): string {
  return url.replace(/^https?:\/\/i\d\.ytimg\.com\//, 'https://i.ytimg.com/');
}
