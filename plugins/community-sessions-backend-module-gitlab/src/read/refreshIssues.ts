import {
  SourceBatch,
  SourceError,
  SourceRecord,
} from '@backstage-community/plugin-community-sessions-node';
import { invalidAnswer, NotThereError } from '../http/errors';
import {
  countUpvotes,
  IssueRow,
  kinds,
  NotePayload,
  parseIssue,
  parseNotes,
} from '../records';
import { GitLabRun, issueRecords, issueRef } from './GitLabRun';

const HOUR_MS = 60 * 60_000;
/** So many requests in one run are enough for agendas that are not near now; the next run goes on. */
const MOST_REQUESTS = 500;
/** The votes of so many notes of one issue are read, a request each. */
const MOST_AWARDS = 100;
/** After so many failures in a row the next issue would fail as well. */
const MOST_FAILURES = 3;

/**
 * Reads single issues with their notes and the votes on them: those that an event named, hourly those of sessions near now, and
 * those whose notes may have changed. One issue that fails never stops the next.
 */
export async function refreshIssues(run: GitLabRun): Promise<void> {
  const requested = requestedIssues(run);
  const isHotDue = isHotPassDue(run);
  const urgent = new Set([
    ...requested,
    ...(isHotDue ? run.run.hints.hotAgendas : []),
  ]);
  // The newest are the most likely to be looked at.
  const pending = run.state.pending
    .filter(iid => run.readsNotes && !urgent.has(iid))
    .sort((left, right) => right - left);
  let failures = 0;
  for (const iid of [...urgent, ...pending]) {
    if (!urgent.has(iid) && run.client.requests >= MOST_REQUESTS) {
      break;
    }
    try {
      await refreshIssue(run, iid);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isAboutOneIssue(error) || failures === MOST_FAILURES) {
        throw error;
      }
      run.noteFailure(iid, error);
    }
    if (requested.has(iid)) {
      run.run.settled(issueRef(iid));
    }
  }
  if (isHotDue) {
    await run.save({ lastHotAt: run.run.now.toISOString() });
  }
}

/** The issues that events named. What else was asked for will never be read. */
function requestedIssues({ run }: GitLabRun): Set<number> {
  const issues = new Set<number>();
  for (const { kind, externalId } of run.hints.requested) {
    if (kind === kinds.issue && /^[1-9]\d{0,8}$/.test(externalId)) {
      issues.add(Number(externalId));
    } else {
      run.settled({ kind, externalId });
    }
  }
  return issues;
}

function isHotPassDue(run: GitLabRun): boolean {
  const { hints, forced } = run.run;
  return (
    hints.hotAgendas.length > 0 &&
    (forced || run.since(run.state.lastHotAt) >= HOUR_MS)
  );
}

async function refreshIssue(run: GitLabRun, iid: number): Promise<void> {
  const { [iid]: mark, ...notes } = run.state.notes;
  const pending = run.state.pending.filter(each => each !== iid);
  const row = await readIssue(run, iid);
  if (!row?.payload) {
    await run.save({ notes, pending }, { gone: [issueRef(iid)] });
    return;
  }
  if (!run.isAgenda(row)) {
    const isKnown =
      mark !== undefined || run.run.hints.hotAgendas.includes(iid);
    await run.save(
      { notes, pending },
      // The list of a label would not have an issue that never was an agenda.
      { records: isKnown ? issueRecords([row]) : [] },
    );
    return;
  }
  const found = run.readsNotes ? await readNotes(run, row) : {};
  await run.save(
    {
      notes: run.readsNotes ? { ...notes, [iid]: row.notesMark } : notes,
      pending,
    },
    {
      ...found,
      records: [...issueRecords([row]), ...(found.records ?? [])],
    },
  );
}

/** Undefined for an issue that was deleted, or that is not shown any more. */
async function readIssue(
  run: GitLabRun,
  iid: number,
): Promise<IssueRow | undefined> {
  try {
    const response = await run.client.get(`/issues/${iid}`, {});
    const row = parseIssue(response?.data);
    if (row?.iid !== iid) {
      throw invalidAnswer('something that is not the issue it was asked for');
    }
    return row;
  } catch (error) {
    // The list of the same project was just read.
    if (error instanceof NotThereError) {
      return undefined;
    }
    throw error;
  }
}

async function readNotes(
  run: GitLabRun,
  { iid, payload: issue }: IssueRow,
): Promise<Omit<SourceBatch, 'state'>> {
  const path = `/issues/${iid}/notes`;
  const notes: NonNullable<ReturnType<typeof parseNotes>> = [];
  for (let page: number | undefined = 1; page; ) {
    const response = await run.client.list(path, {
      order_by: 'created_at',
      sort: 'asc',
      activity_filter: 'only_comments',
      page,
    });
    const found = response && parseNotes(response.rows);
    if (!found) {
      throw invalidAnswer('something that is no list of notes');
    }
    notes.push(...found);
    page = response.nextPage;
  }
  const records = new Map<string, SourceRecord>();
  for (const [index, note] of notes.entries()) {
    const upvotes = index < MOST_AWARDS ? await readVotes(run, path, note) : 0;
    const payload: NotePayload = {
      ...note,
      upvotes,
      issue: {
        iid,
        web_url: issue?.web_url ?? '',
        author: issue?.author?.username ?? null,
      },
    };
    records.set(String(note.id), {
      kind: kinds.note,
      externalId: String(note.id),
      parentId: String(iid),
      payload,
    });
  }
  return {
    records: [...records.values()],
    completeReads: [
      {
        kind: kinds.note,
        parentId: String(iid),
        externalIds: [...records.keys()],
      },
    ],
  };
}

async function readVotes(
  run: GitLabRun,
  path: string,
  { id }: { id: number },
): Promise<number> {
  try {
    const response = await run.client.list(`${path}/${id}/award_emoji`, {});
    return countUpvotes(response?.rows ?? []);
  } catch (error) {
    // The note was deleted meanwhile, or awards are switched off.
    if (error instanceof NotThereError) {
      return 0;
    }
    throw error;
  }
}

/** With limits and refusals the next issue would fare no better. */
function isAboutOneIssue(error: unknown): error is SourceError {
  return (
    error instanceof SourceError &&
    (error instanceof NotThereError ||
      ['unavailable', 'invalid-answer'].includes(error.code))
  );
}
