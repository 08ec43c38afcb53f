import { Person } from '@backstage-community/plugin-community-sessions-common';
import {
  AgendaClaim,
  CommentClaim,
  SourceClaim,
  StoredRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { GitLabConfig } from './config';
import {
  Author,
  IssuePayload,
  issuePayload,
  kinds,
  NotePayload,
  notePayload,
} from './records';

type AgendaFilter = Pick<GitLabConfig, 'label' | 'titlePattern'>;

/** GitLab gives what deleted accounts wrote to this one. */
const DELETED_ACCOUNT = 'ghost';
/** Users of access tokens, service accounts, and GitLab's own such as `support-bot`. */
const BOT = /^(project|group)_\d+_bot|^service_account_|[-_]bot$|\[bot\]$/i;
const STATUS_PREFIX =
  /^[^\p{L}]*(?:cancell?ed|postponed|rescheduled|moved|updated?)\b[^\p{L}]*/iu;

/** What a stored record states; see {@link SeriesSource.claims}. */
export function claimsOf(
  { kind, payload }: StoredRecord,
  filter: AgendaFilter,
): SourceClaim[] {
  switch (kind) {
    case kinds.issue: {
      const issue = issuePayload.parse(payload);
      return isAgenda(issue, filter) ? [agendaClaim(issue)] : [];
    }
    case kinds.note:
      return [commentClaim(notePayload.parse(payload))];
    default:
      throw new Error(`There are no records of kind '${kind}'`);
  }
}

/** Whether an issue announces sessions of the series. */
export function isAgenda(
  { title, labels }: Pick<IssuePayload, 'title' | 'labels'>,
  { label, titlePattern }: AgendaFilter,
): boolean {
  const wanted = label?.toLowerCase();
  return (
    (!titlePattern ||
      [title, title.replace(STATUS_PREFIX, '')].some(each =>
        titlePattern.test(each.trim()),
      )) &&
    (!wanted || labels.some(each => each.toLowerCase() === wanted))
  );
}

/** The key of an agenda, by the number of its issue. */
export function agendaKey(iid: number): string {
  return `agenda:gitlab:${iid}`;
}

/** Another project has other issues under the same numbers. */
function identityOf({ web_url: url, iid }: IssuePayload): string {
  const [project] = new URL(url).pathname.slice(1).split('/-/');
  return `${project.toLowerCase()}:${iid}`;
}

function agendaClaim(issue: IssuePayload): AgendaClaim {
  return {
    type: 'agenda',
    key: agendaKey(issue.iid),
    identity: identityOf(issue),
    number: issue.iid,
    url: issue.web_url,
    state: issue.state === 'opened' ? 'open' : 'closed',
    title: issue.title,
    bodyMarkdown: issue.description ?? '',
    author: toPerson(issue.author),
    createdAt: issue.created_at,
    updatedAt: issue.updated_at,
    votes: issue.upvotes,
  };
}

function commentClaim({ issue, ...note }: NotePayload): CommentClaim {
  const login = note.author?.username;
  return {
    type: 'comment',
    agendaKey: agendaKey(issue.iid),
    id: String(note.id),
    url: `${issue.web_url}#note_${note.id}`,
    bodyMarkdown: note.body,
    author: toPerson(note.author),
    createdAt: note.created_at,
    votes: note.upvotes,
    byBot: note.author?.bot === true || BOT.test(login ?? ''),
    // Notes do not tell who is a member of the project.
    byTeam: login !== undefined && login === issue.author,
    isHidden: false,
  };
}

function toPerson(author: Author | null): Person {
  if (!author || author.username === DELETED_ACCOUNT) {
    return { login: null };
  }
  const avatarUrl = webAddress(author.avatar_url);
  const url = webAddress(author.web_url);
  return {
    login: author.username,
    ...(author.name && { name: author.name }),
    ...(avatarUrl && { avatarUrl }),
    ...(url && { url }),
  };
}

function webAddress(value: string | null | undefined): string | undefined {
  return value && /^https?:\/\//.test(value) ? value : undefined;
}
