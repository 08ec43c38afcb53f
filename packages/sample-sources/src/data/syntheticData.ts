import { DateTime } from 'luxon';
import { SampleComment, SampleData, SampleIssue } from '../types';
import { COMMUNITY_CALENDAR } from './calendar';
import { COMMUNITY, HOSTS } from './people';
import { communityData } from './communityData';
import { instant, iso, ordinal } from './time';
import { topicComment, topicIdea } from './topics';

/**
 * As many agendas with as many comments each as wanted, one a week, in backstage/community and with nothing else:
 * no pull request, no video, no archive. For tests that count requests or measure time.
 */
export function syntheticData(options: {
  agendas: number;
  comments: number;
}): SampleData {
  const issues = Array.from({ length: options.agendas }, (_, n) =>
    agendaIssue(n + 1),
  );
  const comments = issues.flatMap(issue =>
    Array.from({ length: options.comments }, (_, n) => comment(issue, n)),
  );
  return now => {
    const facts = communityData(now);
    return {
      ...facts,
      repositories: [
        {
          ...facts.repositories[0],
          issues,
          comments,
          files: {},
        },
      ],
      videos: [],
      calendar: { ...COMMUNITY_CALENDAR, events: [] },
    };
  };
}

function agendaIssue(number: number): SampleIssue {
  const session = instant('2016-01-06').plus({ weeks: number }).setLocale('en');
  const day = `${session.monthLong} ${ordinal(session.day)}`;
  const createdAt = iso(session.minus({ days: 14 }));
  const closedAt = iso(session.plus({ days: 1 }));
  return {
    number,
    title: `Agenda for Backstage Community Session (${day}, ${session.year})`,
    body: `# Details\n\n| Backstage Community |\n|:---:|\n| Wed, ${day} ${session.year}, 16:00 CET |\n`,
    author: HOSTS[number % HOSTS.length],
    createdAt,
    updatedAt: closedAt,
    closedAt,
    state: 'closed',
    labels: [],
    reactions: { '+1': number % 50 },
  };
}

function comment(issue: SampleIssue, n: number): SampleComment {
  const at = iso(DateTime.fromISO(issue.createdAt).plus({ hours: n + 1 }));
  return {
    id: 1_000_000 + issue.number * 10_000 + n,
    issueNumber: issue.number,
    author: COMMUNITY[(issue.number + n) % COMMUNITY.length],
    body: topicComment(topicIdea(2024, issue.number + n), n),
    createdAt: at,
    updatedAt: at,
    reactions: { '+1': n % 12 },
  };
}
