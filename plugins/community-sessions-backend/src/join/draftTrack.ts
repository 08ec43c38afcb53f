import { Track } from '@backstage-community/plugin-community-sessions-common';
import { SessionDraft } from './group';
import { decide } from './precedence';

/** The track of a draft, and who says so. */
export function draftTrack(draft: SessionDraft) {
  const of = (claims: Array<{ track: Track | null }>) =>
    claims.find(({ track }) => track)?.track;
  return decide('track', {
    github: of(draft.agendas),
    calendar: of(draft.events),
    archive: of(draft.sections),
    youtube: of(draft.videos),
  });
}
