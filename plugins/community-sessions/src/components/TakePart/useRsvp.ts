import { Session } from '@backstage-community/plugin-community-sessions-common';
import { useSessionAnalytics } from '../../analytics/useSessionAnalytics';
import { GitHubIssue, parseGitHubIssue } from './gitHubIssue';
import { useGitHubParticipation } from './useGitHubParticipation';
import { ThumbsUp, useThumbsUp } from './useThumbsUp';

/** Whether one is going: 👍 on the agenda. */
export interface Rsvp extends ThumbsUp {
  /** The agenda; without one there is nothing to answer to. */
  agenda?: GitHubIssue;
  /** Whether it can be given from here. */
  isPossibleHere: boolean;
}

/** Follows the RSVP of the signed-in user to a session. */
export function useRsvp(session: Session): Rsvp {
  const agenda = parseGitHubIssue(session.agendaUrl);
  const participation = useGitHubParticipation(agenda);
  const { captureRsvp } = useSessionAnalytics();
  const thumbsUp = useThumbsUp(session.rsvpCount, async () => {
    if (!agenda || !participation) {
      throw new Error(`Session ${session.id} has no agenda to answer to`);
    }
    const deed = await participation.thumbsUp({
      ...agenda,
      commentId: undefined,
    });
    captureRsvp(session, 'portal');
    return deed;
  });
  return { ...thumbsUp, agenda, isPossibleHere: participation !== undefined };
}
