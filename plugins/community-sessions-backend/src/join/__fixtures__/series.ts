import { Pattern } from '@backstage-community/plugin-community-sessions-node';
import { SeriesConfig } from '../../config/config';

/** The Backstage community's own series, with all four sources. */
export const backstageSeries: SeriesConfig = {
  id: 'backstage',
  title: 'Backstage Community Sessions',
  timeZone: 'Europe/Stockholm',
  startTime: '16:00',
  durationMinutes: 60,
  github: {
    repository: 'https://github.com/backstage/community',
    owner: 'backstage',
    repo: 'community',
    titlePattern: Pattern.parse(
      '^(RFC: )?Agenda for Backstage Community Sessions?\\b',
    ),
  },
  youtube: {
    playlistId: 'PL0',
    apiBaseUrl: 'https://youtube.test/v3',
    feedUrl: 'https://youtube.test/feed',
  },
  calendar: {
    url: 'https://calendar.test/basic.ics',
    summaryPattern: Pattern.parse('Community Session'),
  },
  archive: {
    url: 'https://github.com/backstage/community/blob/main/README.md',
  },
  tracks: [
    {
      id: 'adopters',
      title: 'Adopters',
      match: Pattern.parse('adopter'),
    },
    {
      id: 'contributors',
      title: 'Contributors',
      match: Pattern.parse('contributor'),
    },
  ],
  meetingHosts: [],
  modules: {},
  sources: [],
  links: [],
  overrides: [],
};
