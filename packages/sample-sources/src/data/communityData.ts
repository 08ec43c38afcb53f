import { DateTime } from 'luxon';
import { SampleData } from '../types';
import { COMMUNITY_CALENDAR } from './calendar';
import { guildProject } from './guild';
import { agendasAt, communityRepository } from './repository';
import { recordingsAt, videosAt } from './videos';

/** The Backstage community: its real sessions since 2021, and sessions to come whenever it is asked. With a guild on GitLab. */
export const communityData: SampleData = date => {
  const now = DateTime.fromJSDate(date, { zone: 'utc' });
  const agendas = agendasAt(now);
  const recordings = recordingsAt(agendas);
  return {
    repositories: [communityRepository(now, recordings)],
    gitLabProjects: [guildProject(now)],
    playlist: {
      id: 'PL8iP9yIjU0Q1bUK28-KrTUMl8n08CEPpf',
      title: 'Backstage Community Sessions',
      channelId: 'UCsampleBackstageChannel',
      channel: 'Backstage Community',
    },
    videos: videosAt(now, agendas, recordings),
    calendar: COMMUNITY_CALENDAR,
  };
};
