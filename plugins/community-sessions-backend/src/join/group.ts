import {
  Problem,
  Track,
} from '@backstage-community/plugin-community-sessions-common';
import {
  AgendaSession,
  EventSession,
  SectionSession,
  VideoSession,
} from './readings/types';
import { quote } from '../words/markdown/quote';
import { daysBetween } from '../words/dates/calendarDay';
import { wallClockToInstant } from '../words/zones/zone';

/** All that is said about one session. */
export interface SessionDraft {
  date: string;
  track: Track | null;
  agendas: AgendaSession[];
  events: EventSession[];
  sections: SectionSession[];
  videos: VideoSession[];
}

/** All readings of a draft. */
export function readingsOf(draft: SessionDraft) {
  return [
    ...draft.agendas,
    ...draft.events,
    ...draft.sections,
    ...draft.videos,
  ];
}

/** What the claims of a series say of its sessions. */
interface Readings {
  agendas: AgendaSession[];
  events: EventSession[];
  sections: SectionSession[];
  videos: VideoSession[];
}

interface UsualStart {
  startTime: string;
  timeZone: string;
}

/** How far an archive's date may be off the agenda it links to. */
const ARCHIVE_SLACK_DAYS = 14;

function fits(draft: SessionDraft, track: Track | null): boolean {
  return !track || !draft.track || draft.track === track;
}

/** Whether a draft is another call of the same day: one agenda may announce two, for two parts of the world. */
function isOtherCall(draft: SessionDraft, agenda: AgendaSession): boolean {
  const startsAt = agenda.time?.startsAt;
  const starts = draft.agendas
    .filter(({ claim }) => claim.key === agenda.claim.key)
    .map(({ time }) => time?.startsAt);
  return (
    draft.track === agenda.track &&
    starts.length > 0 &&
    startsAt !== undefined &&
    !starts.includes(startsAt)
  );
}

/** Brings the readings of all sources together: by day and track, and by what a source says of another. */
export class SessionGroups {
  readonly problems: Problem[] = [];
  readonly #byDate = new Map<string, SessionDraft[]>();
  readonly #byAgenda = new Map<string, SessionDraft[]>();
  /** Drafts of agendas by the ids that their sessions had so far. */
  readonly #byFormerId = new Map<string, SessionDraft[]>();

  constructor(
    private readonly usual: UsualStart,
    /** The session that a key belonged to so far. */
    private readonly sessionOf: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Every reading ends in one draft; one that names no track may speak for both tracks of its day. */
  group(readings: Readings): SessionDraft[] {
    const trackedFirst = <T extends { track: Track | null }>(list: T[]) => [
      ...list.filter(({ track }) => track),
      ...list.filter(({ track }) => !track),
    ];
    trackedFirst(readings.agendas).forEach(agenda => this.#addAgenda(agenda));
    const events = trackedFirst(readings.events).sort(
      (a, b) => Number(a.cancelled) - Number(b.cancelled),
    );
    // Those with an agenda of another day come last: only then is it known whether that day has an event of its own.
    const strayed = new Set(events.filter(event => this.#hasStrayed(event)));
    events
      .filter(event => !strayed.has(event))
      .forEach(event => this.#addEvent(event));
    strayed.forEach(event => this.#addStrayed(event));
    const archived = new Set(readings.sections.map(({ date }) => date));
    readings.sections.forEach(section => this.#addSection(section, archived));
    readings.videos.forEach(video => this.#addVideo(video));
    return [...this.#byDate.values()].flat();
  }

  #on(date: string): SessionDraft[] {
    return this.#byDate.get(date) ?? [];
  }

  #open(date: string, track: Track | null): SessionDraft {
    const draft: SessionDraft = {
      date,
      track,
      agendas: [],
      events: [],
      sections: [],
      videos: [],
    };
    const sameDay = this.#byDate.get(date);
    if (sameDay) {
      sameDay.push(draft);
    } else {
      this.#byDate.set(date, [draft]);
    }
    return draft;
  }

  #addAgenda(agenda: AgendaSession): void {
    const { claim, date, track } = agenda;
    const onDay = this.#on(date).filter(draft => !isOtherCall(draft, agenda));
    const sameTrack = onDay.filter(draft => draft.track === track);
    const open = sameTrack.length || track ? sameTrack : onDay;
    const drafts = open.length ? open : [this.#open(date, track)];
    for (const draft of drafts) {
      if (draft.agendas.length) {
        const numbers = [
          ...draft.agendas.map(each => each.claim.number),
          claim.number,
        ];
        this.problems.push({
          kind: 'duplicate-agenda',
          message: `There are ${numbers.length} agendas for ${date}${
            track ? ` (${track})` : ''
          }: ${numbers.map(number => `#${number}`).join(', ')}`,
          url: claim.url,
          hint: 'They are shown as one session; retitle or transfer the one that is not needed',
        });
      }
      draft.agendas.push(agenda);
    }
    const ofAgenda = this.#byAgenda.get(claim.key) ?? [];
    this.#byAgenda.set(claim.key, [...ofAgenda, ...drafts]);
    for (const id of this.#idsOf(agenda)) {
      const former = this.#byFormerId.get(id) ?? [];
      this.#byFormerId.set(id, [...former, ...drafts]);
    }
  }

  #startOf(draft: SessionDraft): number {
    const told = draft.agendas.find(({ time }) => time)?.time?.startsAt;
    const [hour, minute] = this.usual.startTime.split(':').map(Number);
    return (
      told ?? wallClockToInstant(draft.date, hour, minute, this.usual.timeZone)
    );
  }

  #addEvent(event: EventSession): void {
    const fitting = this.#fitting(event);
    const startsAt = event.time?.startsAt;
    const distance = (draft: SessionDraft) =>
      startsAt === undefined ? 0 : Math.abs(this.#startOf(draft) - startsAt);
    const [nearest] = fitting
      .filter(draft => !draft.events.length)
      .sort((a, b) => distance(a) - distance(b));
    const same = fitting.find(draft =>
      draft.events.some(each => each.time?.startsAt === startsAt),
    );
    const moved = this.#movedFrom(event);
    if (!nearest && !same && moved) {
      this.problems.push({
        kind: 'date-conflict',
        message: `The calendar has moved the session of ${moved.date} to ${
          event.date
        }, its agenda ${quote(
          moved.agendas[0].claim.title,
        )} has not; the agenda counts`,
        url: moved.agendas[0].agenda.url,
        hint: 'Retitle the agenda, or correct the calendar',
      });
    }
    (
      nearest ??
      same ??
      moved ??
      this.#open(event.date, event.track)
    ).events.push(event);
  }

  #fitting({ date, track }: EventSession): SessionDraft[] {
    return this.#on(date).filter(draft => fits(draft, track));
  }

  /** The draft with an agenda on the day that an event had before it was moved. */
  #movedFrom(event: EventSession): SessionDraft | undefined {
    return event.originalDate === event.date
      ? undefined
      : this.#on(event.originalDate).find(
          draft =>
            draft.agendas.length > 0 &&
            !draft.events.length &&
            fits(draft, event.track),
        );
  }

  #idsOf({ keys }: { keys: string[] }): string[] {
    return keys
      .map(key => this.sessionOf.get(key))
      .filter(id => id !== undefined);
  }

  /** Drafts with an agenda that belonged to the same session as the event so far. */
  #formerDrafts(event: EventSession): SessionDraft[] {
    return this.#idsOf(event)
      .flatMap(id => this.#byFormerId.get(id) ?? [])
      .filter(draft => fits(draft, event.track));
  }

  #hasStrayed(event: EventSession): boolean {
    return (
      !this.#fitting(event).length &&
      !this.#movedFrom(event) &&
      this.#formerDrafts(event).length > 0
    );
  }

  /** Adds an event whose agenda was given another day: it stays with the agenda, unless that has an event of its own day. */
  #addStrayed(event: EventSession): void {
    const draft = this.#formerDrafts(event).find(({ events, date }) =>
      events.every(each => each.date !== date),
    );
    if (!draft || this.#fitting(event).length > 0) {
      this.#addEvent(event);
      return;
    }
    draft.events.push(event);
    this.problems.push({
      kind: 'date-conflict',
      message: `The calendar has the session of ${draft.date} on ${
        event.date
      }, its agenda is ${quote(
        draft.agendas[0].claim.title,
      )}; the agenda counts`,
      url: draft.agendas[0].agenda.url,
      hint: 'Retitle the agenda, or correct the calendar',
    });
  }

  #addSection(section: SectionSession, archived: ReadonlySet<string>): void {
    const sameDay = this.#on(section.date).filter(draft =>
      fits(draft, section.track),
    );
    if (sameDay.length) {
      sameDay.forEach(draft => draft.sections.push(section));
      return;
    }
    const distance = (draft: SessionDraft) =>
      Math.abs(daysBetween(section.date, draft.date));
    const [linked] = section.agendaKeys
      .flatMap(key => this.#byAgenda.get(key) ?? [])
      .filter(
        draft =>
          distance(draft) <= ARCHIVE_SLACK_DAYS &&
          !archived.has(draft.date) &&
          fits(draft, section.track),
      )
      .sort((a, b) => distance(a) - distance(b));
    if (linked) {
      this.problems.push({
        kind: 'date-conflict',
        message: `The archive says ${section.date} (${quote(
          section.heading,
        )}), the agenda it links to says ${linked.date}; the agenda counts`,
        url: section.url,
        hint: 'Correct the heading in the archive',
      });
    }
    (linked ?? this.#open(section.date, section.track)).sections.push(section);
  }

  #addVideo(video: VideoSession): void {
    const sameDay = this.#on(video.date).find(
      draft => draft.track === video.track,
    );
    const joins = video.matchedBy === 'title-date' ? sameDay : undefined;
    (joins ?? this.#open(video.date, video.track)).videos.push(video);
  }
}
