import { DateTime } from 'luxon';
import { ZONE } from '../data/time';
import { SampleVideo } from '../types';
import { backdrop } from './drawings';
import { escapeXml } from './xml';

const WIDTH = 1280;
const HEIGHT = 720;
const MAX_LINES = 3;
const MAX_CHARACTERS = 26;

/** A video's picture with its title and date. In the 4:3 sizes it has black bars, as at YouTube. */
export function thumbnail(
  video: SampleVideo,
  [width, height]: [width: number, height: number],
): string {
  const bar = width / height < 1.5 ? 120 : 0;
  const lines = wrap(headline(video.title));
  const top = 395 - ((lines.length - 1) * 84) / 2;
  const title = lines
    .map(
      (line, n) =>
        `<text x="90" y="${
          top + n * 84
        }" font-size="72" font-weight="700">${escapeXml(line)}</text>`,
    )
    .join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${-bar} ${WIDTH} ${
    HEIGHT + 2 * bar
  }" width="${width}" height="${height}">
<rect y="${-bar}" width="${WIDTH}" height="${HEIGHT + 2 * bar}" fill="#000"/>
<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
${backdrop(video.id, WIDTH, HEIGHT)}
<g fill="#fff" font-family="Helvetica, Arial, sans-serif">
<text x="90" y="130" font-size="34" font-weight="600" letter-spacing="4" fill-opacity=".85">BACKSTAGE COMMUNITY</text>
<rect x="90" y="158" width="96" height="8" rx="4" fill-opacity=".85"/>
${title}
<rect x="90" y="590" width="330" height="64" rx="32" fill-opacity=".2"/>
<text x="255" y="624" font-size="32" text-anchor="middle" dominant-baseline="central">${pill(
    video,
  )}</text>
</g>
</svg>
</svg>`;
}

function pill({
  availability,
  publishedAt,
  scheduledStartAt,
}: SampleVideo): string {
  const date = DateTime.fromISO(scheduledStartAt ?? publishedAt, {
    zone: ZONE,
    locale: 'en',
  });
  return availability === 'live' ? 'Live' : date.toFormat('LLLL d, yyyy');
}

/** What is special about a title: the picture says community and date anyway. */
function headline(title: string): string {
  const special = title
    .replace(/, \w+ \d+, \d{4}$/, '')
    .split(/ [–|] |: /)
    .filter(part => !/community|^\w+ \d+, \d{4}$/i.test(part))
    .join(': ');
  return special || 'Community Session';
}

/** Words in lines; what does not fit ends in an ellipsis. */
function wrap(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const line = `${lines[lines.length - 1]} ${word}`.trim();
    if (line.length <= MAX_CHARACTERS || lines[lines.length - 1] === '') {
      lines[lines.length - 1] = line;
    } else {
      lines.push(word);
    }
  }
  return lines.length <= MAX_LINES
    ? lines
    : [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]} …`];
}
