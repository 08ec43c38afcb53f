import { Router } from 'express';
import { SampleFacts, SampleVideo } from '../types';
import { SampleWorld } from '../world/SampleWorld';
import { originOf } from './origin';
import { escapeXml } from './xml';
import { isVisible, viewCount } from './youtubeViews';

const WEB = 'https://www.youtube.com';
const FEED_ENTRIES = 15;
const VIDEO_ADDRESS =
  /^https?:\/\/(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|live\/|shorts\/)|youtu\.be\/)([\w-]{11})/;

type Refusal = [status: number, text: string];

const NOT_FOUND: Refusal = [404, 'Not Found'];

/** What YouTube gives to anybody without a key: the feed of a playlist and oEmbed. */
export function youtubePagesRouter(world: SampleWorld): Router {
  const router = Router();
  router.get('/feeds/videos.xml', (req, res) => {
    if (req.query.playlist_id === world.facts.playlist.id) {
      res
        .type('text/xml; charset=UTF-8')
        .send(playlistFeed(world.facts, originOf(req)));
    } else {
      res
        .status(404)
        .type('text/html')
        .send('<html><title>Error 404 (Not Found)!!1</title></html>');
    }
  });
  router.get('/oembed', (req, res) => {
    const id = VIDEO_ADDRESS.exec(String(req.query.url))?.[1];
    const video = world.facts.videos.find(each => each.id === id);
    const refusal = refuse(video, req.query.format);
    if (video && !refusal) {
      res.json(oembed(world.facts, video, originOf(req)));
    } else {
      const [status, text] = refusal ?? NOT_FOUND;
      res.status(status).type('text/plain').send(text);
    }
  });
  return router;
}

function refuse(
  video: SampleVideo | undefined,
  format: unknown,
): Refusal | undefined {
  if (format !== undefined && format !== 'json') {
    return [501, 'Not Implemented'];
  }
  if (!video || video.availability === 'deleted') {
    return NOT_FOUND;
  }
  if (video.availability === 'private') {
    return [403, 'Forbidden'];
  }
  return video.embeddable ? undefined : [401, 'Unauthorized'];
}

function oembed({ playlist }: SampleFacts, video: SampleVideo, origin: string) {
  return {
    title: video.title,
    author_name: playlist.channel,
    author_url: `${WEB}/@BackstageCommunity`,
    type: 'video',
    height: 113,
    width: 200,
    version: '1.0',
    provider_name: 'YouTube',
    provider_url: `${WEB}/`,
    thumbnail_height: 360,
    thumbnail_width: 480,
    thumbnail_url: `${origin}/vi/${video.id}/hqdefault.jpg`,
    html: `<iframe width="200" height="113" src="${WEB}/embed/${
      video.id
    }?feature=oembed" frameborder="0" allowfullscreen title="${escapeXml(
      video.title,
    )}"></iframe>`,
  };
}

/** The first 15 of the playlist that can be seen. */
function playlistFeed(
  { playlist, videos }: SampleFacts,
  origin: string,
): string {
  const entries = videos
    .filter(video => video.inPlaylist)
    .slice(0, FEED_ENTRIES)
    .filter(isVisible)
    .map(video => feedEntry(playlist, video, origin));
  const self = `http://www.youtube.com/feeds/videos.xml?playlist_id=${playlist.id}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="${self}"/>
 <id>yt:playlist:${playlist.id}</id>
 <yt:playlistId>${playlist.id}</yt:playlistId>
 <yt:channelId>${playlist.channelId}</yt:channelId>
 <title>${escapeXml(playlist.title)}</title>
${feedAuthor(playlist, ' ')}
 <published>2021-02-18T09:00:00+00:00</published>
${entries.join('\n')}
</feed>
`;
}

function feedEntry(
  playlist: SampleFacts['playlist'],
  video: SampleVideo,
  origin: string,
): string {
  const published = video.publishedAt.replace('Z', '+00:00');
  const title = escapeXml(video.title);
  return ` <entry>
  <id>yt:video:${video.id}</id>
  <yt:videoId>${video.id}</yt:videoId>
  <yt:channelId>${playlist.channelId}</yt:channelId>
  <title>${title}</title>
  <link rel="alternate" href="${WEB}/watch?v=${video.id}"/>
${feedAuthor(playlist, '  ')}
  <published>${published}</published>
  <updated>${published}</updated>
  <media:group>
   <media:title>${title}</media:title>
   <media:content url="${WEB}/v/${
    video.id
  }?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="${origin}/vi/${
    video.id
  }/hqdefault.jpg" width="480" height="360"/>
   <media:description>${escapeXml(video.description)}</media:description>
   <media:community>
    <media:starRating count="${Math.floor(
      viewCount(video) / 40,
    )}" average="5.00" min="1" max="5"/>
    <media:statistics views="${viewCount(video)}"/>
   </media:community>
  </media:group>
 </entry>`;
}

function feedAuthor(
  { channel, channelId }: SampleFacts['playlist'],
  indent: string,
): string {
  return `${indent}<author>
${indent} <name>${escapeXml(channel)}</name>
${indent} <uri>${WEB}/channel/${channelId}</uri>
${indent}</author>`;
}
