import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { commentRecord, sectionRecord } from './__fixtures__/records';
import {
  BY_HOST,
  agenda,
  matches,
  twoTracks,
  video,
  VIDEO_LINK,
} from './__fixtures__/scenario';

describe('a link', () => {
  it.each<[string, StoredRecord[]]>([
    [
      'of a host, afterwards',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `Recording: ${VIDEO_LINK}`,
          created_at: '2026-01-23T10:00:00Z',
          ...BY_HOST,
        }),
        video('What a meetup', null, { inPlaylist: false, readFrom: 'oembed' }),
      ],
    ],
    [
      'of a guest, to a video of the playlist',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: VIDEO_LINK,
          created_at: '2026-01-23T10:00:00Z',
        }),
        video('What a meetup', '2026-01-22'),
      ],
    ],
    [
      'to its own stream, before it began',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `Watch it live: ${VIDEO_LINK}`,
          created_at: '2026-01-20T10:00:00Z',
          ...BY_HOST,
        }),
        video('Live', '2026-01-21', {
          actualStartAt: '2026-01-21T15:02:00Z',
          inPlaylist: false,
        }),
      ],
    ],
    [
      'in the text of the agenda, added afterwards',
      [
        agenda(1, 'Jan 21, 2026', {
          body: `Recording: ${VIDEO_LINK}`,
          updated_at: '2026-01-25T10:00:00Z',
        }),
        video('What a meetup', '2026-01-23'),
      ],
    ],
    [
      'in the archive, whatever the video says',
      [
        sectionRecord({
          heading: 'Jan 21, 2026',
          bodyMarkdown: `Recording - ${VIDEO_LINK}`,
        }),
        video('Session of Feb 3, 2026', null, { inPlaylist: false }),
      ],
    ],
    [
      'from the video to the agenda',
      [
        agenda(1, 'Jan 21, 2026'),
        video('What a meetup', '2026-01-23', {
          description: `Agenda: https://github.com/backstage/community/issues/1`,
        }),
      ],
    ],
    [
      'to two sessions, of which one is the last before',
      [
        agenda(1, 'Jan 21, 2026'),
        agenda(2, 'Feb 18, 2026'),
        commentRecord({
          id: '1',
          issue_number: 1,
          body: `Recording: ${VIDEO_LINK}`,
          created_at: '2026-01-23T10:00:00Z',
          ...BY_HOST,
        }),
        commentRecord({
          id: '2',
          issue_number: 2,
          body: `Here is last month's recording: ${VIDEO_LINK}`,
          created_at: '2026-02-20T10:00:00Z',
          ...BY_HOST,
        }),
        video('What a meetup', '2026-01-23'),
      ],
    ],
  ])('%s', (_, records) => {
    expect(matches(...records)).toEqual(['2026-01-21 link']);
  });

  it.each<[string, StoredRecord[]]>([
    [
      'in a proposal',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `I gave this talk: ${VIDEO_LINK}`,
          created_at: '2026-01-10T10:00:00Z',
        }),
        video('My talk', '2026-01-22', { inPlaylist: false }),
      ],
    ],
    [
      'to an older recording, in the agenda',
      [
        agenda(1, 'Jan 21, 2026', {
          body: `Last month's recording: ${VIDEO_LINK}`,
          updated_at: '2026-01-25T10:00:00Z',
        }),
        video('What a meetup', '2025-12-19'),
      ],
    ],
    [
      'to a video of another day',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `Recording: ${VIDEO_LINK}`,
          created_at: '2026-01-23T10:00:00Z',
          ...BY_HOST,
        }),
        video('Community Session, Dec 17, 2025', '2026-01-22'),
      ],
    ],
    [
      "to the other track's video",
      [
        agenda(1, 'Adopters: Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `Recording: ${VIDEO_LINK}`,
          created_at: '2026-01-23T10:00:00Z',
          ...BY_HOST,
        }),
        video('Contributors Community Session', '2026-01-22'),
      ],
    ],
    [
      'of a guest, to a video of who knows whom',
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: VIDEO_LINK,
          created_at: '2026-01-23T10:00:00Z',
        }),
        video('My talk', null, { inPlaylist: false }),
      ],
    ],
    [
      "to the month before's, of which nothing is known",
      [
        agenda(1, 'Jan 21, 2026'),
        commentRecord({
          id: '1',
          body: `Recording of our December session: ${VIDEO_LINK}`,
          created_at: '2026-01-23T10:00:00Z',
          ...BY_HOST,
        }),
        video('What a meetup', null, { inPlaylist: false }),
      ],
    ],
    [
      'from a video to the agenda before',
      [
        agenda(1, 'Jan 21, 2026'),
        video('What a meetup', '2026-02-20', {
          description:
            'Previous session: https://github.com/backstage/community/issues/1',
        }),
      ],
    ],
    [
      'from a video to the next agenda',
      [
        agenda(1, 'Jan 21, 2026'),
        video('What a meetup', '2026-01-23', {
          description: `Next session: https://github.com/backstage/community/issues/1`,
          inPlaylist: false,
        }),
      ],
    ],
    [
      'to two tracks, where nothing tells which',
      [
        twoTracks(1, 'Jan 21', 'Jan 22, 2026'),
        commentRecord({
          id: '1',
          body: `Recordings: ${VIDEO_LINK}`,
          created_at: '2026-01-29T10:00:00Z',
          ...BY_HOST,
        }),
        video('What a meetup', '2026-01-28', { inPlaylist: false }),
      ],
    ],
  ])('not %s', (_, records) => {
    expect(matches(...records)).toEqual([]);
  });

  it.each([
    [
      'the words beside it',
      `- Adopters: x\n- Contributors: ${VIDEO_LINK}`,
      'What a meetup',
      '2026-01-30',
      '2026-01-28 link',
    ],
    [
      'the words above it',
      `Contributors session:\n${VIDEO_LINK}`,
      'What a meetup',
      '2026-01-30',
      '2026-01-28 link',
    ],
    [
      'the day beside it',
      `Recording of Jan 21: ${VIDEO_LINK}`,
      'What a meetup',
      '2026-01-30',
      '2026-01-21 link',
    ],
    [
      'its title',
      `Recording: ${VIDEO_LINK}`,
      'Adopter session',
      '2026-01-30',
      '2026-01-21 link',
    ],
    [
      "its title's day",
      `Recording: ${VIDEO_LINK}`,
      'Session Jan 28, 2026',
      '2026-01-30',
      '2026-01-28 link',
    ],
    [
      'when it was published',
      `Recording: ${VIDEO_LINK}`,
      'What a meetup',
      '2026-01-23',
      '2026-01-21 link',
    ],
  ])('finds its track by %s', (_, body, title, published, expected) => {
    expect(
      matches(
        twoTracks(1, 'Jan 21', 'Jan 28, 2026'),
        commentRecord({
          id: '1',
          body,
          created_at: '2026-01-30T20:00:00Z',
          ...BY_HOST,
        }),
        video(title, published),
      ),
    ).toEqual([expected]);
  });
});
