import { CommentClaim } from '@backstage-community/plugin-community-sessions-node';
import { cancelsSession } from '../words/topics/topics';
import { DecidedSession } from './decide';

/**
 * Cancels sessions of which a host says in a comment on the agenda that they do not take place.
 *
 * An agenda of several sessions is left alone: the comment may mean any of them. An override has the last word.
 */
export function cancelledByComment(
  sessions: DecidedSession[],
  commentsOf: ReadonlyMap<string, CommentClaim[]>,
  hosts: ReadonlySet<string>,
): DecidedSession[] {
  const uses = new Map<string, number>();
  for (const { draft } of sessions) {
    for (const { claim } of draft.agendas) {
      uses.set(claim.key, (uses.get(claim.key) ?? 0) + 1);
    }
  }
  return sessions.map(session => {
    const { draft, start, provenance, cancelled } = session;
    const [agenda, ...others] = draft.agendas;
    const isOpen =
      agenda &&
      !others.length &&
      uses.get(agenda.claim.key) === 1 &&
      !cancelled &&
      provenance.status !== 'override';
    const says =
      isOpen &&
      (commentsOf.get(agenda.claim.key) ?? []).some(comment =>
        cancelsSession(comment, { hosts, lastSessionAt: start }),
      );
    return says
      ? {
          ...session,
          cancelled: true,
          provenance: { ...provenance, status: agenda.source },
        }
      : session;
  });
}
