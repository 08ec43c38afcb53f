import {
  AgendaClaim,
  CommentClaim,
} from '@backstage-community/plugin-community-sessions-node';
import { GitHubConfig } from '../../config/config';
import { withoutStatusPrefix } from '../../words/dates/parseTitle';
import { readIssueNumbers } from '../../words/markdown/links';
import { isBot, toPerson } from '../../words/people/people';
import { ClaimReader } from '../ClaimReader';
import { RecordPayload, recordSchemas } from '../recordSchemas';

const TEAM = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Reads agendas in the issues of a repository, and comments on them. */
export function githubClaims(config: GitHubConfig): ClaimReader {
  return {
    id: 'github',
    claimTypes: ['agenda', 'comment'],
    claims: ({ kind, payload }) => {
      if (kind === 'github.comment') {
        return [toComment(recordSchemas[kind].parse(payload))];
      }
      const issue = recordSchemas['github.issue'].parse(payload);
      return isAgenda(issue, config) ? [toAgenda(issue)] : [];
    },
    agendaLinks: text => readIssueNumbers(text, config).map(agendaKey),
    isTitleOfSeries: title => config.titlePattern?.test(title) ?? false,
  };
}

function agendaKey(issue: number): string {
  return `issue:${issue}`;
}

/** Whether an issue announces sessions of the series. */
function isAgenda(
  { title, labels }: RecordPayload<'github.issue'>,
  { titlePattern, label }: GitHubConfig,
): boolean {
  const trimmed = title.trim();
  const isNamed =
    !titlePattern ||
    [trimmed, withoutStatusPrefix(trimmed)].some(each =>
      titlePattern.test(each),
    );
  const wanted = label?.toLowerCase();
  return (
    isNamed && (!wanted || labels.some(each => each.toLowerCase() === wanted))
  );
}

/** Another repository has other issues under the same numbers. */
function identityOf({ html_url: url, number }: RecordPayload<'github.issue'>) {
  const [, repository = ''] =
    /([^/]+\/[^/]+)\/issues\/\d+$/.exec(url.toLowerCase()) ?? [];
  return `${repository}:${number}`;
}

function toAgenda(issue: RecordPayload<'github.issue'>): AgendaClaim {
  return {
    type: 'agenda',
    key: agendaKey(issue.number),
    identity: identityOf(issue),
    number: issue.number,
    url: issue.html_url,
    state: issue.state,
    title: issue.title,
    bodyMarkdown: issue.body ?? '',
    author: toPerson(issue.user),
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    votes: issue.reactions['+1'],
  };
}

function toComment(comment: RecordPayload<'github.comment'>): CommentClaim {
  const { minimized, author_association: association } = comment;
  return {
    type: 'comment',
    agendaKey: agendaKey(comment.issue_number),
    id: comment.id,
    url: comment.html_url,
    bodyMarkdown: comment.body ?? '',
    author: toPerson(comment.user),
    createdAt: comment.created_at,
    votes: comment.reactions['+1'],
    byBot: isBot(comment.user),
    byTeam: TEAM.has(association ?? ''),
    // One that is hidden as resolved was a topic.
    isHidden: minimized !== undefined && minimized.reason !== 'resolved',
  };
}
