import { z } from 'zod/v4';

/** The kinds of records there are of GitLab. */
export const kinds = {
  issue: 'gitlab.issue',
  note: 'gitlab.note',
} as const;

const author = z.object({
  username: z.string(),
  name: z.string().nullish(),
  avatar_url: z.string().nullish(),
  web_url: z.string().nullish(),
  /** Most lists do not tell. */
  bot: z.boolean().optional(),
});

/** What is kept of an issue. Field names are GitLab's own. External id: its `iid`. */
export const issuePayload = z.object({
  iid: z.number().int().positive(),
  title: z.string(),
  description: z.string().nullable(),
  state: z.enum(['opened', 'closed']),
  web_url: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  author: author.nullable(),
  labels: z.array(z.string()),
  upvotes: z.number(),
});

/** What is kept of a note, with what it needs of its issue. External id: its `id`; parent: the issue's `iid`. */
export const notePayload = z.object({
  id: z.number().int().positive(),
  body: z.string(),
  created_at: z.string(),
  author: author.nullable(),
  /** Award emoji `thumbsup`. */
  upvotes: z.number(),
  issue: z.object({
    iid: z.number().int().positive(),
    web_url: z.string(),
    author: z.string().nullable(),
  }),
});

/** A stored issue. */
export type IssuePayload = z.infer<typeof issuePayload>;

/** A stored note. */
export type NotePayload = z.infer<typeof notePayload>;

/** Who wrote something. */
export type Author = z.infer<typeof author>;

const issueRow = issuePayload.extend({
  description: z.string().nullish().default(null),
  upvotes: z.number().default(0),
  user_notes_count: z.number().default(0),
  confidential: z.boolean().default(false),
  moved_to_id: z.number().nullish(),
});

const noteRow = notePayload.omit({ upvotes: true, issue: true }).extend({
  system: z.boolean().default(false),
  internal: z.boolean().default(false),
  confidential: z.boolean().nullish(),
});

const awardRow = z.object({ name: z.string() });

/** An issue as GitLab lists it. */
export interface IssueRow {
  iid: number;
  /** Undefined for an issue that is not for everybody, or was moved to another project. */
  payload?: IssuePayload;
  updatedAt: string;
  /** Changes whenever its notes may have changed. */
  notesMark: string;
}

/** Undefined for what is no issue. */
export function parseIssue(value: unknown): IssueRow | undefined {
  const { data } = issueRow.safeParse(value);
  if (!data) {
    return undefined;
  }
  const { confidential, moved_to_id: movedTo } = data;
  const isHere = !confidential && typeof movedTo !== 'number';
  return {
    iid: data.iid,
    payload: isHere ? issuePayload.parse(data) : undefined,
    updatedAt: data.updated_at,
    // A deleted note is not sure to change `updated_at`.
    notesMark: `${data.updated_at} ${data.user_notes_count}`,
  };
}

/** The notes of a list that people wrote for everybody. Undefined where a row is no note. */
export function parseNotes(
  rows: unknown[],
): Array<Omit<NotePayload, 'upvotes' | 'issue'>> | undefined {
  const { data } = z.array(noteRow).safeParse(rows);
  return data
    ?.filter(note => !note.system && !note.internal && !note.confidential)
    .map(({ system, internal, confidential, ...note }) => note);
}

/** How many of a list of award emoji are 👍, in any skin tone. */
export function countUpvotes(rows: unknown[]): number {
  return rows.filter(row =>
    /^thumbsup(_tone\d)?$/.test(awardRow.safeParse(row).data?.name ?? ''),
  ).length;
}
