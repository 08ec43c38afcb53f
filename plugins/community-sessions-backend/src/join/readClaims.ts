import { Problem } from '@backstage-community/plugin-community-sessions-common';
import {
  AgendaClaim,
  CommentClaim,
  EventClaim,
  SectionClaim,
  SourceClaim,
  StoredRecord,
  VideoClaim,
} from '@backstage-community/plugin-community-sessions-node';
import { ClaimReader } from '../sources/ClaimReader';

/** A claim with where it comes from. */
export type Sourced<C extends SourceClaim> = C & {
  /** Id of the source. */
  source: string;
  /** The last complete read did not have the record. */
  isMissing?: true;
};

/** The claims of a series by type, in an order that does not depend on how their records were stored. */
export interface SeriesClaims {
  agendas: Sourced<AgendaClaim>[];
  comments: Sourced<CommentClaim>[];
  events: Sourced<EventClaim>[];
  sections: Sourced<SectionClaim>[];
  videos: Sourced<VideoClaim>[];
}

const LONGEST_KIND = 40;

/** Reads stored records with today's sources; those that can't be read are counted in one problem for their kind. */
export function readClaims(
  readers: ClaimReader[],
  stored: StoredRecord[],
): { claims: SeriesClaims; problems: Problem[] } {
  const readerOf = new Map(readers.map(reader => [reader.id, reader]));
  const unreadable = new Map<string, number>();
  const claims = stored.flatMap(record => {
    try {
      return claimsOf(record, readerOf.get(record.source));
    } catch {
      unreadable.set(record.kind, (unreadable.get(record.kind) ?? 0) + 1);
      return [];
    }
  });
  const ofType = <T extends SourceClaim['type']>(
    type: T,
    keys: (claim: Extract<SourceClaim, { type: T }>) => Array<string | number>,
  ) =>
    claims
      .filter(
        (claim): claim is Sourced<Extract<SourceClaim, { type: T }>> =>
          claim.type === type,
      )
      .map(claim => ({ claim, keys: keys(claim) }))
      .sort((left, right) => compare(left.keys, right.keys))
      .map(({ claim }) => claim);
  return {
    claims: {
      agendas: ofType('agenda', ({ number, key }) => [number, key]),
      comments: ofType('comment', each => [
        each.agendaKey,
        each.createdAt,
        each.id,
      ]),
      events: ofType('event', ({ start, uid, originalStart }) => [
        start,
        uid,
        originalStart,
      ]),
      sections: ofType('section', ({ url, heading, bodyMarkdown }) => [
        url,
        heading,
        bodyMarkdown,
      ]),
      videos: ofType('video', ({ videoId }) => [videoId]),
    },
    problems: [...unreadable]
      .sort((left, right) => compare(left, right))
      .map(([kind, count]) => ({
        kind: 'unreadable-records',
        message: `${
          count === 1 ? '1 stored record' : `${count} stored records`
        } of kind '${kind.slice(
          0,
          LONGEST_KIND,
        )}' can't be read by this version`,
        hint: 'The next complete sync of this source reads them again',
      })),
  };
}

function claimsOf(
  record: StoredRecord,
  reader: ClaimReader | undefined,
): Sourced<SourceClaim>[] {
  if (!reader) {
    throw new Error(`There is no source '${record.source}'`);
  }
  return reader.claims(record).map(claim => ({
    ...claim,
    source: record.source,
    ...(record.missing && { isMissing: true }),
  }));
}

function compare(
  left: Array<string | number>,
  right: Array<string | number>,
): number {
  const at = left.findIndex((value, index) => value !== right[index]);
  if (at < 0) {
    return 0;
  }
  return left[at] < right[at] ? -1 : 1;
}
