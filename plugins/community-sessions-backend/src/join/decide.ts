import {
  Problem,
  ProvenanceSource,
} from '@backstage-community/plugin-community-sessions-common';
import { SeriesConfig } from '../config/config';
import { AgendaClaim } from '../sources/claims';
import { draftTrack } from './draftTrack';
import { SessionDraft } from './group';
import { SessionOverride } from './overrides';
import { DecidedField, decide, FieldClaims } from './precedence';
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
function mainAgenda(draft: SessionDraft): AgendaClaim | undefined {
  const archived = new Set(
    draft.sections.flatMap(({ issueNumbers }) => issueNumbers),
  );
  const rank = ({ issue, cancelled }: AgendaClaim) => [
    Number(archived.has(issue.number)),
    Number(!cancelled),
    issue.reactions['+1'],
    issue.number,
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
        calendar: time.source === 'calendar' ? event?.time?.endsAt : null,
        github: time.source === 'github' ? agenda?.time?.endsAt : null,
        config: time.startsAt + series.durationMinutes * MINUTE_MS,
      }) ?? time.startsAt;
    this.#decide('date', {
      override: override?.startsAt,
      github: agenda?.date,
      calendar: event?.date,
      archive: draft.sections[0]?.date,
      youtube: draft.videos[0]?.date,
    });
    const track = draftTrack(draft);
    this.#note('track', track?.source);
    const links = this.#links(agenda);
    return {
      draft,
      start: time.startsAt,
      end: endsAt,
      title:
        this.#decide('title', {
          override: override?.title,
          github: agenda?.title,
          calendar: event?.title ?? draft.events[0]?.title,
          youtube: draft.videos[0]?.title,
          config: series.title,
        }) ?? series.title,
      track: track?.value ?? null,
      date:
        time.source === 'override' || time.source === 'calendar'
          ? localDay(time.startsAt, series.timeZone)
          : draft.date,
      startsAt: new Date(time.startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      timeZone: series.timeZone,
      timeCertainty: time.source === 'config' ? 'assumed' : 'stated',
      cancelled: this.#cancelled(),
      agendaUrl:
        this.#decide('agendaUrl', { github: agenda?.agenda.url }) ?? null,
      joinUrl:
        this.#decide('joinUrl', {
          github: agenda?.joinUrl,
          calendar: event?.joinUrl,
          youtube: draft.videos.find(({ joinUrl }) => joinUrl)?.joinUrl,
        }) ?? null,
      rsvpCount:
        this.#decide('rsvpCount', {
          github: draft.agendas.length
            ? Math.max(...draft.agendas.map(each => each.issue.reactions['+1']))
            : null,
        }) ?? 0,
      agendas: draft.agendas.map(each => each.agenda),
      notesMarkdown:
        this.#decide('notesMarkdown', {
          archive: draft.sections.find(each => each.notesMarkdown)
            ?.notesMarkdown,
        }) ?? null,
      links,
      provenance: this.#provenance,
    };
  }

  #decide<F extends DecidedField, T>(field: F, claims: FieldClaims<F, T>) {
    const decided = decide(field, claims);
    this.#note(field, decided?.source);
    return decided?.value;
  }

  #note(field: DecidedField, source: ProvenanceSource | undefined): void {
    if (source) {
      this.#provenance[field] = source;
    }
  }

  #time(agenda: AgendaClaim | undefined, calendar: number | undefined) {
    const { series, draft, override } = this;
    const [hour, minute] = series.startTime.split(':').map(Number);
    const github =
      agenda?.time?.startsAt ??
      draft.agendas.find(({ time }) => time)?.time?.startsAt;
    if (calendar !== undefined && github !== undefined && calendar !== github) {
      const local = (instant: number) => localTime(instant, series.timeZone);
      this.problems.push({
        kind: 'time-conflict',
        message: `On ${draft.date} the session starts at ${local(
          calendar,
        )} by the calendar and at ${local(github)} by its agenda (${
          series.timeZone
        }); the calendar counts`,
        url: agenda?.agenda.url,
        hint: 'Correct the agenda or the calendar',
      });
    }
    const usual = wallClockToInstant(draft.date, hour, minute, series.timeZone);
    const decided = decide('startsAt', {
      override: parseInstant(override?.startsAt),
      calendar,
      github,
      youtube: draft.videos.find(each => each.startsAt)?.startsAt,
      config: usual,
    });
    this.#note('startsAt', decided?.source);
    return {
      startsAt: decided?.value ?? usual,
      source: decided?.source ?? 'config',
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
        calendar: all(draft.events) || null,
        github: all(draft.agendas) || null,
        archive: all(draft.sections) || null,
      }) ?? false
    );
  }

  #links(agenda: AgendaClaim | undefined) {
    const event = this.draft.events.find(({ url }) => url)?.url;
    const ofCalendar = event
      ? [{ title: 'Calendar event', url: event, icon: 'calendar' }]
      : [];
    const links = [...ofCalendar, ...(agenda?.links ?? [])];
    this.#note(
      'links',
      links.length ? this.#linkSource(ofCalendar) : undefined,
    );
    return links;
  }

  #linkSource(ofCalendar: unknown[]): ProvenanceSource {
    return ofCalendar.length ? 'calendar' : 'github';
  }
}
