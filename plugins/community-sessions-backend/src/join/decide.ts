import {
  Problem,
  ProvenanceSource,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../config/config';
import { AgendaSession } from './readings/types';
import { draftTrack } from './draftTrack';
import { SessionDraft } from './group';
import { SessionOverride } from './overrides';
import { DecidedField, decide, FieldClaims, Voice } from './precedence';
import {
  localDay,
  localTime,
  parseInstant,
  wallClockToInstant,
} from '../words/zones/zone';
import { InterpretedSession } from './types';

/** A session but for its keys, topics and recordings. */
export interface DecidedSession
  extends Omit<InterpretedSession, 'id' | 'keys' | 'topics' | 'recordings'> {
  draft: SessionDraft;
  /** Milliseconds. */
  start: number;
  end: number;
}

const MINUTE_MS = 60 * 1000;

/**
 * The agenda that people should be led to: the one the archive links to, then one that is not cancelled, then the one with more 👍,
 * then the newest.
 */
function mainAgenda(draft: SessionDraft): AgendaSession | undefined {
  const archived = new Set(
    draft.sections.flatMap(({ agendaKeys }) => agendaKeys),
  );
  const rank = ({ claim, cancelled }: AgendaSession) => [
    Number(archived.has(claim.key)),
    Number(!cancelled),
    claim.votes,
    claim.number,
  ];
  const [main] = [...draft.agendas].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : right[at] - left[at];
  });
  return main;
}

/** Live events say more than cancelled ones, and only those of the session's own day say when. */
function mainEvent(draft: SessionDraft) {
  const sameDay = draft.events.filter(({ date }) => date === draft.date);
  return sameDay.find(({ cancelled }) => !cancelled) ?? sameDay[0];
}

/** Decides every field of a session by {@link PRECEDENCE}, and remembers who decided. */
export class SessionDecision {
  readonly problems: Problem[] = [];
  readonly #provenance: Record<string, ProvenanceSource> = {};

  constructor(
    private readonly series: SeriesConfig,
    private readonly draft: SessionDraft,
    private readonly override: SessionOverride | undefined,
  ) {}

  decide(): DecidedSession {
    const { series, draft, override } = this;
    const agenda = mainAgenda(draft);
    const event = mainEvent(draft);
    const time = this.#time(agenda, event?.time?.startsAt);
    const endsAt =
      this.#decide('endsAt', {
        event: time.voice === 'event' ? event?.time?.endsAt : null,
        agenda: time.voice === 'agenda' ? agenda?.time?.endsAt : null,
        config: time.startsAt + series.durationMinutes * MINUTE_MS,
      }) ?? time.startsAt;
    this.#decide('date', {
      override: override?.startsAt,
      agenda: agenda?.date,
      event: event?.date,
      section: draft.sections[0]?.date,
      video: draft.videos[0]?.date,
    });
    const track = draftTrack(draft);
    this.#note('track', track?.voice);
    const links = this.#links(agenda);
    return {
      draft,
      start: time.startsAt,
      end: endsAt,
      title:
        this.#decide('title', {
          override: override?.title,
          agenda: agenda?.title,
          event: event?.title ?? draft.events[0]?.title,
          video: draft.videos[0]?.title,
          config: series.title,
        }) ?? series.title,
      track: track?.value ?? null,
      date:
        time.voice === 'override' || time.voice === 'event'
          ? localDay(time.startsAt, series.timeZone)
          : draft.date,
      startsAt: new Date(time.startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      timeZone: series.timeZone,
      timeCertainty: time.voice === 'config' ? 'assumed' : 'stated',
      cancelled: this.#cancelled(),
      agendaUrl:
        this.#decide('agendaUrl', { agenda: agenda?.agenda.url }) ?? null,
      joinUrl:
        this.#decide('joinUrl', {
          agenda: agenda?.joinUrl,
          event: event?.joinUrl,
          video: draft.videos.find(({ joinUrl }) => joinUrl)?.joinUrl,
        }) ?? null,
      rsvpCount:
        this.#decide('rsvpCount', {
          agenda: draft.agendas.length
            ? Math.max(...draft.agendas.map(({ claim }) => claim.votes))
            : null,
        }) ?? 0,
      agendas: draft.agendas.map(each => each.agenda),
      notesMarkdown:
        this.#decide('notesMarkdown', {
          section: draft.sections.find(each => each.notesMarkdown)
            ?.notesMarkdown,
        }) ?? null,
      links,
      provenance: this.#provenance,
    };
  }

  #decide<F extends DecidedField, T>(field: F, claims: FieldClaims<F, T>) {
    const decided = decide(field, claims);
    this.#note(field, decided?.voice);
    return decided?.value;
  }

  #note(field: DecidedField, voice: Voice | undefined): void {
    if (voice) {
      this.#provenance[field] = this.#sourceOf(voice);
    }
  }

  #sourceOf(voice: Voice): ProvenanceSource {
    const { events, sections, videos } = this.draft;
    const readings = {
      agenda: mainAgenda(this.draft),
      event: mainEvent(this.draft) ?? events[0],
      section: sections[0],
      video: videos[0],
    };
    return voice === 'override' || voice === 'config'
      ? voice
      : readings[voice]?.source ?? voice;
  }

  #time(agenda: AgendaSession | undefined, ofEvent: number | undefined) {
    const { series, draft, override } = this;
    const [hour, minute] = series.startTime.split(':').map(Number);
    const ofAgenda =
      agenda?.time?.startsAt ??
      draft.agendas.find(({ time }) => time)?.time?.startsAt;
    if (
      ofEvent !== undefined &&
      ofAgenda !== undefined &&
      ofEvent !== ofAgenda
    ) {
      const local = (instant: number) => localTime(instant, series.timeZone);
      this.problems.push({
        kind: 'time-conflict',
        message: `On ${draft.date} the session starts at ${local(
          ofEvent,
        )} by the calendar and at ${local(ofAgenda)} by its agenda (${
          series.timeZone
        }); the calendar counts`,
        url: agenda?.agenda.url,
        hint: 'Correct the agenda or the calendar',
      });
    }
    const usual = wallClockToInstant(draft.date, hour, minute, series.timeZone);
    const decided = decide('startsAt', {
      override: parseInstant(override?.startsAt),
      event: ofEvent,
      agenda: ofAgenda,
      video: draft.videos.find(each => each.startsAt)?.startsAt,
      config: usual,
    });
    this.#note('startsAt', decided?.voice);
    return {
      startsAt: decided?.value ?? usual,
      voice: decided?.voice ?? ('config' as const),
    };
  }

  /** A second agenda or event that is not cancelled keeps a session alive. */
  #cancelled(): boolean {
    const { draft, override } = this;
    const all = (claims: Array<{ cancelled: boolean }>) =>
      claims.length > 0 && claims.every(({ cancelled }) => cancelled);
    return (
      this.#decide('status', {
        override: override?.cancelled,
        event: all(draft.events) || null,
        agenda: all(draft.agendas) || null,
        section: all(draft.sections) || null,
      }) ?? false
    );
  }

  #links(agenda: AgendaSession | undefined) {
    const event = this.draft.events.find(({ url }) => url)?.url;
    const ofCalendar = event
      ? [{ title: 'Calendar event', url: event, icon: 'calendar' }]
      : [];
    const links = [...ofCalendar, ...(agenda?.links ?? [])];
    this.#note('links', links.length ? this.#linkVoice(ofCalendar) : undefined);
    return links;
  }

  #linkVoice(ofCalendar: unknown[]): Voice {
    return ofCalendar.length ? 'event' : 'agenda';
  }
}
