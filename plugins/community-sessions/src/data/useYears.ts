import { SessionsQuery } from '@backstage-community/plugin-community-sessions-common';
import { useSessions } from './useSessions';
import { yearIn } from '../time/format';

/** Every year from the first session to the last, latest first. */
export function useYears(
  restriction: { series?: string[] } | undefined,
): number[] {
  const first = useEdgeYear(restriction, 'asc');
  const last = useEdgeYear(restriction, 'desc');
  return first === undefined || last === undefined
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function useEdgeYear(
  restriction: { series?: string[] } | undefined,
  order: SessionsQuery['order'],
): number | undefined {
  const { data } = useSessions(
    restriction && { ...restriction, order, limit: 1 },
  );
  const session = data?.items[0];
  return session && yearIn(session.startsAt, session.timeZone);
}
