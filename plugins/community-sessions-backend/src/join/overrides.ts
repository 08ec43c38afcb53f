import { Problem } from '@backstage-community/plugin-community-sessions-common';
import { OverrideConfig } from '../config/config';
import { SessionDraft } from './group';
import { draftTrack } from './draftTrack';

/** What persons say of one session, all overrides together; a later one wins. */
export interface SessionOverride {
  title?: string;
  startsAt?: string;
  cancelled?: boolean;
  recordings: string[];
}

function nameOf({ date, track }: OverrideConfig): string {
  return `The override for ${date}${track ? ` (${track})` : ''}`;
}

/** Finds the session of each override; one without a track can't say which of a day's sessions it means, but may cancel all. */
export function matchOverrides(
  drafts: SessionDraft[],
  overrides: OverrideConfig[],
): { overrides: Map<SessionDraft, SessionOverride>; problems: Problem[] } {
  const byDate = new Map<string, SessionDraft[]>();
  for (const draft of drafts) {
    byDate.set(draft.date, [...(byDate.get(draft.date) ?? []), draft]);
  }
  const matched = new Map<SessionDraft, SessionOverride>();
  const problems: Problem[] = [];
  for (const override of overrides) {
    const { date, track, title, startsAt, cancelled, recording } = override;
    const found = (byDate.get(date) ?? []).filter(
      draft => !track || draftTrack(draft)?.value === track,
    );
    const onlyCancels = !title && !startsAt && !recording;
    if (!found.length) {
      problems.push({
        kind: 'override-unmatched',
        message: `${nameOf(
          override,
        )} matches no session; an override never makes one`,
        hint: 'Correct its date or track under communitySessions.series[].overrides, or remove it',
      });
    } else if (found.length > 1 && !onlyCancels) {
      problems.push({
        kind: 'override-ambiguous',
        message: `${nameOf(override)} could mean any of ${
          found.length
        } sessions of that day and was left out`,
        hint: 'Add a track to it under communitySessions.series[].overrides',
      });
    } else {
      for (const draft of found) {
        const earlier = matched.get(draft);
        matched.set(draft, {
          title: title ?? earlier?.title,
          startsAt: startsAt ?? earlier?.startsAt,
          cancelled: cancelled ?? earlier?.cancelled,
          recordings: [
            ...(earlier?.recordings ?? []),
            ...(recording ? [recording] : []),
          ],
        });
      }
    }
  }
  return { overrides: matched, problems };
}
