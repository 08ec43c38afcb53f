import { Track } from '@backstage-community/plugin-community-sessions-common';
import { SessionDraft } from './group';
import { decide } from './precedence';

/** The track of a draft, and what says so. */
export function draftTrack(draft: SessionDraft) {
  const of = (claims: Array<{ track: Track | null }>) =>
    claims.find(({ track }) => track)?.track;
  return decide('track', {
    agenda: of(draft.agendas),
    event: of(draft.events),
    section: of(draft.sections),
    video: of(draft.videos),
  });
}
