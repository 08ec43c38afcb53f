import { SampleVideo } from '../types';

/** Videos that show no session. All invented. */
export const OTHER_VIDEOS: SampleVideo[] = [
  {
    id: 'sample-misc',
    title: 'What is a software catalog? Backstage in five minutes',
    description:
      'A short introduction for people who are new.\n\nhttps://backstage.io',
    publishedAt: '2022-10-04T12:00:00Z',
    durationSeconds: 312,
    availability: 'public',
    embeddable: true,
    inPlaylist: true,
  },
  {
    id: 'sample-priv',
    title: 'Private video',
    description: 'This video is private.',
    publishedAt: '2023-03-01T09:00:00Z',
    durationSeconds: 0,
    availability: 'private',
    embeddable: true,
    inPlaylist: true,
  },
  {
    id: 'sample-gone',
    title: 'Deleted video',
    description: 'This video is unavailable.',
    publishedAt: '2021-12-20T09:00:00Z',
    durationSeconds: 0,
    availability: 'deleted',
    embeddable: true,
    inPlaylist: true,
  },
];
