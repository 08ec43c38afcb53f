import { StoredRecord } from '@backstage-community/plugin-community-sessions-node';
import { SeriesConfig } from '../../config/config';
import { archiveClaims } from '../../sources/archive/claims';
import { calendarClaims } from '../../sources/calendar/claims';
import { ClaimReader } from '../../sources/ClaimReader';
import { githubClaims } from '../../sources/github/claims';
import { youtubeClaims } from '../../sources/youtube/claims';
import { KnownSession } from '../identity';
import { join } from '../join';

/** Joins records of the built-in sources that a series is configured with. */
export function joinRecords(
  series: SeriesConfig,
  stored: StoredRecord[],
  known?: KnownSession[],
) {
  const { github, youtube, calendar, archive } = series;
  const readers: ClaimReader[] = [];
  if (github) {
    readers.push(githubClaims(github));
  }
  if (youtube) {
    readers.push(youtubeClaims);
  }
  if (calendar) {
    readers.push(calendarClaims(calendar));
  }
  if (archive) {
    readers.push(archiveClaims);
  }
  return join(series, readers, stored, known);
}
