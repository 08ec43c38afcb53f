import { DateTime } from 'luxon';
import { SampleComment, SampleIssue, SampleRepository } from '../types';
import { AGENDAS, AgendaRow } from './agendas';
import { agendaBody } from './agendaBodies';
import { archiveReadme } from './archive';
import { comingAgendas } from './comingAgendas';
import { conversation } from './conversation';
import { OTHER_ISSUES, OtherIssueRow } from './otherIssues';
import { COMMUNITY } from './people';
import { between, pick } from './random';
import { RecordingRow } from './recordings';
import { instant, iso } from './time';

/** The label of those agendas that have one. */
const LABEL = 'backstage-community-session';

/** Facts and coming agendas as far as they matter at an instant: nothing beyond the session after the next. */
export function agendasAt(now: DateTime): AgendaRow[] {
  const known = [...AGENDAS, ...comingAgendas(now)].sort(
    (a, b) => a.number - b.number,
  );
  const ahead = known
    .filter(agenda => sessionEnd(agenda) > now)
    .map(agenda => agenda.days[0].date)
    .sort();
  const lastDate = ahead[Math.min(1, ahead.length - 1)];
  return known.filter(agenda => agenda.days[0].date <= lastDate);
}

function sessionEnd({ days }: AgendaRow): DateTime {
  return instant(days[days.length - 1].date).plus({ hours: 1 });
}

/** backstage/community as it is at an instant. */
export function communityRepository(
  now: DateTime,
  recordings: RecordingRow[],
): SampleRepository {
  const agendas = agendasAt(now);
  const issues: SampleIssue[] = [];
  const comments: SampleComment[] = [];
  for (const agenda of agendas) {
    const written = conversation(agenda, recordings)
      .filter(comment => comment.createdAt <= iso(now))
      .map(comment => asWritten(comment, now));
    issues.push(agendaIssue(agenda, now, written));
    comments.push(...written);
  }
  for (const row of OTHER_ISSUES) {
    const issue = otherIssue(row);
    if (issue.createdAt <= iso(now)) {
      issues.push(issue);
      comments.push(...reviewComments(issue));
    }
  }
  return {
    id: 335_108_741,
    owner: 'backstage',
    name: 'community',
    description: 'Everything about the Backstage community',
    defaultBranch: 'main',
    issues: issues.sort((a, b) => a.number - b.number),
    comments: comments.sort((a, b) => a.id - b.id),
    files: {
      'README.md':
        '# Backstage community\n\nMeet us: [sessions](backstage-community-sessions/README.md)\n',
      'backstage-community-sessions/README.md': archiveReadme(),
    },
    deletedIssues: [],
    transferredIssues: {},
  };
}

/** A comment before its author edited it, where that is still to come. */
function asWritten(comment: SampleComment, now: DateTime): SampleComment {
  return comment.updatedAt > iso(now)
    ? { ...comment, updatedAt: comment.createdAt }
    : comment;
}

function agendaIssue(
  agenda: AgendaRow,
  now: DateTime,
  comments: SampleComment[],
): SampleIssue {
  const opened = instant(agenda.created, '11:00');
  const closing = sessionEnd(agenda).plus({ hours: 42, minutes: 5 });
  const closedAt = !agenda.open && closing <= now ? iso(closing) : null;
  const createdAt = iso(DateTime.min(opened, now)!);
  return {
    number: agenda.number,
    title: agenda.title,
    body: agendaBody(agenda),
    author: agenda.author,
    createdAt,
    updatedAt: [
      createdAt,
      closedAt ?? '',
      ...comments.map(comment => comment.updatedAt),
    ].reduce((a, b) => (a > b ? a : b)),
    closedAt,
    state: closedAt ? 'closed' : 'open',
    labels: agenda.labelled ? [LABEL] : [],
    reactions: {
      '+1': rsvps(agenda, now),
      heart: between(`heart ${agenda.number}`, 0, 6),
      hooray: between(`hooray ${agenda.number}`, 0, 3),
    },
  };
}

/** People say that they are coming one after the other, from the day the agenda opens. */
function rsvps({ number, created, days }: AgendaRow, now: DateTime): number {
  const opened = instant(created);
  const daysLeft = instant(days[0].date).diff(opened, 'days').days;
  const daysGone = Math.max(0, Math.floor(now.diff(opened, 'days').days));
  const total = between(`rsvp ${number}`, 18, 46);
  return Math.floor(total * Math.min(1, (daysGone + 1) / daysLeft));
}

function otherIssue(row: OtherIssueRow): SampleIssue {
  const created = row.created
    ? instant(row.created, '09:40')
    : dateOfNumber(row.number);
  const done = iso(
    created.plus({ days: between(`done ${row.number}`, 1, 20) }),
  );
  const open = row.issue === 'open';
  return {
    number: row.number,
    title: row.title,
    body: row.issue
      ? 'Who is coming, and what should we prepare?'
      : 'What the title says. Signed off, happy to change what you like.',
    author: row.author ?? pick(`author ${row.number}`, COMMUNITY),
    createdAt: iso(created),
    updatedAt: open ? iso(created) : done,
    closedAt: open ? null : done,
    state: open ? 'open' : 'closed',
    labels: [],
    reactions: { '+1': between(`likes ${row.number}`, 0, 3) },
    ...(row.issue ? {} : { pullRequest: { mergedAt: done } }),
  };
}

/** When a number was given, judged by the agendas around it. */
function dateOfNumber(number: number): DateTime {
  const after = AGENDAS.findIndex(agenda => agenda.number > number);
  const next = AGENDAS[after];
  const previous = AGENDAS[Math.max(after - 1, 0)];
  const [from, to] = [previous, next].map(agenda =>
    instant(agenda.created, '09:40'),
  );
  const share =
    next === previous
      ? 0
      : (number - previous.number) / (next.number - previous.number);
  return from.plus({ hours: Math.floor(to.diff(from, 'hours').hours * share) });
}

/** The whole repository's list of comments has those on pull requests too. */
function reviewComments(issue: SampleIssue): SampleComment[] {
  if (!issue.pullRequest || issue.number % 3 !== 0) {
    return [];
  }
  return [
    {
      id: 1_200_000_000 + issue.number * 1000,
      issueNumber: issue.number,
      author: 'Rugvip',
      body: 'Looks good, thank you! 🚢',
      createdAt: issue.updatedAt,
      updatedAt: issue.updatedAt,
      reactions: { heart: 1 },
    },
  ];
}
